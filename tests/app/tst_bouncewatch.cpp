// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/quotemail.h"
#include "desktop/bouncewatch.h"
#include "items/linknews.h"
#include "mailserver/imapserver.h"
#include "postdesk.h"
#include "testsupport/testprogram.h"

#include <QFile>
#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What becomes of a mail that comes back, from a real mailbox to the quote (S0.11).
class TestBounceWatch : public QObject
{
    Q_OBJECT

private:
    static constexpr int patienceMs = 60'000;

    std::unique_ptr<TestCertificate> m_certificate;
    std::unique_ptr<ImapServer> m_server;
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<QTemporaryDir> m_folder;
    NoKeeper m_keeper;
    std::unique_ptr<MailAccounts> m_accounts;
    std::unique_ptr<BounceWatch> m_watch;
    CreateQuote m_quote;

    MailSettings settings() const
    {
        MailSettings made;
        made.host = QStringLiteral("127.0.0.1");
        made.user = ImapServer::user();
        made.senderAddress = QStringLiteral("ana@autocentro.ec");
        made.boxHost = QStringLiteral("127.0.0.1");
        made.boxPort = m_server->tlsPort();
        return made;
    }
    void keep(const MailSettings &settings, const QString &password = ImapServer::password())
    {
        kept(m_accounts->keep(m_accounts->own(), settings, Secret::of(password)));
    }
    void open()
    {
        m_watch = std::make_unique<BounceWatch>(
            BounceWatch::Setup{m_live->reader(),
                               m_live->queue(),
                               *m_accounts,
                               m_folder->path(),
                               m_live->clock(),
                               {std::chrono::seconds(20), m_certificate->certificate()}});
        m_watch->look();
    }
    void lookLater()
    {
        m_live->clock().advance(60LL * BounceWatch::minutesBetween);
        m_watch->look();
    }
    /// A mail that Ana's computer has sent, or another of hers.
    SendingId sent(const DeviceId &sender = {})
    {
        const QueueMail mail{m_live->sample.newId<SendingId>(),
                             m_quote.quoteId,
                             m_live->reader().quote(m_quote.quoteId)->quote.contentVersion,
                             QStringLiteral("maria@example.org"),
                             QStringLiteral("Su cotización"),
                             QStringLiteral("Hola"),
                             sender.isNull() ? m_live->reader().device() : sender,
                             m_live->clock().now()};
        m_live->must(mail);
        m_live->must(MailSent{mail.sendingId, 1, true, m_live->clock().now()});
        return mail.sendingId;
    }
    void bounce(const SendingId &id, const char *sample = "postfix")
    {
        QFile file(QStringLiteral(VITRINA_BOUNCES) + u'/' + QLatin1StringView(sample));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no such sample");
        m_server->deliver(file.readAll().replace("0190d3c0-6f2e-7a31-9c55-0123456789ab",
                                                 id.toString().toLatin1()));
    }
    Sending sending(const SendingId &id) { return *load<Sending>(m_live->reader().database(), id); }
    SendingState stateOf(const SendingId &id) { return sending(id).state; }
    int events()
    {
        return int(
            loadWhere<TimelineEntry>(
                m_live->reader().database(),
                QStringLiteral("kind = 'quote' AND json_extract(data, '$.event') = 'mail_bounced'"),
                {})
                .size());
    }
    void write(const QByteArray &sql)
    {
        m_live->queue().post([sql](Database &database) { database.runScript(sql); });
        m_live->settle();
    }
    /// Whatever is in the box has been read.
    quint32 readUpTo()
    {
        const BounceJournal journal(m_folder->path());
        return journal
            .place(
                QStringLiteral("%1@127.0.0.1:%2").arg(ImapServer::user()).arg(m_server->tlsPort()))
            .uid;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_certificate = std::make_unique<TestCertificate>(QStringLiteral("IP:127.0.0.1"));
    }
    void init()
    {
        m_server = std::make_unique<ImapServer>(*m_certificate);
        m_folder = std::make_unique<QTemporaryDir>();
        m_live = std::make_unique<LiveShowroom>([this](SampleShowroom &s) {
            becomeComputer(s);
            m_quote = quoted(s);
        });
        m_accounts = std::make_unique<MailAccounts>(m_folder->path(), m_keeper);
        m_accounts->setPerson(m_live->reader().viewer().id, m_live->reader().viewer().branchId);
        keep(settings());
    }
    void cleanup()
    {
        m_watch.reset();
        m_accounts.reset();
        m_live.reset();
        m_server.reset();
    }

    void whatCameBackIsSeenOnItsQuote()
    {
        const SendingId id = sent();
        bounce(id);
        LinkNews news(m_live->reader());
        QSignalSpy came(&news, &LinkNews::came);
        open();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), SendingState::Bounced, patienceMs);
        QCOMPARE(sending(id).fault, MailTrouble::NoSuchAddress);
        QVERIFY(sending(id).faultDetail.contains(QStringLiteral("User unknown")));
        QCOMPARE(m_live->reader().quote(m_quote.quoteId)->quote.status, QuoteStatus::Sent);
        QCOMPARE(events(), 1);
        QTRY_COMPARE(came.size(), 1);
        const auto event = came[0][0].value<LinkEvent>();
        QCOMPARE(event.quote, m_quote.quoteId);
        QVERIFY2(event.what.contains(QStringLiteral("came back")), qPrintable(event.what));
    }

    /// It comes back at any time of the next days, and is looked for every few minutes.
    void itIsLookedForAgain()
    {
        const SendingId id = sent();
        open();
        bounce(id, "exchange");
        lookLater();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), SendingState::Bounced, patienceMs);
        QCOMPARE(sending(id).fault, MailTrouble::RefusedByRule);
    }

    void onceIsOnce()
    {
        const SendingId id = sent();
        const SendingId other = sent();
        bounce(id);
        open();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), SendingState::Bounced, patienceMs);
        const CommandId version = sending(id).version;
        bounce(id, "gmail"); // another server says so as well
        m_server->renumber();
        m_watch.reset();
        open(); // after a restart, with other numbers
        QTRY_COMPARE_WITH_TIMEOUT(readUpTo(), 2U, patienceMs);
        m_live->settle();
        QCOMPARE(sending(id).version, version);
        QCOMPARE(events(), 1);
        QCOMPARE(stateOf(other), SendingState::Sent);
    }

    void whatIsNotOursHasNoEffect()
    {
        const SendingId elsewhere = sent(m_live->sample.newId<DeviceId>());
        const SendingId here = sent();
        m_live->sample.clock.advance(1);
        bounce(elsewhere);
        bounce(m_live->sample.newId<SendingId>());
        bounce(here, "delayed");
        bounce(here, "garbage");
        open();
        QTRY_COMPARE_WITH_TIMEOUT(readUpTo(), 4U, patienceMs);
        m_live->settle();
        QCOMPARE(stateOf(elsewhere), SendingState::Sent);
        QCOMPARE(stateOf(here), SendingState::Sent);
        QCOMPARE(events(), 0);
        QVERIFY(BounceJournal(m_folder->path()).entries().isEmpty());
    }

    /// A hub may take it back that the mail was sent: told again, it is told of the bounce as well.
    void whatIsNotYetSentIsToldLater()
    {
        const QueueMail mail{m_live->sample.newId<SendingId>(),
                             m_quote.quoteId,
                             m_live->reader().quote(m_quote.quoteId)->quote.contentVersion,
                             QStringLiteral("maria@example.org"),
                             QStringLiteral("Su cotización"),
                             QStringLiteral("Hola"),
                             m_live->reader().device(),
                             m_live->clock().now()};
        sent();
        m_live->must(mail);
        bounce(mail.sendingId);
        open();
        QTRY_COMPARE_WITH_TIMEOUT(readUpTo(), 1U, patienceMs);
        QCOMPARE(stateOf(mail.sendingId), SendingState::Waiting);
        m_watch.reset();
        open();
        m_live->must(MailSent{mail.sendingId, 1, true, m_live->clock().now()});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(mail.sendingId), SendingState::Bounced, patienceMs);
    }

    void withoutSomethingSentNothingIsAsked_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"nothing sent", "long ago", "no mailbox", "no password"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void withoutSomethingSentNothingIsAsked()
    {
        QFETCH(QString, what);
        MailSettings account = settings();
        if (what == u"no mailbox")
            account.boxHost.clear();
        if (what != u"nothing sent")
            bounce(sent());
        if (what == u"long ago")
            m_live->clock().advance(60LL * 60 * 24 * BounceWatch::daysBack + 1);
        keep(account);
        if (what == u"no password") {
            m_accounts = std::make_unique<MailAccounts>(m_folder->path(), m_keeper);
            m_accounts->setPerson(m_live->reader().viewer().id, m_live->reader().viewer().branchId);
        }
        open();
        QVERIFY(!m_watch->isReading());
        // Else it is.
        if (what == u"nothing sent") {
            sent();
        } else if (what == u"long ago") {
            m_live->clock().advance(-2);
            m_watch->look();
        } else {
            keep(settings());
        }
        QVERIFY(m_watch->isReading());
    }

    /// A wrong password tried again locks the account: somebody has to mend it first.
    void whatAPersonMustMendIsSaidOnce()
    {
        const SendingId id = sent();
        bounce(id);
        keep(settings(), QStringLiteral("otra"));
        open();
        QSignalSpy troubled(m_watch.get(), &BounceWatch::troubled);
        QTRY_COMPARE_WITH_TIMEOUT(troubled.size(), 1, patienceMs);
        QCOMPARE(troubled[0][0].value<MailTrouble>(), MailTrouble::Authentication);
        lookLater();
        QVERIFY(!m_watch->isReading());
        keep(settings());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), SendingState::Bounced, patienceMs);
        QCOMPARE(troubled.size(), 1);
    }

    void whatDoesNotAnswerIsAskedLater()
    {
        const SendingId id = sent();
        bounce(id);
        MailSettings account = settings();
        account.boxPort = closedPort();
        keep(account);
        open();
        QSignalSpy troubled(m_watch.get(), &BounceWatch::troubled);
        QTRY_VERIFY_WITH_TIMEOUT(!m_watch->isReading(), patienceMs);
        m_watch->look();
        QVERIFY(!m_watch->isReading()); // not before some minutes have passed
        lookLater();
        QVERIFY(m_watch->isReading());
        QCOMPARE(troubled.size(), 0);
    }

    void whatCannotBeWrittenIsToldLater()
    {
        const SendingId id = sent();
        bounce(id);
        write("CREATE TEMP TRIGGER refused BEFORE UPDATE ON sending"
              " BEGIN SELECT RAISE(ABORT, 'no'); END");
        open();
        QTRY_VERIFY_WITH_TIMEOUT(!BounceJournal(m_folder->path()).entries().isEmpty(), patienceMs);
        m_live->settle();
        QCOMPARE(stateOf(id), SendingState::Sent);
        write("DROP TRIGGER refused");
        m_watch->look();
        m_live->settle();
        QCOMPARE(stateOf(id), SendingState::Sent); // not again and again
        m_live->clock().advance(60);
        m_watch->look();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), SendingState::Bounced, patienceMs);
    }

    void whatIsLongPastIsForgotten()
    {
        const SendingId id = sent();
        bounce(id);
        open();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), SendingState::Bounced, patienceMs);
        QVERIFY(!BounceJournal(m_folder->path()).entries().isEmpty());
        m_live->settle(); // it looks at nothing while it still tells
        m_live->clock().advance(60LL * 60 * 24 * (BounceWatch::daysBack + 2));
        m_watch->look();
        QVERIFY(BounceJournal(m_folder->path()).entries().isEmpty());
    }
};

VITRINA_TEST(TestBounceWatch, QCoreApplication)
#include "tst_bouncewatch.moc"
