// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailsamples.h"
#include "testsupport/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>

using namespace Vitrina;
using namespace Vitrina::Testing;
using Kind = MailFault::Kind;
using Security = MailAccount::Security;
using namespace std::chrono_literals;

namespace {

QJsonObject fault(const char *what, const QString &when)
{
    return openServer({{QLatin1StringView(what), when}});
}

/// More than the buffers on the way hold.
MailMessage largeMessage()
{
    MailMessage message = sampleMessage();
    message.attachments = {
        {QStringLiteral("a.pdf"), "application/pdf", QByteArray(30'000'000, 'x')}};
    return message;
}

} // namespace

class TestMailFaults : public QObject
{
    Q_OBJECT

    TestCertificate m_certificate{QStringLiteral("IP:127.0.0.1")};

private Q_SLOTS:
    void aServerThatStallsMeetsTheDeadline_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<bool>("isLarge");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("before it greets")
            << QStringLiteral("connect") << false << Kind::Unreachable;
        QTest::newRow("at the receiver") << QStringLiteral("rcpt") << false << Kind::Unreachable;
        QTest::newRow("in the message") << QStringLiteral("start") << true << Kind::Unreachable;
        QTest::newRow("after the message") << QStringLiteral("data") << false << Kind::Unknown;
    }

    void aServerThatStallsMeetsTheDeadline()
    {
        QFETCH(QString, when);
        QFETCH(bool, isLarge);
        QFETCH(Kind, kind);
        MailServer server(fault("stall", when));
        const MailSender sender(openAccount(server), {1500ms, {}});
        QElapsedTimer elapsed;
        elapsed.start();
        const auto result = sender.send(isLarge ? largeMessage() : sampleMessage());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, kind);
        QVERIFY(elapsed.elapsed() >= 1400);
        QVERIFY2(elapsed.elapsed() < 10'000, qPrintable(QString::number(elapsed.elapsed())));
        QCOMPARE(server.next().value(QStringLiteral("at")), when);
    }

    void aServerThatDropsIsToldByWhatItMayHaveAccepted_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<bool>("isLarge");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("before it greets")
            << QStringLiteral("connect") << false << Kind::Unreachable;
        QTest::newRow("at the receiver") << QStringLiteral("rcpt") << false << Kind::Unreachable;
        QTest::newRow("in a large message") << QStringLiteral("start") << true << Kind::Unreachable;
        QTest::newRow("after the message") << QStringLiteral("data") << false << Kind::Unknown;
        QTest::newRow("after a large message") << QStringLiteral("data") << true << Kind::Unknown;
    }

    void aServerThatDropsIsToldByWhatItMayHaveAccepted()
    {
        QFETCH(QString, when);
        QFETCH(bool, isLarge);
        QFETCH(Kind, kind);
        MailServer server(fault("drop", when));
        const MailSender sender(openAccount(server));
        const auto result = sender.send(isLarge ? largeMessage() : sampleMessage());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, kind);
        QCOMPARE(result.error().code, 0);
        QCOMPARE(server.next().value(QStringLiteral("at")), when);
    }

    void aServerThatDropsTlsIsTold_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<Security>("security");
        QTest::newRow("implicit") << QStringLiteral("connect") << Security::Implicit;
        QTest::newRow("starttls") << QStringLiteral("starttls") << Security::StartTls;
    }

    void aServerThatDropsTlsIsTold()
    {
        QFETCH(QString, when);
        QFETCH(Security, security);
        QJsonObject settings = fault("drop", when);
        settings.insert(QStringLiteral("tls"), security == Security::Implicit
                                                   ? QStringLiteral("implicit")
                                                   : QStringLiteral("starttls"));
        settings.insert(QStringLiteral("certificate"), m_certificate.certificate());
        settings.insert(QStringLiteral("key"), m_certificate.key());
        MailServer server(settings);
        MailAccount account = openAccount(server);
        account.security = security;
        const MailSender sender(account, {20s, m_certificate.certificate()});
        const auto result = sender.send(sampleMessage());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Tls);
    }

    void aStopIsSeenAtOnce_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<bool>("isLarge");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("before it greets") << QStringLiteral("connect") << false << Kind::Cancelled;
        QTest::newRow("at the receiver") << QStringLiteral("rcpt") << false << Kind::Cancelled;
        QTest::newRow("in the message") << QStringLiteral("start") << true << Kind::Cancelled;
        QTest::newRow("after the message") << QStringLiteral("data") << false << Kind::Unknown;
    }

    void aStopIsSeenAtOnce()
    {
        QFETCH(QString, when);
        QFETCH(bool, isLarge);
        QFETCH(Kind, kind);
        MailServer server(fault("stall", when));
        const MailSender sender(openAccount(server));
        std::stop_source stop;
        auto sending = std::async(std::launch::async, [&] {
            return sender.send(isLarge ? largeMessage() : sampleMessage(), stop.get_token());
        });
        QCOMPARE(server.next().value(QStringLiteral("at")), when);
        QElapsedTimer elapsed;
        elapsed.start();
        stop.request_stop();
        const auto result = sending.get();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, kind);
        QVERIFY2(elapsed.elapsed() < 5000, qPrintable(QString::number(elapsed.elapsed())));
    }

    void aStopBeforeTheStartSendsNothing()
    {
        MailServer server(openServer());
        std::stop_source stop;
        stop.request_stop();
        const auto result = MailSender(openAccount(server)).send(sampleMessage(), stop.get_token());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Cancelled);
        QVERIFY(server.endsInSilence());
    }

    /// S0.11: the 250 is what counts, not how the two part.
    void whatWasAcceptedIsSentHoweverTheGoodByeGoes_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<bool>("isStopped");
        QTest::newRow("the server drops") << QByteArray("drop") << false;
        QTest::newRow("the server stalls") << QByteArray("stall") << false;
        QTest::newRow("somebody stops it") << QByteArray("stall") << true;
    }

    void whatWasAcceptedIsSentHoweverTheGoodByeGoes()
    {
        QFETCH(QByteArray, what);
        QFETCH(bool, isStopped);
        MailServer server(fault(what.constData(), QStringLiteral("quit")));
        const MailSender sender(openAccount(server), {60s, {}});
        std::stop_source stop;
        QElapsedTimer elapsed;
        elapsed.start();
        auto sending = std::async(std::launch::async,
                                  [&] { return sender.send(sampleMessage(), stop.get_token()); });
        QVERIFY(!server.mail().isEmpty());
        QCOMPARE(server.next().value(QStringLiteral("at")), QStringLiteral("quit"));
        if (isStopped)
            stop.request_stop();
        QVERIFY(sending.get());
        QVERIFY2(elapsed.elapsed() < 15'000, qPrintable(QString::number(elapsed.elapsed())));
    }
};

VITRINA_TEST(TestMailFaults, QCoreApplication)
#include "tst_mailfaults.moc"
