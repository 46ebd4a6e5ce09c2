// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlrun.h"

#include "commands/movequote.h"
#include "commands/quotelinks.h"
#include "commands/savequote.h"
#include "domain/moneytext.h"
#include "domain/quotelines.h"
#include "postgres/unprivileged.h"
#include "storage/rows.h"
#include "syncworld/syncworld.h"
#include "web/linktoken.h"

#include <QFile>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const auto secret = QStringLiteral("un secreto largo");
const auto person =
    QStringLiteral("Mozilla/5.0 (Linux; Android 10; SM-A105M) AppleWebKit/537.36 (KHTML, like "
                   "Gecko) Chrome/119.0.0.0 Mobile Safari/537.36");
const auto preview = QStringLiteral("WhatsApp/2.23.20.0 A");

struct Answer
{
    int status = 0;
    QByteArray head;
    QByteArray body;
};

/// One request over a socket of its own, written as it is; status 0 where nobody answered.
Answer ask(int port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(port));
    if (!socket.waitForConnected(10'000))
        return {};
    socket.write(request);
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(20'000)) {
    }
    const QByteArray all = socket.readAll();
    const qsizetype end = all.indexOf("\r\n\r\n");
    return {all.mid(9, 3).toInt(), all.left(end + 4), all.mid(end + 4)};
}

QByteArray requestOf(const QByteArray &method, const QString &path, const QString &agent,
                     const QByteArray &form = {})
{
    QByteArray text = method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: localhost\r\n" +
                      "Connection: close\r\nUser-Agent: " + agent.toUtf8() + "\r\n";
    if (method == "POST")
        text += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
                QByteArray::number(form.size()) + "\r\n";
    return text + "\r\n" + form;
}

/// vitrina-service as it is installed, on a port that it chose.
class Service
{
public:
    explicit Service(const PostgresServer &server, const QString &database,
                     const QString &password = secret)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("VITRINA_PASSWORD"), password);
        m_process.setProcessEnvironment(environment);
        m_process.setReadChannel(QProcess::StandardError);
        m_process.start(QStringLiteral(VITRINA_SERVICE),
                        {QStringLiteral("--server"),
                         QStringLiteral("postgresql://links@127.0.0.1:%1/").arg(server.port()),
                         QStringLiteral("--database"), database, QStringLiteral("--port"),
                         QStringLiteral("0")});
        static const QRegularExpression listening(QStringLiteral("127\\.0\\.0\\.1:(\\d+)"));
        QRegularExpressionMatch match;
        while (!match.hasMatch() && m_process.waitForReadyRead(20'000))
            match = listening.match(log());
        m_port = match.captured(1).toInt();
        if (m_port == 0)
            qFatal("the service does not listen: %s", qPrintable(log()));
    }
    ~Service()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    int port() const { return m_port; }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// What it said so far.
    QString log()
    {
        m_log += QString::fromUtf8(m_process.readAllStandardError());
        return m_log;
    }
    Answer get(const QString &path, const QString &agent = person)
    {
        return ask(m_port, requestOf("GET", path, agent));
    }
    /// Its exit status; -1 where it does not end properly.
    int end()
    {
        m_process.terminate();
        return m_process.waitForFinished(20'000) && m_process.exitStatus() == QProcess::NormalExit
                   ? m_process.exitCode()
                   : -1;
    }

private:
    QProcess m_process;
    QString m_log;
    int m_port = 0;
};

/// What Chromium makes of a page, scripts and all.
QString pageInBrowser(const QString &url, const QString &agent = person)
{
    const QTemporaryDir home;
    QProcess browser;
    browser.setStandardErrorFile(QProcess::nullDevice());
    browser.start(
        QStringLiteral("chromium"),
        {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"),
         QStringLiteral("--disable-gpu"), QStringLiteral("--disable-dev-shm-usage"),
         QStringLiteral("--user-data-dir=") + home.path(), QStringLiteral("--user-agent=") + agent,
         QStringLiteral("--virtual-time-budget=5000"), QStringLiteral("--dump-dom"), url});
    if (!browser.waitForFinished(60'000) || browser.exitCode() != 0)
        qFatal("chromium does not work: %s", qPrintable(browser.errorString()));
    return QString::fromUtf8(browser.readAllStandardOutput())
        .replace(QStringLiteral("&nbsp;"), QStringLiteral("\u00a0"));
}

} // namespace

/// A client opens a link in a browser: the program, PostgreSQL and the network are the real ones
/// (S0.6, S1.11, X4, rules 14 and 15, sync.md 27).
class TestLinkService : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;
    std::unique_ptr<Laptop> m_ana;
    std::unique_ptr<PgConnection> m_root;
    CreateQuote m_quote;
    std::optional<LinkToken> m_token;

    PostgresServer &server() { return m_world->hub().server(); }
    QString path(const QString &tail = {}) const
    {
        return QStringLiteral("/c/") + QString::fromLatin1(m_token->text()) + tail;
    }
    QString url(int port, const QString &tail = {}) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(port).arg(path(tail));
    }
    QString status()
    {
        return m_root
            ->query("SELECT status FROM vitrina.quote WHERE id = $1",
                    {m_quote.quoteId.toString().toUtf8()})
            .text(0, 0);
    }
    /// Of the quote's first vehicle, as clients are told it.
    QString firstTotal()
    {
        const Currency dollars = *Currency::fromCode(u"USD");
        const Result<PricedLines> priced = pricedLines(
            dealOf(m_quote.content, m_quote.content.offers.first(), dollars), Money(0, dollars));
        return priced ? moneyText(priced->total.gross, u"EC") : QString();
    }
    QString statusAtAnas()
    {
        return codeOf(load<Quote>(m_ana->replica(), m_quote.quoteId)->status);
    }
    /// Answers of clients that wait for Ana.
    qint64 answers()
    {
        return m_root
            ->query(
                "SELECT count(*) FROM vitrina.follow_up WHERE created_by IS NULL"
                " AND state = 'pending' AND advisor_id = $1 AND client_id = $2",
                {m_ana->person().toString().toUtf8(), m_world->alba.clientId.toString().toUtf8()})
            .number(0, 0);
    }
    QStringList at(const QString &database)
    {
        const HubAddress way = server().address(QString(), QStringLiteral("postgres"));
        return {QStringLiteral("--server"),
                QStringLiteral("host=%1 port=%2 user=postgres").arg(way.host).arg(way.port),
                QStringLiteral("--database"), database};
    }
    Ended makeLogin(const QString &login)
    {
        return runCtl(QStringList{QStringLiteral("service"), login} + at(m_database), {secret});
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init()
    {
        m_world->clock.set(QDateTime::currentDateTimeUtc());
        m_database = m_world->database();
        m_root = std::make_unique<PgConnection>(m_world->hub().root(m_database));
        m_ana = m_world->settled(m_database, "ana");
        m_quote = {m_ana->newId<QuoteId>(), m_ana->newId<QuoteVersionId>(),
                   m_world->alba.opportunityId, m_world->showroom.quoteContent(),
                   m_world->clock.now()};
        m_ana->must(m_quote);
        m_token = LinkToken::mint();
        m_ana->must(MintLink{m_ana->newId<QuoteLinkId>(), m_quote.quoteId,
                             QString::fromLatin1(m_token->hash().bytes.toHex()), LinkChannel::Copy,
                             m_world->clock.now()});
        m_ana->must(SendQuote{m_quote.quoteId,
                              load<Quote>(m_ana->replica(), m_quote.quoteId)->contentVersion,
                              QuoteChannel::WhatsApp, m_world->clock.now()});
        QVERIFY(m_ana->settle());
        QCOMPARE(status(), QStringLiteral("sent"));
        const Ended made = makeLogin(QStringLiteral("links"));
        QVERIFY2(made.code == 0, qPrintable(made.err));
    }
    void cleanup()
    {
        m_ana.reset();
        m_root.reset();
    }

    void aClientSeesHerQuoteAndItIsViewed()
    {
        Service service(server(), m_database);
        const QString page = pageInBrowser(url(service.port()));
        QVERIFY2(page.contains(m_world->alba.client.name), qPrintable(page));
        QVERIFY2(page.contains(firstTotal()), qPrintable(page));
        QCOMPARE(status(), QStringLiteral("viewed"));
        QVERIFY(m_ana->settle());
        QCOMPARE(statusAtAnas(), QStringLiteral("viewed"));
        QVERIFY(!service.log().contains(QString::fromLatin1(m_token->text())));
    }

    void lookingOtherwiseIsNoView()
    {
        Service service(server(), m_database);
        QCOMPARE(service.get(path()).status, 200);
        QCOMPARE(ask(service.port(), requestOf("HEAD", path(), person)).status, 200);
        QCOMPARE(service.get(path(), preview).status, 200);
        QVERIFY(!pageInBrowser(url(service.port()), preview).isEmpty());
        QVERIFY(!pageInBrowser(url(service.port(), QStringLiteral("?preview"))).isEmpty());
        QCOMPARE(status(), QStringLiteral("sent"));
    }

    void anAnswerIsSomethingToDoForTheAdvisor()
    {
        Service service(server(), m_database);
        static const QRegularExpression field(QStringLiteral("data-mark=\"([^\"]+)\""));
        const QByteArray mark =
            field.match(QString::fromUtf8(service.get(path()).body)).captured(1).toUtf8();
        QVERIFY(!mark.isEmpty());
        QCOMPARE(answers(), 0);
        const QByteArray form = "mark=" + QUrl::toPercentEncoding(QString::fromUtf8(mark)) +
                                "&answer=question&text=Hay+en+azul";
        const QString where = path(QStringLiteral("/respuesta"));
        QCOMPARE(ask(service.port(), requestOf("POST", where, person, form)).status, 303);
        QCOMPARE(answers(), 1);
        QVERIFY(!service.log().contains(u"azul"));
    }

    void aRevokedLinkLooksLikeNone()
    {
        m_ana->must(RevokeLinks{m_quote.quoteId, m_world->clock.now()});
        QVERIFY(m_ana->settle());
        Service service(server(), m_database);
        const Answer revoked = service.get(path());
        const Answer unknown =
            service.get(QStringLiteral("/c/") + QString::fromLatin1(LinkToken::mint().text()));
        QCOMPARE(revoked.status, 404);
        QCOMPARE(revoked.body, unknown.body);
        static const QRegularExpression date(QStringLiteral("\r\nDate: [^\r]*"));
        QCOMPARE(QString::fromUtf8(revoked.head).remove(date),
                 QString::fromUtf8(unknown.head).remove(date));
    }

    void theDatabaseMayGoAndComeBack()
    {
        Service service(server(), m_database);
        QCOMPARE(service.get(QStringLiteral("/healthz")).status, 200);
        m_root.reset();
        server().stop();
        QCOMPARE(service.get(path()).status, 503);
        QCOMPARE(service.get(QStringLiteral("/healthz")).status, 503);
        server().start();
        QTRY_COMPARE_WITH_TIMEOUT(service.get(path()).status, 200, 20'000);
        QCOMPARE(service.get(QStringLiteral("/healthz")).status, 200);
        QVERIFY(service.get(QStringLiteral("/metrics")).body.contains("vitrina_http_"));
        QCOMPARE(service.end(), 0);
        const QStringList lines = service.log().split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(lines.size() >= 3, qPrintable(service.log()));
        QVERIFY(lines.last().contains(u"answers again"));
    }

    void aWrongPasswordIsTroubleAndNoEnd()
    {
        Service service(server(), m_database, QStringLiteral("another one"));
        QCOMPARE(service.get(QStringLiteral("/healthz")).status, 503);
        QTRY_VERIFY(service.log().contains(u"28P01"));
        QVERIFY(!service.log().contains(u"another one"));
        QVERIFY(service.isRunning());
        QCOMPARE(service.end(), 0);
    }

    void whatIsNotUnderstoodIsSaid()
    {
        QProcess process;
        process.start(
            QStringLiteral(VITRINA_SERVICE),
            {QStringLiteral("--server"), QStringLiteral("postgresql://links:hidden@127.0.0.1/")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(!process.readAllStandardError().contains("hidden"));

        Service first(server(), m_database);
        process.start(QStringLiteral(VITRINA_SERVICE),
                      {QStringLiteral("--server"), QStringLiteral("postgresql://links@127.0.0.1/"),
                       QStringLiteral("--port"), QString::number(first.port())});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains(QByteArray::number(first.port())));
    }

    void aLoginIsOfTheServiceAlone()
    {
        QCOMPARE(m_root
                     ->query("SELECT rolcanlogin AND NOT (rolsuper OR rolcreatedb OR rolcreaterole"
                             " OR rolreplication OR rolbypassrls) FROM pg_roles"
                             " WHERE rolname = 'links'")
                     .flag(0, 0),
                 true);
        const Ended again = makeLogin(QStringLiteral("links"));
        QVERIFY2(again.code == 0 && again.out.contains(u"new password"), qPrintable(again.err));
        for (const char *taken : {"ana", "postgres"}) {
            const Ended refused = makeLogin(QLatin1StringView(taken));
            QCOMPARE(refused.code, 1);
            QVERIFY2(refused.err.contains(u"a login of that name already"),
                     qPrintable(refused.err));
        }
        QCOMPARE(makeLogin(QStringLiteral("vitrina_service")).code, 1);
        QCOMPARE(makeLogin(QStringLiteral("Links")).code, 1);
    }

    void caddyPassesTheLinksOnAndNothingElse()
    {
        Service service(server(), m_database);
        const QTemporaryDir folder;
        QFile shipped(QStringLiteral(VITRINA_INSTALLER "/service/Caddyfile"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        // The test's own port, without the certificate and the door that the machine's Caddy has.
        QByteArray configuration = shipped.readAll();
        const qsizetype global = configuration.indexOf("{\n");
        configuration.insert(global + 2, "\tadmin off\n\tauto_https off\n");
        QFile file(folder.filePath(QStringLiteral("Caddyfile")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(configuration);
        file.close();
        const int port = freePort();
        QProcess caddy;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), folder.path());
        environment.insert(QStringLiteral("VITRINA_LINKS_SITE"),
                           QStringLiteral("http://:%1").arg(port));
        environment.insert(QStringLiteral("VITRINA_LINKS_SERVICE"),
                           QStringLiteral("127.0.0.1:%1").arg(service.port()));
        caddy.setProcessEnvironment(environment);
        caddy.setProcessChannelMode(QProcess::MergedChannels);
        caddy.start(QStringLiteral("caddy"),
                    {QStringLiteral("run"), QStringLiteral("--adapter"),
                     QStringLiteral("caddyfile"), QStringLiteral("--config"), file.fileName()});
        QVERIFY2(caddy.waitForStarted(), "caddy is missing");
        QTRY_COMPARE_WITH_TIMEOUT(ask(port, requestOf("GET", path(), preview)).status, 200, 20'000);
        for (const char *hidden : {"/metrics", "/healthz", "/", "/c/../metrics"}) {
            const Answer answer = ask(port, requestOf("GET", QLatin1StringView(hidden), person));
            QCOMPARE(answer.status, 404);
            QVERIFY(!answer.body.contains("vitrina_"));
        }
        QVERIFY(pageInBrowser(url(port)).contains(m_world->alba.client.name));
        QCOMPARE(status(), QStringLiteral("viewed"));
        // Caddy 2.6 says 502 of a body over its limit, later ones 413.
        const int tooLong = ask(port, requestOf("POST", path(QStringLiteral("/respuesta")), person,
                                                QByteArray(40 * 1024, 'x')))
                                .status;
        QVERIFY2(tooLong == 413 || tooLong == 502, qPrintable(QString::number(tooLong)));
        QCOMPARE(service.end(), 0);
        QVERIFY(ask(port, requestOf("GET", path(), person)).status >= 500);
        caddy.terminate();
        QVERIFY(caddy.waitForFinished());
        const QByteArray said = caddy.readAll();
        QVERIFY2(!said.contains(m_token->text()), said.constData());
    }
};

QTEST_GUILESS_MAIN(TestLinkService)

#include "tst_linkservice.moc"
