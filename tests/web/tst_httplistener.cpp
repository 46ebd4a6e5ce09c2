// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsupport/testprogram.h"
#include "web/httplistener.h"

#include "requests.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <sys/socket.h>

#include <memory>

using namespace Vitrina;
using namespace Vitrina::Testing;
using namespace std::chrono_literals;

namespace {

/// A client with a socket of its own, in the same thread: nothing here waits for it.
struct Client
{
    explicit Client(const HttpListener &listener)
    {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket,
                         [this] { received += socket.readAll(); });
        socket.connectToHost(QHostAddress::LocalHost, listener.serverPort());
    }
    Client(const HttpListener &listener, const QByteArray &bytes)
        : Client(listener)
    {
        send(bytes);
    }

    void send(const QByteArray &bytes) { socket.write(bytes); }
    bool isConnected() const { return socket.state() == QAbstractSocket::ConnectedState; }
    bool isGone() const { return socket.state() == QAbstractSocket::UnconnectedState; }
    int replies() const { return int(received.count("HTTP/1.1 ")); }
    QByteArray statusLine() const { return received.left(received.indexOf('\r')); }

    QTcpSocket socket;
    QByteArray received;
};

HttpLimits hurried()
{
    HttpLimits limits;
    limits.request = 150ms;
    limits.reply = 150ms;
    limits.drain = 150ms;
    return limits;
}

} // namespace

class TestHttpListener : public QObject
{
    Q_OBJECT

    QByteArrayList m_handled; ///< the paths that reached a handler
    std::function<void()> m_within;

    HttpHandler echo()
    {
        return [this](const HttpRequest &request) {
            m_handled << request.path;
            if (m_within)
                m_within();
            return HttpReply::text(200, '<' + request.path + ' ' + request.body + '>');
        };
    }

private Q_SLOTS:
    void init()
    {
        m_handled.clear();
        m_within = nullptr;
    }

    void onlyThisComputerReachesIt()
    {
        HttpListener listener(echo());
        QVERIFY(listener.listenOnLoopback());
        QCOMPARE(listener.serverAddress(), QHostAddress(QHostAddress::LocalHost));
    }

    void repliesComeInTheOrderOfTheRequestsOnOneConnection()
    {
        HttpListener listener(echo());
        QVERIFY(listener.listenOnLoopback());
        QByteArray requests;
        QByteArrayList expected;
        for (int i = 0; i < 300; ++i) {
            const QByteArray path = "/" + QByteArray::number(i);
            requests += i % 3 ? get(path) : post(path, QByteArray(i * 7, 'b'));
            expected << path;
        }
        Client client(listener, requests);
        QTRY_COMPARE(client.replies(), 300);
        QCOMPARE(m_handled, expected);
        qsizetype at = 0;
        for (const QByteArray &path : expected) {
            at = client.received.indexOf('<' + path + ' ', at);
            QVERIFY(at > 0);
        }
        QVERIFY(client.isConnected());
        QCOMPARE(listener.counts().connections, 1u);
        QCOMPARE(listener.counts().requests, 300u);
    }

    void requestMayComeInPieces()
    {
        HttpListener listener(echo());
        QVERIFY(listener.listenOnLoopback());
        Client client(listener);
        QTRY_VERIFY(client.isConnected());
        const QByteArray bytes = post("/a", "hello");
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            client.send(bytes.mid(at, 1));
            client.socket.flush();
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(client.received.endsWith("</a hello>"));
    }

    void headIsAnsweredLikeGetWithoutTheBody()
    {
        HttpListener listener(echo());
        QVERIFY(listener.listenOnLoopback());
        Client client(listener, "HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n" + get("/a"));
        QTRY_VERIFY(client.received.endsWith("</a >"));
        const qsizetype second = client.received.indexOf("HTTP/1.1", 1);
        QVERIFY(client.received.startsWith(client.received.mid(second).chopped(5)));
        QCOMPARE(client.received.size(), 2 * second + 5);
    }

    void connectionEndsAfterTheReplyWhereTheClientSaysSo_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("1.1") << get("/a", "Connection: close\r\n");
        QTest::newRow("1.0") << QByteArray("GET /a HTTP/1.0\r\n\r\n");
    }
    void connectionEndsAfterTheReplyWhereTheClientSaysSo()
    {
        QFETCH(QByteArray, request);
        HttpListener listener(echo());
        QVERIFY(listener.listenOnLoopback());
        Client client(listener, request + get("/never"));
        QTRY_VERIFY(client.isGone());
        QVERIFY(client.received.endsWith("</a >"));
        QVERIFY(client.received.contains("\r\nConnection: close\r\n"));
        QCOMPARE(m_handled, QByteArrayList{"/a"});
        QTRY_COMPARE(listener.openSockets(), 0);
    }

    void clientThatHasClosedItsHalfGetsItsReply()
    {
        HttpListener listener(echo());
        QVERIFY(listener.listenOnLoopback());
        Client client(listener, get("/a"));
        QTRY_VERIFY(client.isConnected() && client.socket.bytesToWrite() == 0);
        QCOMPARE(::shutdown(int(client.socket.socketDescriptor()), SHUT_WR), 0);
        QTRY_VERIFY(client.received.endsWith("</a >"));
        QTRY_COMPARE(listener.openSockets(), 0);
    }

    void whatIsMalformedIsAnsweredAndClosedAndNothingBehindItIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("status");
        const QByteArray start = "POST / HTTP/1.1\r\nHost: x\r\n";
        QTest::newRow("garbage") << QByteArray("\x16\x03\x01\x02") << QByteArray("400");
        QTest::newRow("length twice") << start + "Content-Length: 0\r\nContent-Length: 44\r\n\r\n"
                                      << QByteArray("400");
        QTest::newRow("length and chunked")
            << start + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            << QByteArray("400");
        QTest::newRow("chunked") << start + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                 << QByteArray("411");
        QTest::newRow("odd length") << start + "Content-Length: +0\r\n\r\n" << QByteArray("400");
        QTest::newRow("large body") << start + "Content-Length: 65537\r\n\r\n" << QByteArray("413");
        QTest::newRow("long line") << "GET /" + QByteArray(20000, 'a') << QByteArray("414");
        QTest::newRow("long head") << start + "X: " + QByteArray(20000, 'a') << QByteArray("431");
        QTest::newRow("method") << QByteArray("DELETE / HTTP/1.1\r\nHost: x\r\n\r\n")
                                << QByteArray("405");
        QTest::newRow("injected header")
            << QByteArray("GET / HTTP/1.1\r\nHost: x\nX: y\r\n\r\n") << QByteArray("400");
    }
    void whatIsMalformedIsAnsweredAndClosedAndNothingBehindItIsRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, status);
        HttpListener listener(echo());
        QVERIFY(listener.listenOnLoopback());
        Client client(listener, get("/first") + bytes + get("/hidden"));
        QTRY_VERIFY(client.isGone());
        QCOMPARE(client.replies(), 2);
        QVERIFY(client.received.contains("</first >HTTP/1.1 " + status + ' '));
        QCOMPARE(client.received.contains("\r\nAllow: GET, HEAD, POST\r\n"), status == "405");
        QCOMPARE(m_handled, QByteArrayList{"/first"});
        QCOMPARE(listener.counts().refused, 1u);
        QTRY_COMPARE(listener.openSockets(), 0);
    }

    void endlessBytesAreNotTaken_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("line") << QByteArray("GET /") << QByteArray("HTTP/1.1 414 URI Too Long");
        QTest::newRow("body")
            << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n")
            << QByteArray("HTTP/1.1 413 Content Too Large");
    }
    void endlessBytesAreNotTaken()
    {
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, status);
        HttpListener listener(echo());
        QVERIFY(listener.listenOnLoopback());
        Client client(listener, begin);
        qint64 sent = 0;
        connect(&client.socket, &QTcpSocket::bytesWritten, &client.socket, [&](qint64 bytes) {
            sent += bytes;
            client.send(QByteArray(16 * 1024, 'a'));
        });
        QTRY_VERIFY(client.isGone());
        QCOMPARE(client.statusLine(), status);
        QVERIFY(sent < 32 * 1024 * 1024); // what the kernel holds on both sides, and a little
        QTRY_COMPARE(listener.openSockets(), 0);
    }

    void halfOpenRequestIsGivenUp()
    {
        HttpListener listener(echo(), hurried());
        QVERIFY(listener.listenOnLoopback());
        Client client(listener, get("/a") + "POST /b HTTP/1.1\r\nHost: x\r\nContent-Le");
        Client within(listener, "POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhell");
        QTRY_VERIFY(client.isGone() && within.isGone());
        QVERIFY(client.received.contains("</a >HTTP/1.1 408 "));
        QCOMPARE(within.statusLine(), QByteArray("HTTP/1.1 408 Request Timeout"));
        QCOMPARE(m_handled, QByteArrayList{"/a"});
        QCOMPARE(listener.counts().late, 2u);
        QTRY_COMPARE(listener.openSockets(), 0);
    }

    void slowRequestGainsNoTimeByEachByte()
    {
        HttpListener listener(echo(), hurried());
        QVERIFY(listener.listenOnLoopback());
        Client client(listener, "GET / HTTP/1.1\r\nHost: ");
        QTimer drip;
        connect(&drip, &QTimer::timeout, &client.socket, [&client] { client.send("x"); });
        drip.start(10ms);
        QTRY_VERIFY(client.isGone());
        QCOMPARE(client.statusLine(), QByteArray("HTTP/1.1 408 Request Timeout"));
        QTRY_COMPARE(listener.openSockets(), 0);
    }

    void connectionThatSaysNothingIsClosedWithoutAWord()
    {
        HttpListener listener(echo(), hurried());
        QVERIFY(listener.listenOnLoopback());
        Client silent(listener);
        Client idle(listener, get("/a"));
        QTRY_VERIFY(silent.isConnected());
        QTRY_VERIFY(silent.isGone() && idle.isGone());
        QVERIFY(silent.received.isEmpty());
        QCOMPARE(idle.replies(), 1);
    }

    void clientThatTakesNoRepliesIsDropped()
    {
        HttpLimits limits = hurried();
        HttpListener listener(
            [this](const HttpRequest &request) {
                m_handled << request.path;
                return HttpReply::text(200, QByteArray(1024 * 1024, 'x'));
            },
            limits);
        QVERIFY(listener.listenOnLoopback());
        Client client(listener);
        client.socket.disconnect(); // reads nothing
        client.socket.setReadBufferSize(1);
        client.send(get("/a").repeated(2000));
        QTRY_VERIFY(m_handled.size() > 0);
        QTRY_COMPARE(listener.openSockets(), 0);
        // What waits to be sent holds up what is asked for: the kernel takes a few, and no more.
        QVERIFY2(m_handled.size() < 50, QByteArray::number(m_handled.size()).constData());
    }

    void largeReplyThatIsTakenSlowlyIsNotCut()
    {
        HttpLimits limits;
        limits.request = 100ms;
        constexpr int size = 24 * 1024 * 1024;
        HttpListener listener(
            [](const HttpRequest &) { return HttpReply::text(200, QByteArray(size, 'x')); },
            limits);
        QVERIFY(listener.listenOnLoopback());
        Client client(listener);
        client.socket.disconnect();
        client.socket.setReadBufferSize(64 * 1024);
        client.send(get("/a"));
        qint64 taken = 0;
        QTimer sips;
        connect(&sips, &QTimer::timeout, &client.socket, [&] {
            for (int i = 0; i < 20; ++i) {
                taken += client.socket.readAll().size();
                QCoreApplication::processEvents();
            }
        });
        sips.start(10ms);
        QTRY_VERIFY_WITH_TIMEOUT(taken > size, 30000);
    }

    void sixtyFifthConnectionIsTurnedAway()
    {
        HttpListener listener(echo());
        QVERIFY(listener.listenOnLoopback());
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 64; ++i)
            clients.push_back(std::make_unique<Client>(listener));
        QTRY_COMPARE(listener.openSockets(), 64);
        Client tooMany(listener, get("/too-many"));
        QTRY_VERIFY(tooMany.isGone());
        QCOMPARE(tooMany.statusLine(), QByteArray("HTTP/1.1 503 Service Unavailable"));
        QVERIFY(tooMany.received.contains("\r\nRetry-After: 1\r\n"));
        QCOMPARE(listener.counts().turnedAway, 1u);
        // Those inside are served, and whoever leaves makes room.
        clients.front()->send(get("/inside"));
        QTRY_VERIFY(clients.front()->received.endsWith("</inside >"));
        clients.back()->socket.abort();
        QTRY_COMPARE(listener.openSockets(), 63);
        Client next(listener, get("/next"));
        QTRY_VERIFY(next.received.endsWith("</next >"));
        QCOMPARE(m_handled, (QByteArrayList{"/inside", "/next"}));
    }

    void crowdThatIsTurnedAwayHoldsNoSockets()
    {
        HttpLimits limits;
        limits.sockets = 2;
        HttpListener listener(echo(), limits);
        QVERIFY(listener.listenOnLoopback());
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 100; ++i)
            clients.push_back(std::make_unique<Client>(listener));
        int most = 0;
        QTRY_VERIFY(
            (most = std::max(most, listener.openSockets()), listener.counts().connections == 100));
        QVERIFY(most <= 2 + 16);
        QTRY_COMPARE(listener.openSockets(), 2);
    }

    void handlerThatFailsIsAnErrorOfItsOwnRequest()
    {
        HttpListener listener(echo());
        QVERIFY(listener.listenOnLoopback());
        m_within = [this] {
            if (m_handled.last() == "/bad")
                throw std::runtime_error("the client's name");
        };
        Client client(listener, get("/bad") + get("/good"));
        QTRY_VERIFY(client.received.endsWith("</good >"));
        QCOMPARE(client.statusLine(), QByteArray("HTTP/1.1 500 Internal Server Error"));
        QVERIFY(!client.received.contains("the client's name"));
        QCOMPARE(listener.counts().failed, 1u);
    }

    void clientMayLeaveWhileItIsAnswered()
    {
        HttpListener listener(echo(), hurried());
        QVERIFY(listener.listenOnLoopback());
        Client client(listener);
        m_within = [&] {
            client.socket.abort();
            // A handler that runs an event loop meanwhile, as none should.
            for (int i = 0; i < 10; ++i) {
                QCoreApplication::processEvents();
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            }
        };
        client.send(get("/a") + get("/b"));
        QTRY_COMPARE(m_handled.size(), 1);
        QTRY_COMPARE(listener.openSockets(), 0);
        m_within = nullptr;
        Client next(listener, get("/next"));
        QTRY_VERIFY(next.received.endsWith("</next >"));
    }

    void listenerMayGoBeforeItsClients()
    {
        auto listener = std::make_unique<HttpListener>(echo());
        QVERIFY(listener->listenOnLoopback());
        Client client(*listener, get("/a"));
        Client midway(*listener, "GET /b");
        QTRY_VERIFY(client.received.endsWith("</a >"));
        listener.reset();
        QTRY_VERIFY(client.isGone() && midway.isGone());
    }
};

VITRINA_TEST(TestHttpListener, QCoreApplication)
#include "tst_httplistener.moc"
