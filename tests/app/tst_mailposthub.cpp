// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postdesk.h"
#include "pretendhub/pretendhub.h"
#include "storage/outboxwork.h"
#include "testsupport/testprogram.h"

#include <QApplication>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Mails where there is a shared database: nothing leaves that it does not know (S0.4, S0.11).
class TestMailPostHub : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PretendHub> m_hub;
    std::unique_ptr<PostDesk> m_desk;
    std::unique_ptr<MailServer> m_server;
    CreateQuote m_quote;
    SendingId m_id;

    Database &database() { return m_hub->live().reader().database(); }
    std::optional<OutboxCommand> waiting()
    {
        const std::vector<qint64> all = waitingCommands(database());
        return all.empty() ? std::nullopt : loadOutboxCommand(database(), all.front());
    }
    QString waitingName()
    {
        const std::optional<OutboxCommand> command = waiting();
        return command ? command->name : QString();
    }
    void takeNext() { m_hub->apply(waiting()->id); }

private Q_SLOTS:
    void init()
    {
        m_hub = std::make_unique<PretendHub>([this](SampleShowroom &s) {
            becomeComputer(s);
            m_quote = quoted(s);
        });
        m_desk = std::make_unique<PostDesk>(m_hub->live(), m_hub->state(), true);
        m_server = std::make_unique<MailServer>(openServer());
        m_desk->setPort(m_server->port());
        m_desk->open();
        m_id = m_desk->write(m_quote);
    }
    void cleanup()
    {
        m_desk.reset();
        m_server.reset();
        m_hub.reset();
    }

    void nothingLeavesBeforeTheHubKnowsItsLink()
    {
        QCOMPARE(m_desk->state.status().hold, PostStatus::Hold::HubAway);
        QCOMPARE(waitingName(), QStringLiteral("QueueMail"));
        QVERIFY(m_desk->links().empty());
        takeNext();
        QTRY_COMPARE(waitingName(), QStringLiteral("MintLink"));
        m_hub->live().settle();
        m_desk->post->look();
        QVERIFY(m_desk->state.status().underWay.isNull());
        takeNext();
        QTRY_COMPARE(waitingName(), QStringLiteral("MailSent"));
        QCOMPARE(m_desk->stateOf(m_id), SendingState::Sent);
        QVERIFY(!m_server->mail().isEmpty());
    }

    void offlineNothingLeaves()
    {
        takeNext();
        QTRY_COMPARE(waitingName(), QStringLiteral("MintLink"));
        takeNext();
        m_hub->tell(SyncStatus::Phase::Offline);
        // Whatever was begun while it was there has ended.
        QTRY_VERIFY(m_desk->state.status().underWay.isNull());
        const SendingState before = m_desk->stateOf(m_id);
        m_desk->post->look();
        if (before == SendingState::Waiting)
            QCOMPARE(m_desk->state.status().hold, PostStatus::Hold::HubAway);
        m_hub->tell(SyncStatus::Phase::UpToDate);
        QTRY_COMPARE(m_desk->stateOf(m_id), SendingState::Sent);
    }

    /// By the hub's clock the quote was over: the mail has gone all the same, once.
    void whatTheHubDoesNotHaveSentIsNotSentAgain()
    {
        takeNext();
        QTRY_COMPARE(waitingName(), QStringLiteral("MintLink"));
        takeNext();
        QTRY_COMPARE(waitingName(), QStringLiteral("MailSent"));
        QVERIFY(!m_server->mail().isEmpty());
        m_hub->refuse(waiting()->id, QStringLiteral("quote_expired"));
        QTRY_COMPARE(waitingName(), QStringLiteral("MailSent"));
        QCOMPARE(m_desk->stateOf(m_id), SendingState::Sent);
        QCOMPARE(m_hub->live().reader().quote(m_quote.quoteId)->quote.status, QuoteStatus::Draft);
        takeNext();
        m_desk->close();
        QVERIFY(m_server->endsInSilence());
    }

    /// Her other computer took it over while this one slept: it wakes up, hears of it and sends
    /// nothing.
    void whatWasTakenOverIsNotSent()
    {
        m_hub->live().must(TakeOverMail{m_id, m_hub->live().sample.newId<DeviceId>(),
                                        m_hub->live().clock().now()});
        takeNext();
        takeNext();
        QCOMPARE(m_desk->state.status().hold, PostStatus::Hold::None);
        m_desk->post->look();
        m_hub->live().settle();
        QCOMPARE(m_desk->sending(m_id).round, 1);
        QCOMPARE(m_desk->stateOf(m_id), SendingState::Waiting);
        QVERIFY(m_desk->links().empty());
        m_desk->close();
        QVERIFY(m_server->endsInSilence());
    }

    void aLinkThatTheHubRefusesIsNotAskedForForEver()
    {
        takeNext();
        for (int i = 0; i < 3; ++i) {
            QTRY_COMPARE(waitingName(), QStringLiteral("MintLink"));
            m_hub->refuse(waiting()->id, QStringLiteral("quote_expired"));
        }
        QTRY_COMPARE(waitingName(), QStringLiteral("MailTried"));
        QCOMPARE(m_desk->sending(m_id).fault, MailTrouble::QuoteOver);
        m_desk->close();
        QVERIFY(m_server->endsInSilence());
    }
};

VITRINA_TEST(TestMailPostHub, QApplication)
#include "tst_mailposthub.moc"
