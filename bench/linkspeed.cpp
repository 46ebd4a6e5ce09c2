// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many pages a second the link service gives, against nginx serving the same bytes from a file,
// in the same run: 32 connections that are kept, each asking anew as soon as it is answered. See
// README.md.
#include "samples.h"

#include "domain/clock.h"
#include "links/linkhandler.h"
#include "web/httplistener.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QThread>

#include <poll.h>
#include <unistd.h>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

namespace Vitrina::Bench {

namespace {

constexpr int connections = 32;
constexpr int requests = 20'000;
constexpr int warmUp = 2'000;

class WallClock : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// One quote that any link opens, with a credit of five years.
class OneQuote : public LinkDesk
{
public:
    OneQuote()
    {
        QuoteOffer offer;
        offer.id = QuoteOfferId(QUuid::createUuid());
        offer.text = QStringLiteral("CF Moto NK 250");
        offer.priceMinor = 529'000;
        QuoteForm cash;
        cash.offerId = offer.id;
        QuoteForm credit = cash;
        credit.kind = QuoteFormKind::Financed;
        credit.months = 60;
        credit.downPayment = Percent::of(30).millionths();
        credit.rateMillionths = Percent::of(15, 60).millionths();
        LinkedQuote quote;
        quote.company = quote.branch = QStringLiteral("Andes Motos");
        quote.client = QStringLiteral("Rosa");
        quote.country = QStringLiteral("EC");
        quote.timeZone = "America/Guayaquil";
        quote.number = 7;
        quote.currency = *Currency::fromCode(u"USD");
        quote.sentAt = QDateTime::currentDateTimeUtc();
        quote.expiresAt = quote.sentAt.addDays(3);
        quote.day = quote.sentAt.date();
        quote.content.offers = {offer};
        quote.content.forms = {cash, credit};
        m_look.standing = LinkStanding::Live;
        m_look.quote = quote;
    }

    Result<LinkLook> look(const LinkTokenHash &) override { return m_look; }
    Result<void> recordView(const LinkTokenHash &) override { return {}; }
    Result<void> recordAnswer(const LinkTokenHash &, LinkAnswer, const QString &) override
    {
        return {};
    }
    Result<void> recordPayment(const LinkPayment &) override { return {}; }

private:
    LinkLook m_look;
};

/// One kept connection that asks the same again and again.
class Asker
{
public:
    Asker(quint16 port, QByteArray request)
        : m_request(std::move(request))
        , m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            qFatal("the server does not answer");
        const int on = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    ~Asker() { ::close(m_socket); }
    Asker(const Asker &) = delete;
    Asker &operator=(const Asker &) = delete;

    int socket() const { return m_socket; }
    void ask()
    {
        m_reply.clear();
        m_whole = -1;
        m_since.start();
        if (::write(m_socket, m_request.constData(), size_t(m_request.size())) != m_request.size())
            qFatal("a request was not taken");
    }
    /// Milliseconds, when the reply is whole; -1 before.
    double read()
    {
        char piece[65536];
        const ssize_t count = ::read(m_socket, piece, sizeof piece);
        if (count <= 0)
            qFatal("the server went away: %s", m_reply.left(200).constData());
        m_reply.append(piece, qsizetype(count));
        if (m_whole < 0)
            measure();
        return m_whole >= 0 && m_reply.size() >= m_whole ? double(m_since.nsecsElapsed()) / 1e6
                                                         : -1;
    }
    const QByteArray &reply() const { return m_reply; }

private:
    void measure()
    {
        const qsizetype end = m_reply.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        if (!m_reply.startsWith("HTTP/1.1 200"))
            qFatal("not the page: %s", m_reply.left(60).constData());
        const qsizetype at = m_reply.toLower().indexOf("content-length:");
        m_whole = end + 4 + m_reply.mid(at + 15, 12).trimmed().split('\r').first().toLongLong();
    }

    QByteArray m_request;
    int m_socket;
    QByteArray m_reply;
    qint64 m_whole = -1;
    QElapsedTimer m_since;
};

struct Measured
{
    Samples latency;
    double perSecond = 0;
    double p99 = 0;
    QByteArray reply;
};

Measured hammer(quint16 port, const QByteArray &path)
{
    const QByteArray request = "GET " + path +
                               " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: Mozilla/5.0 (Linux; "
                               "Android 9) AppleWebKit/537.36 Chrome/100 Mobile\r\n\r\n";
    std::vector<std::unique_ptr<Asker>> askers;
    std::vector<pollfd> waiting;
    for (int i = 0; i < connections; ++i) {
        askers.push_back(std::make_unique<Asker>(port, request));
        waiting.push_back({askers.back()->socket(), POLLIN, 0});
        askers.back()->ask();
    }
    Measured measured;
    std::vector<double> all;
    QElapsedTimer run;
    for (int done = 0; done < warmUp + requests;) {
        ::poll(waiting.data(), waiting.size(), 5000);
        for (size_t i = 0; i < waiting.size(); ++i) {
            if ((waiting[i].revents & POLLIN) == 0)
                continue;
            const double ms = askers[i]->read();
            if (ms < 0)
                continue;
            if (++done == warmUp)
                run.start();
            if (done > warmUp) {
                measured.latency.add(ms);
                all.push_back(ms);
            }
            askers[i]->ask();
        }
    }
    measured.perSecond = double(all.size()) * 1e9 / double(run.nsecsElapsed());
    std::sort(all.begin(), all.end());
    measured.p99 = all[all.size() * 99 / 100];
    measured.reply = askers.front()->reply();
    return measured;
}

/// The body of a whole page, as one client gets it.
QByteArray bodyOf(quint16 port, const QByteArray &path)
{
    Asker one(port, "GET " + path +
                        " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: Mozilla/5.0 "
                        "(Linux; Android 9) AppleWebKit/537.36 Chrome/100 Mobile"
                        "\r\n\r\n");
    one.ask();
    while (one.read() < 0) {
    }
    return one.reply().mid(one.reply().indexOf("\r\n\r\n") + 4);
}

class Nginx
{
public:
    explicit Nginx(const QByteArray &page)
    {
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        m_port = probe.serverPort();
        probe.close();
        const QString root = m_folder.path();
        write(root + QStringLiteral("/page.html"), page);
        write(root + QStringLiteral("/nginx.conf"),
              "worker_processes 1; daemon off; error_log stderr crit; pid " + root.toUtf8() +
                  "/pid; events { worker_connections 256; }\n"
                  "http { access_log off; keepalive_requests 1000000; default_type text/html;"
                  " client_body_temp_path " +
                  root.toUtf8() + "/a; proxy_temp_path " + root.toUtf8() +
                  "/b; fastcgi_temp_path " + root.toUtf8() + "/c; uwsgi_temp_path " +
                  root.toUtf8() + "/d; scgi_temp_path " + root.toUtf8() +
                  "/e; server { listen 127.0.0.1:" + QByteArray::number(m_port) + "; root " +
                  root.toUtf8() + "; } }\n");
        ::chmod(root.toUtf8().constData(), 0755);
        QString program = QStandardPaths::findExecutable(QStringLiteral("nginx"));
        if (program.isEmpty())
            program = QStringLiteral("/usr/sbin/nginx");
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, {QStringLiteral("-c"), root + QStringLiteral("/nginx.conf")});
        if (!m_process.waitForStarted())
            qFatal("nginx is not installed: it is what the pages are measured against");
        while (!answers())
            QThread::msleep(20);
    }
    ~Nginx()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    quint16 port() const { return m_port; }

private:
    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written", qPrintable(path));
    }
    bool answers() const
    {
        const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const bool open =
            ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        ::close(socket);
        return open;
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

/// Ours, in a thread of its own as the program has it.
class Ours
{
public:
    Ours()
    {
        QObject context;
        context.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &context,
            [&] {
                m_handler = std::make_unique<LinkHandler>(m_desk, m_clock, nullptr);
                m_listener = std::make_unique<HttpListener>(
                    [this](const HttpRequest &request) { return m_handler->handle(request); });
                m_listener->listenOnLoopback();
                m_port = m_listener->serverPort();
                context.moveToThread(nullptr);
            },
            Qt::BlockingQueuedConnection);
    }
    ~Ours()
    {
        QObject::connect(
            &m_thread, &QThread::finished, &m_thread, [this] { m_listener.reset(); },
            Qt::DirectConnection);
        m_thread.quit();
        m_thread.wait();
    }

    quint16 port() const { return m_port; }

private:
    QThread m_thread;
    WallClock m_clock;
    OneQuote m_desk;
    std::unique_ptr<LinkHandler> m_handler;
    std::unique_ptr<HttpListener> m_listener;
    quint16 m_port = 0;
};

void run()
{
    Ours ours;
    const QByteArray path = "/c/" + LinkToken::mint().text();
    const QByteArray page = bodyOf(ours.port(), path);
    Nginx nginx(page);
    for (int round = 0; round < 3; ++round) {
        const Measured floor = hammer(nginx.port(), "/page.html");
        const Measured mine = hammer(ours.port(), path);
        std::printf("bench link-page rows=%d p50_ms=%.3f p95_ms=%.3f floor_ms=%.3f ratio=%.2f "
                    "p99_ms=%.3f floor_p99_ms=%.3f per_s=%.0f floor_per_s=%.0f of_floor=%.2f "
                    "bytes=%lld\n",
                    requests, mine.latency.p50(), mine.latency.p95(), floor.latency.p50(),
                    mine.latency.p50() / floor.latency.p50(), mine.p99, floor.p99, mine.perSecond,
                    floor.perSecond, mine.perSecond / floor.perSecond, qlonglong(page.size()));
        std::fflush(stdout);
    }
}

} // namespace

} // namespace Vitrina::Bench

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    Vitrina::Bench::run();
    return 0;
}
