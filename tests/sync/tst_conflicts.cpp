// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "laptopsfixture.h"

#include "commands/branchmerge.h"
#include "commands/clientmerge.h"
#include "commands/closeopportunity.h"
#include "commands/showroomsetup.h"
#include "storage/clientqueries.h"
#include "storage/outboxwork.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Two write one thing, or the hub takes something not: what stands, and who is told (rules 3 to
/// 5).
class TestConflicts : public LaptopsFixture
{
    Q_OBJECT

private:
    /// As the form of a client begins.
    EditClient correction(Laptop &laptop) const
    {
        const ClientForm form = formOf(*loadClientDetail(laptop.replica(), m_world->alba.clientId));
        return {m_world->alba.clientId, form.client,          form.qualityId,
                form.sourceId,          m_world->clock.now(), form};
    }
    /// As the form of the branch begins.
    SaveBranch branchForm(Laptop &laptop) const
    {
        const Branch branch = *load<Branch>(laptop.replica(), m_world->showroom.branch.id);
        const BranchForm form = formOf(laptop.replica(), branch);
        return {branch, form.openingHours, form.departments, m_world->clock.now(), form};
    }
    QList<OpeningInterval> mondays(Laptop &laptop, int opens) const
    {
        return {{laptop.newId<OpeningHoursId>(), m_world->showroom.branch.id, 1, opens, 1080, {}}};
    }

private Q_SLOTS:
    void initTestCase() { begin(); }
    void cleanupTestCase() { end(); }
    void init() { takeFreshHub(); }

    void editsOfDifferentColumnsBothLand()
    {
        const auto ana = settled("ana");
        const auto jefe = settled("jefe");
        ana->must(edit(m_world->alba, QStringLiteral("Quito")));
        QVERIFY(ana->settle());
        const Receipt later = jefe->must(reschedule(m_world->alba, 30));
        // Pushed on an old base: the follow-up's client is read, not written.
        QVERIFY(jefe->settle());
        QVERIFY(ana->settle());
        QCOMPARE(jefe->verdictOf(later.id), QStringLiteral("applied"));
        VERIFY_WHOLE(*ana);
        VERIFY_WHOLE(*jefe);
    }

    /// A sale is given up on an old base: what was scheduled for it meanwhile is closed with it.
    void whatWasScheduledMeanwhileIsClosedWithTheSale()
    {
        const auto ana = settled("ana");
        const auto jefe = settled("jefe");
        ScheduleFollowUp more{m_world->alba.clientId, m_world->alba.opportunityId,
                              m_world->showroom.callIn(20), m_world->clock.now()};
        more.next.id = ana->newId<FollowUpId>();
        ana->must(more);
        QVERIFY(ana->settle());
        const Receipt lost = jefe->must(MarkLost{
            m_world->alba.opportunityId,
            {m_world->showroom.item(Catalogue::LostReason, "price"), QStringLiteral("Compró otra")},
            m_world->clock.now()});
        jefe->session().push(); // before anything is pulled
        QVERIFY(jefe->settle());
        QVERIFY(ana->settle());
        QCOMPARE(jefe->verdictOf(lost.id), QStringLiteral("applied"));
        VERIFY_WHOLE(*ana);
        VERIFY_WHOLE(*jefe);
        Rows after = ana->replica().query(
            QStringLiteral("SELECT state FROM follow_up WHERE id = ?"), {more.next.id.toBytes()});
        QVERIFY(after.next());
        QCOMPARE(after.text(0), QStringLiteral("cancelled"));
    }

    void theSecondEditOfARowIsRunAgainOnTheFirst()
    {
        const auto ana = settled("ana");
        const auto jefe = settled("jefe");
        ana->must(reschedule(m_world->alba, 5));
        const Receipt second = jefe->must(reschedule(m_world->alba, 9));
        QVERIFY(ana->settle());
        QVERIFY(jefe->settle());
        QVERIFY(ana->settle());
        QCOMPARE(jefe->verdictOf(second.id), QStringLiteral("applied"));
        VERIFY_WHOLE(*ana);
        VERIFY_WHOLE(*jefe);
    }

    void whatNoLongerMakesSenseIsAConflictThatStays()
    {
        const auto ana = settled("ana");
        const auto jefe = settled("jefe");
        ana->must(resolve(m_world->alba, *ana));
        const Receipt late = jefe->must(resolve(m_world->alba, *jefe));
        const Receipt after = jefe->must(reschedule(m_world->bruno, 9)); // goes on by itself
        QVERIFY(ana->settle());
        QVERIFY(jefe->settle());
        QCOMPARE(jefe->verdictOf(late.id), QStringLiteral("withdrawn already_resolved"));
        QCOMPARE(jefe->verdictOf(after.id), QStringLiteral("applied"));
        QCOMPARE(jefe->session().status().refused, 1);
        VERIFY_WHOLE(*jefe);
        setSeen(jefe->replica(), late.id, true);
        QCOMPARE(refusedCount(jefe->replica()), 0);
    }

    void whatIsBroughtAgainIsToldOf()
    {
        // A list knows a row by where it lies in the file, and a colleague's may lie there now.
        const auto ana = settled("ana");
        const auto jefe = settled("jefe");
        RegisterContact mine = m_world->showroom.contact(QStringLiteral("Nueva"), QString());
        mine.advisorId = {};
        ana->must(mine);
        ana->must(reschedule(m_world->alba, 5));
        jefe->must(reschedule(m_world->alba, 9));
        QVERIFY(jefe->settle());
        bool told = false;
        for (int i = 0; i < 50 && !told; ++i) {
            ana->session().step();
            for (const RowChange &change : ana->lastChanges())
                told = told || change.id == mine.next->id.toBytes();
        }
        QVERIFY(told);
        QVERIFY(ana->settle());
        VERIFY_WHOLE(*ana);
    }

    void aChainBuiltOnWhatIsRefusedGoesWithIt()
    {
        const auto ana = settled("ana");
        const auto jefe = settled("jefe");
        const ResolveFollowUp first = resolve(m_world->alba, *jefe);
        ana->must(resolve(m_world->alba, *ana));
        jefe->must(first);
        RescheduleFollowUp second{first.next->id, m_world->clock.now().addDays(4), 0,
                                  m_world->clock.now()};
        const Receipt built = jefe->must(second);
        QVERIFY(ana->settle());
        QVERIFY(jefe->settle());
        QCOMPARE(jefe->verdictOf(built.id), QStringLiteral("withdrawn gone"));
        VERIFY_WHOLE(*jefe);
    }

    void whatTheHubRefusesIsTakenBack()
    {
        const auto ana = settled("ana");
        const QByteArray before = ana->rows();
        // Somebody took the client away meanwhile; the hub says so.
        const Receipt receipt = ana->must(edit(m_world->alba, QStringLiteral("Loja")));
        moveAgent(m_world->alba, m_world->showroom.ivan.id);
        ana->session().push();
        QVERIFY(ana->settle());
        QCOMPARE(ana->verdictOf(receipt.id), QStringLiteral("rejected gone"));
        QVERIFY(!ana->rows().contains("Loja"));
        QVERIFY(before.contains("Alba") && !ana->rows().contains("Alba"));
        VERIFY_WHOLE(*ana);
    }

    /// What she wrote stays until she has acted on it, though the client is another's now (rule 4).
    void whatWasRefusedOutlivesItsClientHere()
    {
        const auto ana = settled("ana");
        const Receipt refused = ana->must(edit(m_world->bruno, QStringLiteral("Loja")));
        moveAgent(m_world->bruno, m_world->showroom.ivan.id);
        ana->session().push();
        QVERIFY(ana->settle());
        QVERIFY(!ana->rows().contains(m_world->bruno.clientId.toString().toUtf8()));
        QCOMPARE(ana->verdictOf(refused.id), QStringLiteral("rejected gone"));
        VERIFY_WHOLE(*ana);
    }

    /// She kept the number, and so it is there; the row that held it stays deleted (rule 9).
    void aPhoneDeletedMeanwhileDoesNotRefuseTheEdit()
    {
        const auto ana = settled("ana");
        const auto jefe = settled("jefe");
        EditClient without = edit(m_world->alba, QStringLiteral("Loja"));
        without.client.phones.clear();
        EditClient with = edit(m_world->alba, QStringLiteral("Ambato"));
        with.client.phones = m_world->alba.client.phones;
        jefe->must(without);
        const Receipt later = ana->must(with);
        QVERIFY(jefe->settle());
        QVERIFY(ana->settle());
        QVERIFY(jefe->settle());
        QCOMPARE(ana->verdictOf(later.id), QStringLiteral("applied"));
        VERIFY_WHOLE(*ana);
        VERIFY_WHOLE(*jefe);
        QVERIFY(jefe->rows().contains("0991111111"));
        QVERIFY(jefe->rows().contains("Ambato"));
    }

    /// Two correct the same client without a network: what each corrected stands.
    void correctionsOfDifferentFieldsBothStand()
    {
        const auto ana = settled("ana");
        const auto jefe = settled("jefe");
        EditClient name = correction(*ana);
        name.client.name = QStringLiteral("Rosa Helena");
        EditClient rest = correction(*jefe);
        rest.client.city = QStringLiteral("Loja");
        rest.client.phones += {jefe->newId<ClientPhoneId>(), QStringLiteral("0997777777"),
                               QStringLiteral("+593997777777")};
        ana->must(name);
        const Receipt later = jefe->must(rest);
        QVERIFY(ana->settle());
        QVERIFY(jefe->settle());
        QVERIFY(ana->settle());
        QCOMPARE(jefe->verdictOf(later.id), QStringLiteral("applied"));
        for (Laptop *laptop : {ana.get(), jefe.get()}) {
            QVERIFY(laptop->rows().contains("Rosa Helena"));
            QVERIFY(laptop->rows().contains("Loja"));
            QVERIFY(laptop->rows().contains("0991111111"));
            QVERIFY(laptop->rows().contains("0997777777"));
        }
    }

    /// The same field, to something else each: who comes second is told, and has hers still.
    void correctionsOfOneFieldAreAConflict()
    {
        const auto ana = settled("ana");
        const auto jefe = settled("jefe");
        EditClient one = correction(*ana);
        one.client.name = QStringLiteral("Rosa Helena");
        EditClient other = correction(*jefe);
        other.client.name = QStringLiteral("Rosita Elena");
        ana->must(one);
        const Receipt later = jefe->must(other);
        QVERIFY(ana->settle());
        QVERIFY(jefe->settle());
        QVERIFY(jefe->rows().contains("Rosa Helena"));
        QCOMPARE(jefe->session().status().refused, 1);
        QCOMPARE(jefe->verdictOf(later.id), QStringLiteral("withdrawn changed_since"));
    }

    /// Two change the same branch without a network: what each changed stands, and of the hours,
    /// which both changed, who comes second is told.
    void changesOfABranchBothStandOrAreAConflict()
    {
        const auto admin = settled("admin");
        const auto other = m_world->laptop(m_database, "admin");
        QVERIFY(other->settle());
        SaveBranch name = branchForm(*admin);
        name.branch.name = QStringLiteral("Norte 2");
        SaveBranch hours = branchForm(*other);
        hours.openingHours = mondays(*other, 600);
        admin->must(name);
        const Receipt later = other->must(hours);
        SaveBranch late = branchForm(*admin);
        late.openingHours = mondays(*admin, 660);
        QVERIFY(admin->settle());
        QVERIFY(other->settle());
        QCOMPARE(other->verdictOf(later.id), QStringLiteral("applied"));
        const Receipt second = admin->must(late);
        QVERIFY(admin->settle());
        QVERIFY(other->settle());
        QCOMPARE(admin->verdictOf(second.id), QStringLiteral("withdrawn changed_since"));
        for (Laptop *laptop : {admin.get(), other.get()}) {
            const BranchForm now = branchForm(*laptop).seen.value();
            QCOMPARE(now.name, QStringLiteral("Norte 2"));
            QVERIFY(areSameHours(now.openingHours, hours.openingHours));
        }
    }

    /// There is no row yet over which they would meet.
    void hoursOfABranchThatHasNoneAreTheFirstOnes()
    {
        const auto admin = settled("admin");
        const auto other = m_world->laptop(m_database, "admin");
        SaveBranch none = branchForm(*admin);
        none.openingHours.clear();
        admin->must(none);
        QVERIFY(admin->settle());
        QVERIFY(other->settle());
        SaveBranch first = branchForm(*admin);
        first.openingHours = mondays(*admin, 600);
        SaveBranch second = branchForm(*other);
        second.openingHours = mondays(*other, 660);
        admin->must(first);
        const Receipt late = other->must(second);
        QVERIFY(admin->settle());
        other->session().push(); // before anything is pulled
        QVERIFY(other->settle());
        QCOMPARE(other->verdictOf(late.id), QStringLiteral("withdrawn changed_since"));
        for (Laptop *laptop : {admin.get(), other.get()}) {
            QVERIFY(areSameHours(branchForm(*laptop).seen->openingHours, first.openingHours));
            VERIFY_WHOLE(*laptop);
        }
    }
};

VITRINA_TEST(TestConflicts, QCoreApplication)
#include "tst_conflicts.moc"
