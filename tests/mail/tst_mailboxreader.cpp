// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mailboxreader.h"
#include "mailserver/imapserver.h"
#include "mailserver/scriptedimap.h"
#include "testsupport/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What came back is found in a real mailbox, which nothing is done to.
class TestMailboxReader : public QObject
{
    Q_OBJECT

private:
    using Kind = MailFault::Kind;
    using Then = ScriptedImap::Then;

    std::unique_ptr<TestCertificate> m_certificate;
    std::unique_ptr<ImapServer> m_server;
    const QDate m_lately = QDate::currentDate().addDays(-6);

    static QByteArray sample(const char *name)
    {
        QFile file(QStringLiteral(VITRINA_BOUNCES) + u'/' + QLatin1StringView(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no such sample");
        return file.readAll();
    }
    static QByteArray letter(const QByteArray &text = "Hola.\n")
    {
        return "From: maria@example.org\nTo: ana@autocentro.ec\nSubject: Hola\n"
               "Content-Type: text/plain\n\n" +
               text;
    }
    /// Of a test that asks for it.
    ImapServer &dovecot()
    {
        if (!m_server)
            m_server = std::make_unique<ImapServer>(*m_certificate);
        return *m_server;
    }
    MailAccount account(MailAccount::Security security = MailAccount::Security::Implicit)
    {
        MailAccount made;
        made.host = QStringLiteral("127.0.0.1");
        made.security = security;
        made.port = security == MailAccount::Security::Implicit ? dovecot().tlsPort()
                                                                : dovecot().startTlsPort();
        made.user = ImapServer::user();
        made.password = Secret::of(ImapServer::password());
        return made;
    }
    MailboxReader::Options options() const
    {
        return {std::chrono::milliseconds(20'000), m_certificate->certificate()};
    }
    MailboxFindings look(const MailboxPlace &from = {})
    {
        return MailboxReader(account(), options()).read(from, m_lately);
    }
    static MailAccount openAccount(const ScriptedImap &server)
    {
        MailAccount made;
        made.host = QStringLiteral("127.0.0.1");
        made.port = server.port();
        made.security = MailAccount::Security::None;
        return made;
    }
    static MailboxFindings lookAt(const ScriptedImap &server, int milliseconds = 20'000)
    {
        return MailboxReader(openAccount(server), {std::chrono::milliseconds(milliseconds), {}})
            .read({}, QDate::currentDate());
    }
    static QByteArray fetched(int uid, const QByteArray &what, const QByteArray &literal)
    {
        return "* 1 FETCH (UID " + QByteArray::number(uid) + " RFC822.SIZE 100 BODY[" + what +
               "] {" + QByteArray::number(literal.size()) + "}\r\n" + literal + ")\r\n";
    }
    static QByteArray fetchedHeader(int uid)
    {
        return fetched(uid, "HEADER.FIELDS (CONTENT-TYPE)",
                       "Content-Type: multipart/report; report-type=delivery-status\r\n\r\n");
    }
    static QList<ScriptedImap::Step> withReport(const QByteArray &answer)
    {
        return {{"SEARCH", "* SEARCH 5\r\n@T OK\r\n"},
                {"HEADER.FIELDS", fetchedHeader(5) + "@T OK\r\n"},
                {"BODY.PEEK[]", answer}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_certificate = std::make_unique<TestCertificate>(QStringLiteral("IP:127.0.0.1"));
    }
    void cleanup() { m_server.reset(); }

    void whatCameBackIsFoundAndTheBoxIsAsItWas()
    {
        dovecot().deliver(letter());
        dovecot().deliver(sample("postfix"));
        dovecot().deliver(sample("delayed"));
        dovecot().deliver(sample("garbage"));
        dovecot().deliver(sample("exchange"));
        dovecot().deliver(letter());
        const QStringList before = dovecot().mails();
        const MailboxFindings found = look();
        QVERIFY2(!found.fault, qPrintable(found.fault ? found.fault->text : QString()));
        QCOMPARE(found.bounces.size(), size_t(2));
        QCOMPARE(found.bounces[0].trouble, MailTrouble::NoSuchAddress);
        QCOMPARE(found.bounces[1].trouble, MailTrouble::RefusedByRule);
        QCOMPARE(found.place.uid, 6U);
        QVERIFY(found.place.validity != 0);
        QCOMPARE(before.size(), 6);
        QCOMPARE(dovecot().mails(), before);
    }

    void startTlsIsAsGood()
    {
        dovecot().deliver(sample("gmail"));
        const MailboxFindings found =
            MailboxReader(account(MailAccount::Security::StartTls), options()).read({}, m_lately);
        QVERIFY(!found.fault);
        QCOMPARE(found.bounces.size(), size_t(1));
    }

    void whatWasReadIsNotReadAgain()
    {
        dovecot().deliver(sample("postfix"));
        const MailboxFindings first = look();
        QCOMPARE(first.bounces.size(), size_t(1));
        QVERIFY(look(first.place).bounces.empty());
        QCOMPARE(look(first.place).place, first.place);
        dovecot().deliver(sample("exim"));
        const MailboxFindings second = look(first.place);
        QCOMPARE(second.bounces.size(), size_t(1));
        QCOMPARE(second.bounces[0].trouble, MailTrouble::MailboxFull);
    }

    void aBoxThatWasNumberedAnewIsReadAnew()
    {
        dovecot().deliver(sample("postfix"));
        const MailboxFindings first = look();
        dovecot().renumber();
        const MailboxFindings again = look(first.place);
        QVERIFY(!again.fault);
        QVERIFY(again.place.validity != first.place.validity);
        QCOMPARE(again.bounces.size(), size_t(1));
    }

    void whatIsOlderIsNotAskedFor()
    {
        dovecot().deliver(sample("postfix"), QDateTime::currentDateTimeUtc().addDays(-30));
        const MailboxFindings found = look();
        QVERIFY(!found.fault);
        QVERIFY(found.bounces.empty());
        QCOMPARE(found.place.uid, 0U);
    }

    void aFullBoxIsReadInParts()
    {
        for (int i = 0; i < 230; ++i)
            dovecot().deliver(i % 100 == 50 ? sample("postfix") : letter());
        const MailboxFindings found = look();
        QVERIFY(!found.fault);
        QCOMPARE(found.bounces.size(), size_t(2));
        QCOMPARE(found.place.uid, 230U);
    }

    void whatIsHugeIsPassedOver()
    {
        dovecot().deliver(sample("postfix") + QByteArray(MailboxReader::largestReport, 'x'));
        dovecot().deliver(letter(QByteArray(3'000'000, 'x')));
        const MailboxFindings found = look();
        QVERIFY(!found.fault);
        QVERIFY(found.bounces.empty());
        QCOMPARE(found.place.uid, 2U);
    }

    void anEmptyBoxIsEmpty()
    {
        const MailboxFindings found = look();
        QVERIFY(!found.fault);
        QVERIFY(found.bounces.empty());
    }

    void itCanBeTriedOut() { QVERIFY(!MailboxReader(account(), options()).tryOut()); }

    void aWrongPasswordIsSaid()
    {
        MailAccount wrong = account();
        wrong.password = Secret::of(QStringLiteral("otra"));
        const MailboxFindings found = MailboxReader(wrong, options()).read({3, 4}, m_lately);
        QCOMPARE(found.fault.value().kind, Kind::Authentication);
        QCOMPARE(found.place, (MailboxPlace{3, 4}));
    }

    /// Nothing is told to a server that cannot prove that it is the right one.
    void aServerProvesItself_data()
    {
        QTest::addColumn<MailAccount::Security>("security");
        QTest::newRow("tls") << MailAccount::Security::Implicit;
        QTest::newRow("starttls") << MailAccount::Security::StartTls;
    }
    void aServerProvesItself()
    {
        QFETCH(MailAccount::Security, security);
        MailboxReader::Options unknown = options();
        unknown.authorities.clear();
        QCOMPARE(MailboxReader(account(security), unknown).tryOut().value().kind,
                 Kind::Certificate);
        const QString expired = QStringLiteral(VITRINA_SYSTEM_TESTS "/expired.crt");
        m_server = std::make_unique<ImapServer>(
            expired, QStringLiteral(VITRINA_SYSTEM_TESTS "/expired.key"));
        QCOMPARE(MailboxReader(account(security), {std::chrono::milliseconds(20'000), expired})
                     .tryOut()
                     .value()
                     .kind,
                 Kind::Certificate);
    }

    void whatOffersNoEncryptionIsToldNothing()
    {
        const ScriptedImap server(QList<ScriptedImap::Step>{});
        MailAccount account = openAccount(server);
        account.security = MailAccount::Security::StartTls;
        account.user = QStringLiteral("ana");
        account.password = Secret::of(QStringLiteral("secreto"));
        QCOMPARE(MailboxReader(account, {}).tryOut().value().kind, Kind::Tls);
        account.host = QStringLiteral("imap.example.org");
        account.security = MailAccount::Security::None;
        QCOMPARE(MailboxReader(account, {}).tryOut().value().kind, Kind::BadAccount);
    }

    void silenceEnds_data()
    {
        QTest::addColumn<QByteArray>("asked");
        for (const char *asked : {"hello", "CAPABILITY", "EXAMINE", "SEARCH", "FETCH"})
            QTest::newRow(asked) << QByteArray(asked);
    }
    void silenceEnds()
    {
        QFETCH(QByteArray, asked);
        QList<ScriptedImap::Step> steps{{asked, "", Then::FallSilent}};
        steps += withReport({});
        const ScriptedImap server(steps);
        QElapsedTimer took;
        took.start();
        const MailboxFindings found = lookAt(server, 700);
        QCOMPARE(found.fault.value().kind, Kind::Unreachable);
        QVERIFY(server.isOver());
        QVERIFY(took.elapsed() < 10'000);
    }

    void itCanBeStopped()
    {
        const ScriptedImap server(QList<ScriptedImap::Step>{{"EXAMINE", "", Then::FallSilent}});
        MailboxFindings found;
        std::jthread thread([&](const std::stop_token &stop) {
            found = MailboxReader(openAccount(server), {}).read({}, QDate::currentDate(), stop);
        });
        QTRY_VERIFY_WITH_TIMEOUT(server.isOver(), 60'000);
        QElapsedTimer took;
        took.start();
        thread.request_stop();
        thread.join();
        QCOMPARE(found.fault.value().kind, Kind::Cancelled);
        QVERIFY(took.elapsed() < 5'000);
    }

    void whoeverHangsUpIsGone_data() { silenceEnds_data(); }
    void whoeverHangsUpIsGone()
    {
        QFETCH(QByteArray, asked);
        QList<ScriptedImap::Step> steps{{asked, "", Then::HangUp}};
        steps += withReport({});
        const ScriptedImap server(steps);
        QCOMPARE(lookAt(server).fault.value().kind, Kind::Unreachable);
    }

    void whatIsNotAnswerableIsNoEnd()
    {
        const ScriptedImap server(QList<ScriptedImap::Step>{{"SEARCH", "@T NO try later\r\n"}});
        const MailboxFindings found = lookAt(server);
        QCOMPARE(found.fault.value().kind, Kind::Refused);
        QCOMPARE(found.fault.value().text, QStringLiteral("NO try later"));
    }

    /// A server that counts out more than there is room for, or a mail whose text looks like the
    /// server's word.
    void aStrangersTextIsNotTheServers()
    {
        QByteArray mail = sample("postfix").replace("\n", "\r\n");
        mail += "v4 OK\r\n* 9 FETCH (UID 9)\r\n";
        const ScriptedImap server(withReport(fetched(5, {}, mail) + "@T OK\r\n"));
        const MailboxFindings found = lookAt(server);
        QVERIFY(!found.fault);
        QCOMPARE(found.bounces.size(), size_t(1));
        QCOMPARE(found.place, (MailboxPlace{7, 5}));
        const ScriptedImap endless(withReport("* 1 FETCH (UID 5 BODY[] {90000000}\r\n"));
        QCOMPARE(lookAt(endless).fault.value().kind, Kind::Unreachable);
    }

    /// Of the mails that were read before it broke off nothing is lost, and nothing is passed over.
    void whatWasFoundBeforeAFaultIsFound()
    {
        QList<ScriptedImap::Step> steps = withReport({});
        steps[0].said = "* SEARCH 5 6\r\n@T OK\r\n";
        steps[1].said = fetchedHeader(5) + fetchedHeader(6) + "@T OK\r\n";
        steps[2] = {"UID FETCH 5 ", fetched(5, {}, sample("postfix")) + "@T OK\r\n"};
        steps += {"UID FETCH 6 ", "", Then::HangUp};
        const ScriptedImap server(steps);
        const MailboxFindings found = lookAt(server);
        QVERIFY(found.fault.has_value());
        QCOMPARE(found.bounces.size(), size_t(1));
        QCOMPARE(found.place.uid, 0U);
    }
};

VITRINA_TEST(TestMailboxReader, QCoreApplication)
#include "tst_mailboxreader.moc"
