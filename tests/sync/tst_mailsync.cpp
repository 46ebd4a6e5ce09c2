// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/quotelinks.h"
#include "commands/quotemail.h"
#include "commands/savequote.h"
#include "storage/profile.h"
#include "storage/rows.h"
#include "storage/sendingqueries.h"
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A mail that waits for one of Ana's two computers, and is taken over by the other (S0.4, S0.11):
/// whatever the order, no two send it by themselves.
class TestMailSync : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    std::unique_ptr<Laptop> m_old;
    std::unique_ptr<Laptop> m_new;
    QuoteId m_quote;
    SendingId m_mail;

    QDateTime now() { return m_world->clock.now(); }
    static DeviceId deviceOf(Laptop &laptop)
    {
        return DeviceId(QUuid(metaValue(laptop.replica(), QStringLiteral("device"))));
    }
    static Sending mailAt(Laptop &laptop, const SendingId &id)
    {
        return *load<Sending>(laptop.replica(), id);
    }
    /// How many mails a computer would send.
    static size_t toSend(Laptop &laptop)
    {
        return waitingSendings(laptop.replica(), deviceOf(laptop), laptop.person()).size();
    }
    Receipt takeOver() { return m_new->must(TakeOverMail{m_mail, deviceOf(*m_new), now()}); }
    Receipt mint(Laptop &laptop, QChar token)
    {
        return laptop.must(MintLink{laptop.newId<QuoteLinkId>(), m_quote, QString(64, token),
                                    LinkChannel::Mail, now()});
    }
    void settleBoth()
    {
        for (Laptop *laptop : {m_old.get(), m_new.get(), m_old.get()})
            QVERIFY(laptop->settle());
        QCOMPARE(m_old->rows(), m_new->rows());
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void init()
    {
        const QString database = m_world->database();
        m_world->clock.set(QDateTime::currentDateTimeUtc());
        m_old = m_world->settled(database, "ana");
        m_new = std::make_unique<Laptop>(m_world->hub().server(), database, QStringLiteral("ana"),
                                         m_world->clock, 4711);
        QVERIFY(m_new->settle());
        QVERIFY(deviceOf(*m_old) != deviceOf(*m_new));
        CreateQuote made{m_old->newId<QuoteId>(), m_old->newId<QuoteVersionId>(),
                         m_world->alba.opportunityId, m_world->showroom.quoteContent(), now()};
        made.content = renamed(made.content, [this] { return m_old->newId<QuoteId>().uuid(); });
        m_quote = made.quoteId;
        m_old->must(made);
        m_mail = m_old->newId<SendingId>();
        m_old->must(QueueMail{m_mail, m_quote,
                              load<Quote>(m_old->replica(), m_quote)->contentVersion,
                              QStringLiteral("maria@example.org"), QStringLiteral("Su cotización"),
                              QStringLiteral("Hola {link}"), deviceOf(*m_old), now()});
        settleBoth();
        QCOMPARE(toSend(*m_old), size_t(1));
        QCOMPARE(toSend(*m_new), size_t(0));
    }
    void cleanup()
    {
        m_new.reset();
        m_old.reset();
    }
    void cleanupTestCase() { m_world.reset(); }

    void theOldComputerWakesUpAndSendsNothing()
    {
        const Receipt taken = takeOver();
        QVERIFY(m_new->settle());
        QCOMPARE(m_new->verdictOf(taken.id), QStringLiteral("applied"));
        QCOMPARE(toSend(*m_new), size_t(1));
        QVERIFY(m_old->settle());
        QCOMPARE(toSend(*m_old), size_t(0));
        QCOMPARE(mailAt(*m_old, m_mail).round, 1);
    }

    /// The old one has begun, which the new one has not heard of: the hub has it look again.
    void whatBeganMeanwhileIsNotSentTwice()
    {
        mint(*m_old, u'd');
        QVERIFY(m_old->settle());
        const Receipt taken = takeOver();
        QCOMPARE(toSend(*m_new), size_t(1)); // provisionally: it waits for the hub
        QVERIFY(m_new->settle());
        QCOMPARE(m_new->verdictOf(taken.id), QStringLiteral("applied"));
        QCOMPARE(toSend(*m_new), size_t(0));
        QCOMPARE(mailAt(*m_new, m_mail).state, SendingState::Failed);
        QCOMPARE(mailAt(*m_new, m_mail).fault, MailTrouble::Unknown);
        settleBoth();
        QCOMPARE(toSend(*m_old), size_t(0));
    }

    /// It begins when the new one has it already: with its link's verdict it hears of that.
    void whoBeginsTooLateHearsOfIt()
    {
        takeOver();
        QVERIFY(m_new->settle());
        const Receipt link = mint(*m_old, u'd');
        QVERIFY(m_old->settle());
        QCOMPARE(m_old->verdictOf(link.id), QStringLiteral("applied"));
        QCOMPARE(toSend(*m_old), size_t(0));
        settleBoth();
        QCOMPARE(toSend(*m_new), size_t(1));
    }

    /// It had left, and only the old one knew.
    void whatTheOldOneSentIsSent()
    {
        m_old->must(MailSent{m_mail, 1, true, now()});
        takeOver();
        QVERIFY(m_new->settle());
        settleBoth();
        QVERIFY(m_new->settle());
        QCOMPARE(mailAt(*m_new, m_mail).state, SendingState::Sent);
        QCOMPARE(toSend(*m_new), size_t(0));
    }

    /// What the old one says of its tries concerns its own round.
    void whatTheOldOneTriedIsAnotherRounds()
    {
        m_old->must(MailTried{m_mail, 2, MailTrouble::Unreachable, {}, false, now(), 0});
        takeOver();
        QVERIFY(m_new->settle());
        settleBoth();
        QCOMPARE(mailAt(*m_new, m_mail).sender, deviceOf(*m_new));
        QCOMPARE(mailAt(*m_new, m_mail).state, SendingState::Waiting);
        QCOMPARE(mailAt(*m_new, m_mail).fault, MailTrouble::None);
        QCOMPARE(mailAt(*m_new, m_mail).attempts, 0);
    }
};

VITRINA_TEST(TestMailSync, QCoreApplication)
#include "tst_mailsync.moc"
