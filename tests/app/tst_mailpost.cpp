// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/movequote.h"
#include "commands/quotemail.h"
#include "postdesk.h"
#include "testsupport/testprogram.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The outbox of mails of a showroom of its own, before a real SMTP server (S0.4, S0.11).
class TestMailPost : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<SyncState> m_sync;
    std::unique_ptr<PostDesk> m_desk;
    CreateQuote m_quote;

    Quote quote() { return m_live->reader().quote(m_quote.quoteId)->quote; }
    void begin(const QJsonObject &fault)
    {
        m_server = std::make_unique<MailServer>(openServer(fault));
        m_desk->setPort(m_server->port());
        m_desk->open();
    }
    /// The next try is due.
    void wait(qint64 seconds)
    {
        m_live->clock().advance(seconds);
        m_desk->post->look();
    }
    static QString linkIn(const QByteArray &text)
    {
        static const QRegularExpression link(
            QStringLiteral("https://autos\\.example/c/([A-Za-z0-9_-]+)"));
        return link.match(QString::fromUtf8(text)).captured(1);
    }

    std::unique_ptr<MailServer> m_server;

private Q_SLOTS:
    void init()
    {
        m_live = std::make_unique<LiveShowroom>([this](SampleShowroom &s) {
            becomeComputer(s);
            m_quote = quoted(s);
        });
        m_sync = std::make_unique<SyncState>();
        m_desk = std::make_unique<PostDesk>(*m_live, *m_sync, false);
    }
    void cleanup()
    {
        m_desk.reset();
        m_sync.reset();
        m_server.reset();
        m_live.reset();
    }

    void aMailGoesWithItsLinkAndTheQuoteIsSent()
    {
        begin({});
        const SendingId id = m_desk->write(m_quote);
        QTRY_COMPARE(m_desk->stateOf(id), SendingState::Sent);
        const QJsonObject mail = m_server->mail();
        QCOMPARE(mail[u"receivers"].toArray(), QJsonArray{QStringLiteral("maria@example.org")});
        QCOMPARE(mail[u"sender"].toString(), QStringLiteral("ana@autocentro.ec"));
        const QString token = linkIn(partOf(mail, "text/plain"));
        QVERIFY(!token.isEmpty());
        QCOMPARE(linkIn(partOf(mail, "text/html")), token);
        QVERIFY(partOf(mail, "text/html").contains("&lt;b&gt;Ana&lt;/b&gt; &amp; c"));
        QVERIFY(!partOf(mail, "text/plain").contains("{link}"));
        QVERIFY(!partOf(mail, "text/html").contains("{link}"));
        QCOMPARE(m_desk->links().size(), size_t(1));
        QCOMPARE(quote().status, QuoteStatus::Sent);
        QCOMPARE(quote().expiresAt, m_live->clock().now().addMSecs(linkLifeMs));
        // The journal forgets what the database has.
        QTRY_VERIFY(!fileText("posting.json").contains(id.toString().toUtf8()));
    }

    /// D2: by the template that is used at this computer, where that can be.
    void theProformaGoesWithIt()
    {
        // Laid out in a thread that is none of Qt's, a document has no timers and complains of it.
        QTest::failOnWarning(QRegularExpression(QStringLiteral("QBasicTimer")));
        begin({});
        const SendingId id = m_desk->write(m_quote);
        QTRY_COMPARE(m_desk->stateOf(id), SendingState::Sent);
        const QJsonObject mail = m_server->mail();
        QVERIFY(partOf(mail, "application/pdf").startsWith("%PDF-"));
        QVERIFY(nameOf(mail, "application/pdf").startsWith(QStringLiteral("Proforma 1")));
        QVERIFY(m_desk->state.status().attachesPaper); // said before it is sent
    }

    void anAccountMayAttachNothing()
    {
        m_desk->attachesPaper = false;
        begin({});
        const SendingId id = m_desk->write(m_quote);
        QTRY_COMPARE(m_desk->stateOf(id), SendingState::Sent);
        QCOMPARE(m_server->mail()[u"parts"].toArray().size(), 2); // text and HTML
        QVERIFY(!m_desk->state.status().attachesPaper);
    }

    /// Rule 14: what opens the quote is in the mail and in no file.
    void theTokenIsInNoFile()
    {
        begin({});
        const SendingId id = m_desk->write(m_quote);
        QTRY_COMPARE(m_desk->stateOf(id), SendingState::Sent);
        const QByteArray token = linkIn(partOf(m_server->mail(), "text/plain")).toLatin1();
        QCOMPARE(
            m_desk->links().front().tokenHash.toLatin1(),
            QCryptographicHash::hash(QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding),
                                     QCryptographicHash::Sha256)
                .toHex());
        m_desk->close();
        QVERIFY(!fileText("posting.json").contains(token));
        for (const char *suffix : {"", "-wal"}) {
            QFile file(m_live->sample.databasePath() + QLatin1StringView(suffix));
            QVERIFY(file.open(QFile::ReadOnly));
            QVERIFY(!file.readAll().contains(token));
        }
    }

    void withoutAnAccountItWaitsAndSaysSo()
    {
        m_desk->open();
        const SendingId id = m_desk->write(m_quote);
        QCOMPARE(m_desk->state.status().hold, PostStatus::Hold::NoAccount);
        QVERIFY(!m_desk->state.hasAccount());
        QCOMPARE(m_desk->stateOf(id), SendingState::Waiting);
        m_server = std::make_unique<MailServer>(openServer());
        m_desk->setPort(m_server->port());
        QTRY_COMPARE(m_desk->stateOf(id), SendingState::Sent);
        QCOMPARE(m_desk->state.status().from, QStringLiteral("ana@autocentro.ec"));
    }

    void withoutAPasswordItWaits()
    {
        m_server = std::make_unique<MailServer>(openServer());
        m_desk->setPort(m_server->port());
        MailSettings settings = *MailSettings::load(QFileInfo(m_desk->file("mail.json")).path(),
                                                    MailAccountKey::of(m_live->sample.ana.id));
        settings.user = QStringLiteral("ana");
        m_desk->open();
        kept(m_desk->accounts->remove(m_desk->accounts->own()));
        kept(settings.save(QFileInfo(m_desk->file("mail.json")).path(), m_desk->accounts->own()));
        m_desk->accounts->setPerson(m_live->sample.ana.id, m_live->sample.branch.id);
        const SendingId id = m_desk->write(m_quote);
        QCOMPARE(m_desk->state.status().hold, PostStatus::Hold::NoPassword);
        QCOMPARE(m_desk->stateOf(id), SendingState::Waiting);
        QVERIFY(m_desk->links().empty());
    }

    void theBranchsAccountServesWhoHasNone()
    {
        m_desk->open();
        m_server = std::make_unique<MailServer>(openServer());
        MailSettings settings;
        settings.host = QStringLiteral("127.0.0.1");
        settings.port = m_server->port();
        settings.security = MailSecurity::None;
        settings.senderAddress = QStringLiteral("quito@autocentro.ec");
        kept(m_desk->accounts->keep(m_desk->accounts->ofBranch(), settings, {}));
        const SendingId id = m_desk->write(m_quote);
        QTRY_COMPARE(m_desk->stateOf(id), SendingState::Sent);
        QCOMPARE(m_server->mail()[u"sender"].toString(), QStringLiteral("quito@autocentro.ec"));
    }

    void aServerThatIsDownIsTriedAgain()
    {
        m_desk->setPort(closedPort());
        m_desk->open();
        const SendingId id = m_desk->write(m_quote);
        QTRY_COMPARE(m_desk->sending(id).fault, MailTrouble::Unreachable);
        QTRY_VERIFY(m_desk->state.status().next.contains(id));
        QCOMPARE(m_desk->stateOf(id), SendingState::Waiting);
        QCOMPARE(quote().status, QuoteStatus::Draft);
        const CommandId told = m_desk->sending(id).version;
        wait(15); // the second try fails as the first: nothing new to tell
        QTRY_COMPARE(m_desk->state.status().next.value(id), m_live->clock().now().addSecs(30));
        m_live->settle();
        QCOMPARE(m_desk->sending(id).version, told);
        m_server = std::make_unique<MailServer>(openServer());
        m_desk->setPort(m_server->port());
        m_live->settle();
        QCOMPARE(m_desk->stateOf(id), SendingState::Waiting); // not before its time
        wait(30);
        QTRY_COMPARE(m_desk->stateOf(id), SendingState::Sent);
        QCOMPARE(m_desk->sending(id).attempts, 3);
        QCOMPARE(m_desk->sending(id).fault, MailTrouble::None);
        // One mail has one link, however often it is tried.
        QCOMPARE(m_desk->links().size(), size_t(1));
        QCOMPARE(quote().status, QuoteStatus::Sent);
    }

    void aPersonNeedNotWait()
    {
        m_desk->setPort(closedPort());
        m_desk->open();
        const SendingId id = m_desk->write(m_quote);
        QTRY_VERIFY(m_desk->state.status().next.contains(id));
        m_server = std::make_unique<MailServer>(openServer());
        m_desk->setPort(m_server->port());
        m_desk->state.requestNow(id);
        QTRY_COMPARE(m_desk->stateOf(id), SendingState::Sent);
    }

    void whatAPersonMustMendIsSeen_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<int>("trouble");
        const auto reply = [](const char *when, const char *what) {
            return QJsonObject{{QStringLiteral("reply"),
                                QJsonObject{{QLatin1StringView(when), QString::fromLatin1(what)}}}};
        };
        QTest::newRow("no such address")
            << reply("rcpt", "550 5.1.1 No such user") << int(MailTrouble::RefusedRecipient);
        QTest::newRow("refused") << reply("data", "554 5.7.1 Spam") << int(MailTrouble::Refused);
        QTest::newRow("no answer") << QJsonObject{{QStringLiteral("drop"), QStringLiteral("data")}}
                                   << int(MailTrouble::Unknown);
    }
    void whatAPersonMustMendIsSeen()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(int, trouble);
        begin(fault);
        const SendingId id = m_desk->write(m_quote);
        QTRY_COMPARE(m_desk->stateOf(id), SendingState::Failed);
        QCOMPARE(int(m_desk->sending(id).fault), trouble);
        QCOMPARE(quote().status, QuoteStatus::Draft);
        wait(24 * 3600);
        m_live->settle();
        QCOMPARE(m_desk->sending(id).attempts, 1); // and nothing more
        QVERIFY(m_desk->state.status().underWay.isNull());
    }

    void aGreyListIsTriedAgain()
    {
        begin({{QStringLiteral("reply"),
                QJsonObject{{QStringLiteral("rcpt"), QStringLiteral("451 4.7.1 Later")}}}});
        const SendingId id = m_desk->write(m_quote);
        QTRY_COMPARE(m_desk->sending(id).fault, MailTrouble::Temporary);
        QCOMPARE(m_desk->sending(id).faultDetail, QStringLiteral("Later"));
        QTRY_COMPARE(m_desk->state.status().next.value(id), m_live->clock().now().addSecs(120));
    }

    void aServerThatStallsIsNotWaitedForLong()
    {
        m_desk->deadlineMs = 300;
        begin({{QStringLiteral("stall"), QStringLiteral("rcpt")}});
        const SendingId id = m_desk->write(m_quote);
        QTRY_COMPARE(m_desk->sending(id).fault, MailTrouble::Unreachable);
        QCOMPARE(m_desk->stateOf(id), SendingState::Waiting);
    }

    void whoDropsTlsGetsNothing()
    {
        begin({});
        MailSettings settings = *m_desk->accounts->settings(m_desk->accounts->own());
        settings.security = MailSecurity::StartTls; // which that server does not offer
        kept(m_desk->accounts->keep(m_desk->accounts->own(), settings, {}));
        const SendingId id = m_desk->write(m_quote);
        QTRY_COMPARE(m_desk->sending(id).fault, MailTrouble::Tls);
        QCOMPARE(m_desk->stateOf(id), SendingState::Waiting);
        m_desk->close();
        QVERIFY(m_server->endsInSilence());
    }

    void anEditedQuoteIsNotMailedAsItWas()
    {
        m_desk->setPort(closedPort());
        m_desk->open();
        const SendingId id = m_desk->write(m_quote);
        QTRY_VERIFY(m_desk->state.status().next.contains(id));
        QuoteContent content = m_live->reader().quote(m_quote.quoteId)->content;
        content.note = QStringLiteral("Otra cosa");
        m_live->must(
            EditQuote{m_quote.quoteId, quote().contentVersion, content, m_live->clock().now()});
        QTRY_COMPARE(m_desk->stateOf(id), SendingState::Failed);
        QCOMPARE(m_desk->sending(id).fault, MailTrouble::QuoteChanged);
    }

    void aCancelledQuoteIsNotMailed()
    {
        m_desk->setPort(closedPort());
        m_desk->open();
        const SendingId id = m_desk->write(m_quote);
        QTRY_VERIFY(m_desk->state.status().next.contains(id));
        m_live->must(CancelQuote{m_quote.quoteId, {}, m_live->clock().now()});
        QTRY_COMPARE(m_desk->sending(id).fault, MailTrouble::QuoteOver);
    }

    void aRevokedLinkIsMintedAnew()
    {
        m_desk->setPort(closedPort());
        m_desk->open();
        const SendingId id = m_desk->write(m_quote);
        QTRY_VERIFY(m_desk->state.status().next.contains(id));
        m_live->must(RevokeLinks{m_quote.quoteId, m_live->clock().now()});
        m_server = std::make_unique<MailServer>(openServer());
        m_desk->setPort(m_server->port());
        m_desk->state.requestNow(id);
        QTRY_COMPARE(m_desk->stateOf(id), SendingState::Sent);
        QCOMPARE(m_desk->links().size(), size_t(2));
        QVERIFY(!m_desk->links().back().revokedAt.isValid());
    }

    void whatIsCancelledUnderWayIsBrokenOff()
    {
        begin({{QStringLiteral("stall"), QStringLiteral("rcpt")}});
        const SendingId id = m_desk->write(m_quote);
        QTRY_COMPARE(m_desk->state.status().underWay, id);
        QCOMPARE(m_server->next()[u"at"].toString(), QStringLiteral("rcpt"));
        // What is with a server is noted, for whoever comes after a crash.
        const MailJournal kept(QFileInfo(m_desk->file("posting.json")).path());
        QVERIFY(kept.entry(m_desk->sending(id)).underWay);
        m_live->must(CancelMail{id, m_live->clock().now()});
        QTRY_VERIFY(m_desk->state.status().underWay.isNull());
        QCOMPARE(m_desk->stateOf(id), SendingState::Cancelled);
    }

    /// It is with a server here: her other computer does not send it by itself, nor does this one.
    void whatIsTakenOverUnderWayIsBrokenOff()
    {
        begin({{QStringLiteral("stall"), QStringLiteral("rcpt")}});
        const SendingId id = m_desk->write(m_quote);
        QTRY_COMPARE(m_desk->state.status().underWay, id);
        QCOMPARE(m_server->next()[u"at"].toString(), QStringLiteral("rcpt"));
        m_live->must(TakeOverMail{id, m_live->sample.newId<DeviceId>(), m_live->clock().now()});
        QTRY_VERIFY(m_desk->state.status().underWay.isNull());
        m_live->settle();
        QCOMPARE(m_desk->stateOf(id), SendingState::Failed);
        QCOMPARE(m_desk->sending(id).fault, MailTrouble::Unknown);
        QCOMPARE(m_desk->sending(id).attempts, 0);
    }

    /// Killed between the server's word and the database's: nobody knows, and nobody sends it
    /// twice.
    void aProgramThatWasKilledSendsNothingTwice()
    {
        const SendingId id = m_desk->write(m_quote);
        MailJournal::Entry entry;
        entry.tries = 1;
        entry.first = m_live->clock().now();
        entry.underWay = true;
        kept(MailJournal(QFileInfo(m_desk->file("posting.json")).path()).write(id, entry));
        begin({});
        QTRY_COMPARE(m_desk->stateOf(id), SendingState::Failed);
        QCOMPARE(m_desk->sending(id).fault, MailTrouble::Unknown);
        m_desk->close();
        QVERIFY(m_server->endsInSilence());
    }

    void whatTheServerTookIsToldAfterTheNextStart()
    {
        const SendingId id = m_desk->write(m_quote);
        MailJournal::Entry entry;
        entry.tries = 2;
        entry.accepted = m_live->clock().now().addSecs(-60);
        kept(MailJournal(QFileInfo(m_desk->file("posting.json")).path()).write(id, entry));
        begin({});
        QTRY_COMPARE(m_desk->stateOf(id), SendingState::Sent);
        QCOMPARE(m_desk->sending(id).sentAt, entry.accepted);
        QCOMPARE(m_desk->sending(id).attempts, 2);
        QCOMPARE(quote().expiresAt, entry.accepted.addMSecs(linkLifeMs));
        m_desk->close();
        QVERIFY(m_server->endsInSilence());
    }

    void aLeavingProgramTakesTheServersWordAlong()
    {
        begin({{QStringLiteral("stall"), QStringLiteral("quit")}});
        const SendingId id = m_desk->write(m_quote);
        QTRY_COMPARE(m_desk->state.status().underWay, id);
        QVERIFY(!m_server->mail().isEmpty());
        QCOMPARE(m_server->next()[u"at"].toString(), QStringLiteral("quit")); // the 250 is here
        m_desk->close(); // before the post has heard of it
        QVERIFY(m_desk->state.status().from.isEmpty());
        m_live->settle();
        m_desk->open();
        QTRY_COMPARE(m_desk->stateOf(id), SendingState::Sent);
    }

    void sentAgainItIsSentAgain()
    {
        begin({{QStringLiteral("drop"), QStringLiteral("data")}});
        const SendingId id = m_desk->write(m_quote);
        QTRY_COMPARE(m_desk->stateOf(id), SendingState::Failed);
        MailServer other(openServer());
        m_desk->setPort(other.port());
        m_live->must(RetryMail{id, m_live->reader().device(), m_live->clock().now()});
        QTRY_COMPARE(m_desk->stateOf(id), SendingState::Sent);
        QVERIFY(!other.mail().isEmpty());
    }

    void anothersMailsAreNotSentFromHere()
    {
        const QueueMail mine{m_live->sample.newId<SendingId>(),
                             m_quote.quoteId,
                             quote().contentVersion,
                             QStringLiteral("maria@example.org"),
                             QStringLiteral("Su cotización"),
                             QStringLiteral("{link}"),
                             m_live->sample.newId<DeviceId>(), // another computer
                             m_live->clock().now()};
        begin({});
        m_live->must(mine);
        m_live->settle();
        QCOMPARE(m_desk->stateOf(mine.sendingId), SendingState::Waiting);
        QVERIFY(m_desk->links().empty());
    }

    /// A disk that takes no note of it: what leaves then may leave again.
    void withoutAJournalNothingLeaves()
    {
        QVERIFY(QDir(QFileInfo(m_desk->file("posting.json")).path())
                    .mkpath(QStringLiteral("posting.json/x")));
        begin({});
        const SendingId id = m_desk->write(m_quote);
        QTRY_COMPARE(m_desk->state.status().hold, PostStatus::Hold::NoJournal);
        QCOMPARE(m_desk->stateOf(id), SendingState::Waiting);
        m_desk->close();
        QVERIFY(m_server->endsInSilence());
    }

private:
    QByteArray fileText(const char *name) const
    {
        QFile file(m_desk->file(name));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
};

VITRINA_TEST(TestMailPost, QApplication)
#include "tst_mailpost.moc"
