// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/parties.h"
#include "commands/savequote.h"
#include "storage/outboxqueries.h"
#include "storage/partyqueries.h"
#include "storage/rows.h"
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Two who note the parties to one deal, each without a network (D7, X2).
class TestPartySync : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;
    std::unique_ptr<Laptop> m_ana;
    std::unique_ptr<Laptop> m_admin;
    QuoteId m_quote;

    QDateTime now() { return m_world->clock.now(); }
    SaveParty noted(Laptop &laptop, PartyRole role, const QString &name,
                    ClientKind kind = ClientKind::Person)
    {
        SaveParty command{laptop.newId<DealPartyId>(), m_quote, {}, role, {}, now()};
        command.who.kind = kind;
        command.who.name = name;
        return command;
    }
    void settleAll()
    {
        for (int round = 0; round < 2; ++round) {
            QVERIFY(m_ana->settle());
            QVERIFY(m_admin->settle());
        }
        QCOMPARE(m_ana->rows(), m_ana->hubRows());
        QCOMPARE(m_admin->rows(), m_admin->hubRows());
    }
    QStringList names(Laptop &laptop)
    {
        QStringList found;
        for (const DealParty &party : partiesOf(laptop.replica(), m_quote))
            found += party.who.name;
        return found;
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void init()
    {
        m_database = m_world->database();
        m_world->clock.set(QDateTime::currentDateTimeUtc());
        m_ana = m_world->settled(m_database, "ana");
        m_admin = m_world->settled(m_database, "admin");
        CreateQuote made{m_ana->newId<QuoteId>(),
                         m_ana->newId<QuoteVersionId>(),
                         m_world->alba.opportunityId,
                         {},
                         now()};
        made.content = renamed(m_world->showroom.quoteContent(),
                               [this] { return m_ana->newId<QuoteId>().uuid(); });
        m_ana->must(made);
        m_quote = made.quoteId;
        settleAll();
    }
    void cleanup()
    {
        m_ana.reset();
        m_admin.reset();
    }
    void cleanupTestCase() { m_world.reset(); }

    void oneOfTwoIsTheBuyer()
    {
        const Receipt first =
            m_admin->must(noted(*m_admin, PartyRole::Buyer, QStringLiteral("Marta Ruiz")));
        const Receipt second =
            m_ana->must(noted(*m_ana, PartyRole::Buyer, QStringLiteral("Luis Paz")));
        QVERIFY(m_admin->settle());
        settleAll();
        QCOMPARE(m_admin->verdictOf(first.id), QStringLiteral("applied"));
        QCOMPARE(m_ana->verdictOf(second.id), QStringLiteral("withdrawn party_taken"));
        for (Laptop *laptop : {m_ana.get(), m_admin.get()})
            QCOMPARE(names(*laptop), QStringList{QStringLiteral("Marta Ruiz")});
        // She is told whose the role is.
        const QString told =
            m_ana->replica()
                .scalar(QStringLiteral("SELECT json_extract(verdict_data, '$.details[0]')"
                                       " FROM outbox WHERE uuid = ?"),
                        {second.id.toBytes()})
                .toString();
        QCOMPARE(told, QStringLiteral("Marta Ruiz"));
    }

    void coDebtorsMeetWithoutAWord()
    {
        m_admin->must(noted(*m_admin, PartyRole::CoDebtor, QStringLiteral("Marta Ruiz")));
        m_ana->must(noted(*m_ana, PartyRole::CoDebtor, QStringLiteral("Luis Paz")));
        settleAll();
        QCOMPARE(names(*m_ana).size(), 2);
    }

    void aSpouseMeetsACompanyThatBuys()
    {
        m_admin->must(noted(*m_admin, PartyRole::Buyer, QStringLiteral("Repartos del Norte"),
                            ClientKind::Company));
        const Receipt spouse =
            m_ana->must(noted(*m_ana, PartyRole::Spouse, QStringLiteral("Luis Paz")));
        QVERIFY(m_admin->settle());
        settleAll();
        QVERIFY(m_ana->verdictOf(spouse.id).endsWith(QStringLiteral("party_spouse")));
        QCOMPARE(names(*m_ana), QStringList{QStringLiteral("Repartos del Norte")});
    }

    /// A role changes hands: removed by one, taken by another, and both come in one pull.
    void aRoleChangesHands()
    {
        const SaveParty was = noted(*m_ana, PartyRole::Buyer, QStringLiteral("Marta Ruiz"));
        m_ana->must(was);
        settleAll();
        const auto old = load<DealParty>(m_admin->replica(), was.partyId);
        m_admin->must(RemoveParty{was.partyId, old->version, now()});
        m_admin->must(noted(*m_admin, PartyRole::Buyer, QStringLiteral("Luis Paz")));
        settleAll();
        for (Laptop *laptop : {m_ana.get(), m_admin.get()})
            QCOMPARE(names(*laptop), QStringList{QStringLiteral("Luis Paz")});
    }

    void whoCorrectsSecondIsTold()
    {
        const SaveParty made =
            noted(*m_ana, PartyRole::InvoiceHolder, QStringLiteral("Marta Ruiz"));
        m_ana->must(made);
        settleAll();
        const auto corrected = [&made, this](Laptop &laptop, const QString &name) {
            SaveParty command = made;
            command.seen = load<DealParty>(laptop.replica(), made.partyId)->version;
            command.who.name = name;
            return laptop.must(command);
        };
        corrected(*m_admin, QStringLiteral("Marta Ruiz Paz"));
        const Receipt second = corrected(*m_ana, QStringLiteral("Marta R."));
        QVERIFY(m_admin->settle());
        settleAll();
        QCOMPARE(m_ana->verdictOf(second.id), QStringLiteral("withdrawn changed_since"));
        QCOMPARE(names(*m_ana), QStringList{QStringLiteral("Marta Ruiz Paz")});
    }
};

VITRINA_TEST(TestPartySync, QCoreApplication)
#include "tst_partysync.moc"
