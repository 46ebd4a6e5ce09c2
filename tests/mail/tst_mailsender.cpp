// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailsamples.h"
#include "testsupport/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;
using Kind = MailFault::Kind;
using Security = MailAccount::Security;

class TestMailSender : public QObject
{
    Q_OBJECT

    TestCertificate m_certificate{QStringLiteral("IP:127.0.0.1")};
    QString m_authorities = m_certificate.certificate();

    QJsonObject withTls(const char *tls, QJsonObject more = {}) const
    {
        more.insert(QStringLiteral("tls"), QLatin1StringView(tls));
        more.insert(QStringLiteral("certificate"), m_certificate.certificate());
        more.insert(QStringLiteral("key"), m_certificate.key());
        return more;
    }

    QJsonObject withLogin(const char *tls) const
    {
        return withTls(tls, {{QStringLiteral("user"), QStringLiteral("ventas@autocentro.ec")},
                             {QStringLiteral("password"), QStringLiteral("ñandú-🏍-7")}});
    }

    MailResult sent(const MailServer &server, Security security,
                    const MailMessage &message = sampleMessage(), const QString &user = {},
                    const QString &password = {}) const
    {
        MailAccount account = openAccount(server);
        account.security = security;
        account.user = user;
        account.password = Secret::of(password);
        return MailSender(account, {std::chrono::seconds(20), m_authorities}).send(message);
    }

private Q_SLOTS:
    void sentIsTheServersWord()
    {
        MailServer server(openServer());
        const auto result = sent(server, Security::None);
        QVERIFY(result);
        QCOMPARE(result->text, QStringLiteral("Ok: queued as 4F2A"));
        QCOMPARE(server.mail().value(QStringLiteral("sender")),
                 QStringLiteral("ventas@autocentro.ec"));
        QVERIFY(server.endsInSilence());
    }

    void itGoesThroughTlsWithItsPassword_data()
    {
        QTest::addColumn<QByteArray>("tls");
        QTest::addColumn<Security>("security");
        QTest::newRow("implicit") << QByteArray("implicit") << Security::Implicit;
        QTest::newRow("starttls") << QByteArray("starttls") << Security::StartTls;
    }

    void itGoesThroughTlsWithItsPassword()
    {
        QFETCH(QByteArray, tls);
        QFETCH(Security, security);
        MailServer server(withLogin(tls.constData()));
        const auto result =
            sent(server, security, sampleMessage(), QStringLiteral("ventas@autocentro.ec"),
                 QStringLiteral("ñandú-🏍-7"));
        QVERIFY2(result, qPrintable(result ? QString() : result.error().text));
        QVERIFY(!server.mail().isEmpty());
    }

    void aWrongPasswordIsTold_data() { itGoesThroughTlsWithItsPassword_data(); }

    void aWrongPasswordIsTold()
    {
        QFETCH(QByteArray, tls);
        QFETCH(Security, security);
        MailServer server(withLogin(tls.constData()));
        const QString wrong = QStringLiteral("s3cr3t-that-is-wrong");
        const auto result =
            sent(server, security, sampleMessage(), QStringLiteral("ventas@autocentro.ec"), wrong);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Authentication);
        QCOMPARE(result.error().code, 535);
        QVERIFY(!result.error().text.contains(wrong));
        QVERIFY(server.endsInSilence());
    }

    void aServerThatWantsALoginIsToldApart()
    {
        MailServer server(withLogin("starttls"));
        const auto result = sent(server, Security::StartTls);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Authentication);
        QCOMPARE(result.error().code, 530);
    }

    void withoutStartTlsNothingIsTold()
    {
        MailServer server(openServer());
        const auto result = sent(server, Security::StartTls, sampleMessage(),
                                 QStringLiteral("ventas"), QStringLiteral("secret"));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Tls);
        QVERIFY(server.endsInSilence());
    }

    void whoSpeaksNoTlsIsNoServerOfOurs()
    {
        MailServer server(openServer());
        QCOMPARE(sent(server, Security::Implicit).error().kind, Kind::Tls);
    }

    void aServerThatWantsTlsGetsNothingInTheOpen()
    {
        MailServer server(withTls("implicit"));
        MailAccount account = openAccount(server);
        const MailSender sender(account, {std::chrono::seconds(1), {}});
        QCOMPARE(sender.send(sampleMessage()).error().kind, Kind::Unreachable);
        QVERIFY(server.endsInSilence());
    }

    void anUntrustedCertificateIsRefused_data() { itGoesThroughTlsWithItsPassword_data(); }

    void anUntrustedCertificateIsRefused()
    {
        QFETCH(QByteArray, tls);
        QFETCH(Security, security);
        MailServer server(withTls(tls.constData()));
        MailAccount account = openAccount(server);
        account.security = security;
        const auto system = MailSender(account).send(sampleMessage());
        QVERIFY(!system);
        QCOMPARE(system.error().kind, Kind::Certificate);
        QVERIFY(!system.error().text.isEmpty());
        const TestCertificate other(QStringLiteral("IP:127.0.0.1"));
        const MailSender::Options others{std::chrono::seconds(20), other.certificate()};
        QCOMPARE(MailSender(account, others).send(sampleMessage()).error().kind, Kind::Certificate);
        QVERIFY(server.endsInSilence());
    }

    void aCertificateForAnotherNameIsRefused()
    {
        const TestCertificate other(QStringLiteral("DNS:mail.example.ec"));
        MailServer server({{QStringLiteral("tls"), QStringLiteral("implicit")},
                           {QStringLiteral("certificate"), other.certificate()},
                           {QStringLiteral("key"), other.key()}});
        MailAccount account = openAccount(server);
        account.security = Security::Implicit;
        const MailSender sender(account, {std::chrono::seconds(20), other.certificate()});
        QCOMPARE(sender.send(sampleMessage()).error().kind, Kind::Certificate);
    }

    void anExpiredCertificateIsRefused()
    {
        const QString expired = QStringLiteral(VITRINA_SYSTEM_TESTS "/expired.crt");
        MailServer server(
            {{QStringLiteral("tls"), QStringLiteral("implicit")},
             {QStringLiteral("certificate"), expired},
             {QStringLiteral("key"), QStringLiteral(VITRINA_SYSTEM_TESTS "/expired.key")}});
        MailAccount account = openAccount(server);
        account.security = Security::Implicit;
        const auto result =
            MailSender(account, {std::chrono::seconds(20), expired}).send(sampleMessage());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Certificate);
        QVERIFY2(result.error().text.contains(QStringLiteral("expired")),
                 qPrintable(result.error().text));
    }

    void aMissingFileOfAuthoritiesTrustsNobody()
    {
        MailServer server(withTls("implicit"));
        MailAccount account = openAccount(server);
        account.security = Security::Implicit;
        const MailSender sender(account,
                                {std::chrono::seconds(20), QStringLiteral("/nonexistent.pem")});
        QCOMPARE(sender.send(sampleMessage()).error().kind, Kind::Certificate);
    }

    void aRefusalIsToldWithItsKindAndText_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("reply");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *to, const char *reply, Kind kind, const char *text) {
            QTest::addRow("%s: %s", to, reply) << QString::fromUtf8(to) << QString::fromUtf8(reply)
                                               << kind << QString::fromUtf8(text);
        };
        row("rcpt", "550 5.1.1 No such person", Kind::RefusedRecipient, "No such person");
        row("rcpt", "450 4.2.0 Grey list", Kind::Temporary, "Grey list");
        row("rcpt", "550 5.1.1 \x1B[2J<b>x</b>", Kind::RefusedRecipient, "[2J<b>x</b>");
        row("mail", "550 5.7.1 Not your address", Kind::Refused, "Not your address");
        row("mail", "451 4.3.0 Come back", Kind::Temporary, "Come back");
        row("data", "554 5.7.1 Looks like spam", Kind::Refused, "Looks like spam");
        row("data", "451 4.3.0 Disk is full", Kind::Temporary, "Disk is full");
        row("data", "552 5.3.4 Too big", Kind::TooLarge, "Too big");
        row("data", "552 5.2.2 Mailbox full", Kind::RefusedRecipient, "Mailbox full");
    }

    void aRefusalIsToldWithItsKindAndText()
    {
        QFETCH(QString, to);
        QFETCH(QString, reply);
        QFETCH(Kind, kind);
        QFETCH(QString, text);
        MailServer server(openServer({{QStringLiteral("reply"), QJsonObject{{to, reply}}}}));
        const auto result = sent(server, Security::None);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, kind);
        QCOMPARE(result.error().code, reply.left(3).toInt());
        QCOMPARE(result.error().text, text);
        QVERIFY(server.endsInSilence());
    }

    void whatIsTooLargeForTheServerIsTold()
    {
        QJsonObject settings = openServer();
        settings.insert(QStringLiteral("limit"), 100'000);
        MailServer server(settings);
        MailMessage message = sampleMessage();
        message.attachments = {
            {QStringLiteral("a.pdf"), "application/pdf", QByteArray(300'000, 'x')}};
        const auto result = sent(server, Security::None, message);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::TooLarge);
        QCOMPARE(result.error().code, 552);
        QVERIFY(sent(server, Security::None));
    }

    void anAccountThatCannotBeIsNotTried_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("user");
        QTest::addColumn<Security>("security");
        const auto row = [](const char *name, const QString &host,
                            Security security = Security::Implicit, const QString &user = {}) {
            QTest::newRow(name) << host << user << security;
        };
        row("no host", QString());
        row("other part of a URL", QStringLiteral("mail.example.ec/x"));
        row("user in the host", QStringLiteral("a@mail.example.ec"));
        row("port in the host", QStringLiteral("mail.example.ec:25"));
        row("line end", QStringLiteral("mail.example.ec\r\nQUIT"));
        row("nul", QStringLiteral("127.0.0.1") + QChar());
        row("open, not this computer", QStringLiteral("mail.example.ec"), Security::None);
        row("open, looks like it", QStringLiteral("127.0.0.1.example.ec"), Security::None);
        row("open, any address", QStringLiteral("0.0.0.0"), Security::None);
        row("nul in the user", QStringLiteral("127.0.0.1"), Security::None,
            QStringLiteral("ventas") + QChar());
    }

    void anAccountThatCannotBeIsNotTried()
    {
        QFETCH(QString, host);
        QFETCH(QString, user);
        QFETCH(Security, security);
        MailServer server(openServer());
        MailAccount account = openAccount(server);
        account.host = host;
        account.user = user;
        account.security = security;
        const auto result = MailSender(account).send(sampleMessage());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::BadAccount);
        QVERIFY(server.endsInSilence());
    }

    void nobodyThereIsUnreachable()
    {
        quint16 closed = 0;
        {
            const MailServer server(openServer());
            closed = server.port();
        }
        MailAccount account;
        account.host = QStringLiteral("127.0.0.1");
        account.port = closed;
        QCOMPARE(MailSender(account).send(sampleMessage()).error().kind, Kind::Unreachable);
        account.host = QStringLiteral("mail.invalid");
        QCOMPARE(MailSender(account).send(sampleMessage()).error().kind, Kind::Unreachable);
    }

    void nothingIsLogged()
    {
        static QStringList logged;
        logged.clear();
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &text) { logged << text; });
        MailServer server(withLogin("starttls"));
        sent(server, Security::StartTls, sampleMessage(), QStringLiteral("ventas@autocentro.ec"),
             QStringLiteral("ñandú-🏍-7"));
        sent(server, Security::StartTls, sampleMessage(), QStringLiteral("ventas@autocentro.ec"),
             QStringLiteral("wrong"));
        qInstallMessageHandler(before);
        QCOMPARE(logged, QStringList());
    }
};

VITRINA_TEST(TestMailSender, QCoreApplication)
#include "tst_mailsender.moc"
