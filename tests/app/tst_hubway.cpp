// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/hubway.h"
#include "postgres/postgresserver.h"
#include "testsupport/testprogram.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// Takes connections and never says a word.
class SilentServer
{
public:
    SilentServer()
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(m_socket, reinterpret_cast<sockaddr *>(&address), size) != 0 ||
            ::listen(m_socket, 8) != 0 ||
            ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            qFatal("no silent server");
        m_port = ntohs(address.sin_port);
    }
    ~SilentServer() { ::close(m_socket); }
    int port() const { return m_port; }

private:
    int m_socket;
    int m_port = 0;
};

HubSettings settingsFor(const QString &host, int port, const QString &user)
{
    HubSettings settings;
    settings.host = host;
    settings.port = port;
    settings.user = user;
    return settings;
}

} // namespace

/// The way to a hub: guarded, given up at once, and never with a refused password twice.
class TestHubWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offThisComputerNothingLessThanVerifyFull_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("sslMode");
        const QString full = QStringLiteral("verify-full");
        QTest::newRow("far") << QStringLiteral("db.example") << QString() << full;
        QTest::newRow("far, edited")
            << QStringLiteral("db.example") << QStringLiteral("disable") << full;
        QTest::newRow("near") << QStringLiteral("127.0.0.1") << QString() << full;
        QTest::newRow("near, strict") << QStringLiteral("localhost") << full << full;
    }
    void offThisComputerNothingLessThanVerifyFull()
    {
        QFETCH(QString, host);
        QFETCH(QString, asked);
        QFETCH(QString, sslMode);
        HubSettings settings = settingsFor(host, 6000, QStringLiteral("o'ana\\ host=evil"));
        settings.sslMode = asked;
        settings.rootCertificate = QStringLiteral("/etc/my ca.crt");
        const HubAddress address = hubAddressOf(settings, Secret::of(u"p' host=evil"));
        QCOMPARE(address.sslMode, sslMode);
        QCOMPARE(address.host, host);
        QCOMPARE(address.port, 6000);
        QCOMPARE(address.user, settings.user);
        QCOMPARE(address.database, QStringLiteral("vitrina"));
        QCOMPARE(address.password, QStringLiteral("p' host=evil"));
        QCOMPARE(address.rootCertificate, settings.rootCertificate);
    }

    /// On the server's own computer nothing has to be proven, unless a certificate is named for it.
    void onTheServersOwnComputerEncryptionIsAsTheServerLikes()
    {
        const HubSettings settings =
            settingsFor(QStringLiteral("127.0.0.1"), 6000, QStringLiteral("ana"));
        QCOMPARE(hubAddressOf(settings, Secret()).sslMode, QStringLiteral("prefer"));
    }

    void whatIsSaidBeforeAnyServerSpeaksIsUnderstood_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<HubFault>("fault");
        auto row = [](const char *said, HubFault fault) {
            QTest::newRow(said) << QString::fromUtf8(said) << fault;
        };
        row("SSL error: certificate verify failed", HubFault::CertificateRefused);
        row("server certificate for \"a\" does not match host name \"b\"",
            HubFault::CertificateRefused);
        row("el certificado de servidor para «a» no coincide", HubFault::CertificateRefused);
        row("server does not support SSL, but SSL was required", HubFault::NoEncryption);
        row("el servidor no soporta SSL, pero SSL es requerida", HubFault::NoEncryption);
        row("connection to server at \"certificados.example\", port 5432 failed: refused",
            HubFault::Unreachable);
        row("falló la conexión al servidor en «certificados.example»: rechazada",
            HubFault::Unreachable);
        row("SSL SYSCALL error: EOF detected", HubFault::Unreachable);
        row("could not translate host name \"x\" to address", HubFault::Unreachable);
        row("connection refused", HubFault::Unreachable);
    }
    void whatIsSaidBeforeAnyServerSpeaksIsUnderstood()
    {
        QFETCH(QString, said);
        QFETCH(HubFault, fault);
        QCOMPARE(faultOf(HubError({}, said)), fault);
    }

    /// Nobody is asked who could be blamed for it: there is no server.
    void aFileThatIsNoCertificateIsNotTheServersFault_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("distrust");
        QTest::addColumn<HubFault>("fault");
        QTest::newRow("gone") << QStringLiteral("/nonexistent/root.crt")
                              << int(HubError::Distrust::FileGone) << HubFault::CertificateMissing;
        QTest::newRow("another file")
            << QStringLiteral("/etc/passwd") << int(HubError::Distrust::FileUseless)
            << HubFault::NotCertificate;
    }
    void aFileThatIsNoCertificateIsNotTheServersFault()
    {
        QFETCH(QString, file);
        HubSettings settings = settingsFor(QStringLiteral("127.0.0.1"), 1, QStringLiteral("ana"));
        settings.rootCertificate = file;
        HubWay way(settings, Secret::of(u"one"));
        try {
            way.connect();
            QFAIL("it connected");
        } catch (const HubError &error) {
            QCOMPARE(error.file(), file);
            QTEST(int(error.distrust()), "distrust");
            QTEST(faultOf(error), "fault");
        }
    }

    void aRefusedPasswordIsNotTriedAgain()
    {
        PostgresServer server;
        PgConnection root = server.connect(QStringLiteral("postgres"));
        root.run("CREATE ROLE ana LOGIN PASSWORD 'one'");
        HubSettings settings =
            settingsFor(QStringLiteral("127.0.0.1"), server.port(), QStringLiteral("ana"));
        settings.database = QStringLiteral("postgres");
        HubWay way(settings, Secret::of(u"two"));
        const QSignalSpy refused(&way, &HubWay::passwordRefused);
        QVERIFY_THROWS_EXCEPTION(HubError, way.connect());
        QCOMPARE(refused.count(), 1);
        // It would fit now, but the person was told that it does not.
        root.run("ALTER ROLE ana PASSWORD 'two'");
        QVERIFY_THROWS_EXCEPTION(HubError, way.connect());
        QCOMPARE(refused.count(), 1);
        way.setPassword(Secret::of(u"two"));
        QVERIFY(way.connect());
    }

    void connectingIsGivenUpAtOnce()
    {
        const SilentServer silent;
        HubWay way(settingsFor(QStringLiteral("127.0.0.1"), silent.port(), QStringLiteral("ana")),
                   Secret::of(u"one"));
        QElapsedTimer taken;
        taken.start();
        std::thread stopper([&way] { way.stop(); });
        QVERIFY_THROWS_EXCEPTION(HubError, way.connect());
        stopper.join();
        QVERIFY2(taken.elapsed() < 3000, qPrintable(QString::number(taken.elapsed())));
    }

    void aComputerHasANameThatTellsNothing()
    {
        QCOMPARE(machineName(), machineName());
        QCOMPARE(machineName().size(), 32);
        QVERIFY(!machineName().contains(QString::fromUtf8(QSysInfo::machineUniqueId())));
    }
};

VITRINA_TEST(TestHubWay, QCoreApplication)
#include "tst_hubway.moc"
