// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/movequote.h"
#include "commands/savequote.h"
#include "storage/quotequeries.h"
#include "storage/rows.h"
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Quotes made without a network (X1): their numbers, their clock, and two who meet over one.
class TestQuoteSync : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;
    std::unique_ptr<Laptop> m_ana;
    std::unique_ptr<Laptop> m_admin;

    CreateQuote creation(Laptop &laptop, const RegisterContact &of)
    {
        CreateQuote command{laptop.newId<QuoteId>(),
                            laptop.newId<QuoteVersionId>(),
                            of.opportunityId,
                            {},
                            m_world->clock.now()};
        command.content = renamed(m_world->showroom.quoteContent(),
                                  [&] { return laptop.newId<QuoteId>().uuid(); });
        return command;
    }
    QuoteId made(Laptop &laptop, const RegisterContact &of)
    {
        const CreateQuote command = creation(laptop, of);
        laptop.must(command);
        return command.quoteId;
    }
    static Quote quote(Laptop &laptop, const QuoteId &id)
    {
        return *load<Quote>(laptop.replica(), id);
    }
    static QList<int> numbers(Laptop &laptop, const QList<QuoteId> &ids)
    {
        QList<int> list;
        for (const QuoteId &id : ids)
            list += quote(laptop, id).number;
        return list;
    }
    EditQuote edit(Laptop &laptop, const QuoteId &id, const QString &note)
    {
        const auto version = loadWhere<QuoteVersion>(
            laptop.replica(), QStringLiteral("quote_id = ? ORDER BY number DESC"), {id.toBytes()});
        QuoteContent content = contentOf(laptop.replica(), version.front());
        content.note = note;
        return {id, quote(laptop, id).contentVersion, content, m_world->clock.now()};
    }
    SendQuote sending(const QuoteId &id)
    {
        return {id, quote(*m_ana, id).contentVersion, QuoteChannel::WhatsApp, m_world->clock.now()};
    }
    QuoteId shared()
    {
        const QuoteId id = made(*m_ana, m_world->alba);
        if (!m_ana->settle() || !m_admin->settle())
            qFatal("the laptops do not come to rest");
        return id;
    }
    void verifySame()
    {
        QVERIFY(m_ana->settle() && m_admin->settle() && m_ana->settle());
        QCOMPARE(m_ana->rows(), m_ana->hubRows());
        QCOMPARE(m_admin->rows(), m_admin->hubRows());
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void init()
    {
        m_database = m_world->database();
        m_ana = m_world->settled(m_database, "ana");
        m_admin = m_world->settled(m_database, "admin");
    }
    void cleanup()
    {
        m_ana.reset();
        m_admin.reset();
    }
    void cleanupTestCase() { m_world.reset(); }

    /// Both begin at 1; who comes second goes on after the first, and no number is left out.
    void numbersMadeOfflineNeitherClashNorLeaveGaps()
    {
        const QList<QuoteId> hers{made(*m_ana, m_world->alba), made(*m_ana, m_world->alba),
                                  made(*m_ana, m_world->alba)};
        const QList<QuoteId> others{made(*m_admin, m_world->bruno), made(*m_admin, m_world->bruno)};
        QCOMPARE(numbers(*m_ana, hers), (QList<int>{1, 2, 3}));
        QCOMPARE(numbers(*m_admin, others), (QList<int>{1, 2}));
        QVERIFY(m_ana->settle());
        QVERIFY(m_admin->settle());
        QCOMPARE(numbers(*m_ana, hers), (QList<int>{1, 2, 3}));
        QCOMPARE(numbers(*m_admin, others), (QList<int>{4, 5}));
        const QuoteId next = made(*m_ana, m_world->alba); // she has not heard of those yet
        QCOMPARE(numbers(*m_ana, {next}), QList<int>{4});
        QVERIFY(m_ana->settle());
        QCOMPARE(numbers(*m_ana, {next}), QList<int>{6});
        verifySame();
        QCOMPARE(m_ana->count("rejected") + m_admin->count("withdrawn"), 0);
    }

    void theClockStartsWhenTheHubAcceptsIt()
    {
        const QuoteId id = shared();
        m_ana->must(sending(id));
        const QDateTime here = quote(*m_ana, id).expiresAt;
        QCOMPARE(here, m_world->clock.now().addSecs(72 * 3600)); // provisional
        QVERIFY(m_ana->settle());
        const Quote sent = quote(*m_ana, id);
        QVERIFY(sent.expiresAt != here); // the hub lives on another day
        QCOMPARE(sent.sentAt.addSecs(72 * 3600), sent.expiresAt);
        verifySame();
        QCOMPARE(quote(*m_admin, id).expiresAt, sent.expiresAt);
    }

    /// Rule 12: what was done before expiry and arrives after it is refused.
    void whatArrivesTooLateIsRefused()
    {
        const QuoteId id = shared();
        m_ana->must(sending(id));
        QVERIFY(m_ana->settle());
        const CommandId late = m_ana->must(edit(*m_ana, id, QStringLiteral("tarde"))).id;
        m_world->hub()
            .root(m_database)
            .run("UPDATE vitrina.quote SET expires_at ="
                 " date_trunc('milliseconds', now())");
        QVERIFY(m_ana->settle());
        QCOMPARE(m_ana->verdictOf(late), QStringLiteral("rejected quote_expired"));
        QCOMPARE(quote(*m_ana, id).editedVersion, 1);
        verifySame();
    }

    void whoEditsSecondIsTold()
    {
        const QuoteId id = shared();
        m_world->clock.advance(1);
        const CommandId hers = m_ana->must(edit(*m_ana, id, QStringLiteral("Con casco"))).id;
        m_world->clock.advance(1);
        const CommandId theirs = m_admin->must(edit(*m_admin, id, QStringLiteral("Sin casco"))).id;
        QVERIFY(m_ana->settle());
        QVERIFY(m_admin->settle());
        QCOMPARE(m_ana->verdictOf(hers), QStringLiteral("applied"));
        QCOMPARE(m_admin->verdictOf(theirs), QStringLiteral("withdrawn changed_since"));
        verifySame();
    }

    /// One's own step in between does not hide somebody else's edit.
    void anEditAfterAStepOfOnesOwnIsToldToo()
    {
        const QuoteId id = shared();
        m_ana->must(sending(id));
        QVERIFY(m_ana->settle() && m_admin->settle());
        m_ana->must(AskExtension{id, {}, m_world->clock.now()});
        const CommandId hers = m_ana->must(edit(*m_ana, id, QStringLiteral("Con casco"))).id;
        const CommandId theirs = m_admin->must(edit(*m_admin, id, QStringLiteral("Sin casco"))).id;
        QVERIFY(m_admin->settle());
        QVERIFY(m_ana->settle());
        QCOMPARE(m_admin->verdictOf(theirs), QStringLiteral("applied"));
        QCOMPARE(m_ana->verdictOf(hers), QStringLiteral("withdrawn changed_since"));
        verifySame();
    }

    /// Given up and taken back at once, a quote that came meanwhile is open again, too.
    void aLossThatIsTakenBackBringsAllItsQuotesBack()
    {
        const MarkLost loss{m_world->alba.opportunityId,
                            {m_world->showroom.item(Catalogue::LostReason, "price"), {}},
                            m_world->clock.now()};
        const CommandId lost = m_admin->must(loss).id;
        m_admin->must(UndoLost{m_world->alba.opportunityId, lost, m_world->clock.now()});
        const QuoteId meanwhile = shared(); // the administrator settles last
        verifySame();
        QCOMPARE(quote(*m_admin, meanwhile).status, QuoteStatus::Draft);
        QCOMPARE(quote(*m_ana, meanwhile).status, QuoteStatus::Draft);
    }

    void aQuoteOfASaleGivenUpElsewhereIsTold()
    {
        const MarkLost loss{m_world->alba.opportunityId,
                            {m_world->showroom.item(Catalogue::LostReason, "price"), {}},
                            m_world->clock.now()};
        const QuoteId before = made(*m_ana, m_world->alba);
        QVERIFY(m_ana->settle());
        m_admin->must(loss); // who knows of no quote yet
        const CommandId late = m_ana->must(creation(*m_ana, m_world->alba)).id;
        QVERIFY(m_admin->settle());
        QVERIFY(m_ana->settle());
        QCOMPARE(quote(*m_ana, before).status, QuoteStatus::Cancelled);
        QCOMPARE(m_ana->verdictOf(late), QStringLiteral("withdrawn already_closed"));
        verifySame();
    }
};

VITRINA_TEST(TestQuoteSync, QCoreApplication)
#include "tst_quotesync.moc"
