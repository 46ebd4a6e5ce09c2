// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/branchmerge.h"
#include "commands/changestage.h"
#include "commands/clientmerge.h"
#include "commands/closeopportunity.h"
#include "commands/countvisitor.h"
#include "commands/schedulefollowup.h"
#include "commands/showroomsetup.h"
#include "hub/pgtransaction.h"
#include "sample/scenarios.h"
#include "storage/clientqueries.h"
#include "storage/outboxwork.h"
#include "storage/rows.h"
#include "sync/pendingcommand.h"
#include "syncworld/syncworld.h"
#include "syncworld/verifysame.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// And is whole by itself.
#define VERIFY_WHOLE(laptop)                                                                       \
    VERIFY_SAME(laptop);                                                                           \
    QCOMPARE(amissBeyondReferences((laptop).replica()), QString())

/// Several replicas and one hub come to agree, whatever came between (rules 1 to 8).
class TestConverge : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;

    std::unique_ptr<Laptop> settled(const char *login)
    {
        return m_world->settled(m_database, login);
    }
    /// Rows may refer to what this person does not see; all else must be whole.
    static QString amissBeyondReferences(Database &replica)
    {
        const QString found = amiss(replica);
        return found.startsWith(QStringLiteral("orphans")) ? QString() : found;
    }
    EditClient edit(const RegisterContact &contact, const QString &city) const
    {
        EditClient command;
        command.clientId = contact.clientId;
        command.client = contact.client;
        command.client.city = city;
        command.sourceId = contact.sourceId;
        command.qualityId = contact.qualityId;
        command.at = m_world->clock.now();
        return command;
    }
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
    RescheduleFollowUp reschedule(const RegisterContact &contact, int hours) const
    {
        return {contact.next->id, m_world->clock.now().addSecs(qint64(hours) * 3600), 0,
                m_world->clock.now()};
    }
    ResolveFollowUp resolve(const RegisterContact &contact, Laptop &laptop) const
    {
        ResolveFollowUp command;
        command.followUpId = contact.next->id;
        command.outcome = Outcome::Reached;
        command.note = QStringLiteral("Quiere verla el sábado");
        command.next = m_world->showroom.callIn(48);
        command.next->id = laptop.newId<FollowUpId>();
        command.at = m_world->clock.now();
        return command;
    }
    void moveAgent(const RegisterContact &contact, const StaffId &agent)
    {
        PgConnection root = m_world->hub().root(m_database);
        const QByteArray client = contact.clientId.toString().toUtf8();
        const QByteArray staff = agent.toString().toUtf8();
        PgTransaction transaction(root);
        for (const char *sql :
             {"UPDATE vitrina.client SET preferred_agent_id = $2::uuid WHERE id = $1::uuid",
              "UPDATE vitrina.opportunity SET advisor_id = $2::uuid WHERE client_id = $1::uuid",
              "UPDATE vitrina.follow_up SET advisor_id = $2::uuid WHERE client_id = $1::uuid"})
            root.query(sql, {client, staff});
        transaction.commit();
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_database = m_world->database(); }

    void whatOneDoesTheOtherSees()
    {
        const auto ana = settled("ana");
        const auto jefe = settled("jefe");
        ana->must(resolve(m_world->alba, *ana));
        QVERIFY(ana->settle());
        QVERIFY(jefe->settle());
        VERIFY_WHOLE(*ana);
        VERIFY_WHOLE(*jefe);
        QVERIFY(jefe->rows().contains("Quiere verla"));
        // The screens are told which rows came: the follow-up, the next one, the timeline.
        QVERIFY(jefe->lastChanges().size() >= 3);
    }

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

    void aLostReplyAppliesOnce_data()
    {
        QTest::addColumn<Cut>("where");
        QTest::newRow("before the push") << Cut::BeforePush;
        QTest::newRow("after the push") << Cut::AfterPush;
        QTest::newRow("before the pull") << Cut::BeforePull;
        QTest::newRow("after the pull") << Cut::AfterPull;
    }
    void aLostReplyAppliesOnce()
    {
        QFETCH(Cut, where);
        const auto ana = settled("ana");
        std::vector<CommandId> commands;
        for (int hours = 3; hours < 6; ++hours)
            commands.push_back(ana->must(reschedule(m_world->alba, hours)).id);
        ana->cutOnce(where);
        QVERIFY(ana->settle());
        QCOMPARE(ana->takeCut(where), Cut::Nowhere); // it was cut
        for (const CommandId &command : commands)
            QCOMPARE(ana->verdictOf(command), QStringLiteral("applied"));
        PgConnection root = m_world->hub().root(m_database);
        QCOMPARE(root.query("SELECT count(*) FROM vitrina.ledger").number(0, 0), qint64(3));
        QCOMPARE(root.query("SELECT max(seq) FROM vitrina.ledger").number(0, 0), qint64(3));
        VERIFY_WHOLE(*ana);
    }

    void aCrashBetweenPushAndPullLosesNothing()
    {
        const auto ana = settled("ana");
        const Receipt receipt = ana->must(reschedule(m_world->alba, 5));
        ana->session().push();
        ana->crash();
        QCOMPARE(ana->verdictOf(receipt.id), QStringLiteral("pending"));
        QVERIFY(ana->settle());
        QCOMPARE(ana->verdictOf(receipt.id), QStringLiteral("applied"));
        VERIFY_WHOLE(*ana);
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

    void clientsAreLostAndGainedWhole()
    {
        const auto ana = settled("ana");
        const auto ivan = settled("ivan");
        QVERIFY(!ivan->rows().contains("Alba"));
        ana->must(resolve(m_world->alba, *ana)); // an old deed whose outbox row names her
        QVERIFY(ana->settle());
        moveAgent(m_world->alba, m_world->showroom.ivan.id);
        QVERIFY(ana->settle());
        QVERIFY(ivan->settle());
        VERIFY_WHOLE(*ana);
        VERIFY_WHOLE(*ivan);
        QVERIFY(ivan->rows().contains("Quiere verla"));
        QCOMPARE(ana->count("applied"), 0); // nothing of her stays in the outbox
        QVERIFY(ana->session().lostClients());
        moveAgent(m_world->alba, m_world->showroom.ana.id);
        QVERIFY(ana->settle());
        QVERIFY(ivan->settle());
        VERIFY_WHOLE(*ana);
        VERIFY_WHOLE(*ivan);
    }

    /// What comes may refer to what stays hidden: foreign keys do not refuse it here.
    void aRowMayReferToOneOutOfSight()
    {
        const auto ana = settled("ana");
        QVERIFY(!ana->rows().contains("Carmen"));
        m_world->hub()
            .root(m_database)
            .query("UPDATE vitrina.client SET merged_into = $2::uuid WHERE id = $1::uuid",
                   {m_world->alba.clientId.toString().toUtf8(),
                    m_world->carmen.clientId.toString().toUtf8()});
        QVERIFY(ana->settle());
        VERIFY_WHOLE(*ana);
        QVERIFY(!ana->rows().contains("Carmen"));
        const auto merged = load<Client>(ana->replica(), m_world->alba.clientId);
        QVERIFY(merged && merged->mergedInto == m_world->carmen.clientId);
    }

    void aLevelThatChangesBringsAndTakes()
    {
        const auto ana = settled("ana");
        const auto admin = settled("admin");
        ana->must(
            CountVisitor{ana->newId<VisitorId>(), m_world->showroom.ana.id, m_world->clock.now()});
        StaffMember member = m_world->showroom.ana;
        for (const int level : {2, 4, 1}) {
            member.accessLevel = level;
            admin->must(SaveStaff{member, m_world->clock.now()});
            QVERIFY(admin->settle());
            QVERIFY(ana->settle());
            QCOMPARE(ana->rows().contains("Carmen"), level < 4);
            VERIFY_WHOLE(*ana);
        }
    }

    void theShortPathGivesWhatTheLongOneGives_data()
    {
        QTest::addColumn<bool>("sameClient");
        QTest::newRow("another client") << false;
        QTest::newRow("the same client") << true;
    }
    void theShortPathGivesWhatTheLongOneGives()
    {
        QFETCH(bool, sameClient);
        const auto jefe = settled("jefe");
        const auto ana = settled("ana");
        jefe->must(reschedule(m_world->bruno, 7));
        jefe->must(edit(m_world->bruno, QStringLiteral("Ambato")));
        ana->must(reschedule(sameClient ? m_world->bruno : m_world->alba, 6));
        QVERIFY(ana->settle());
        const auto twin = jefe->cloned(4711);
        const auto pulled = [&](Laptop &laptop, Rebase::Path path) {
            PgHubLink link(m_world->hub().server().connect(m_database, QStringLiteral("jefe")));
            const Handshake hello = shakeHands(link, laptop.replica(), QStringLiteral("elsewhere"));
            const Incoming incoming =
                pull(link, hello.tables, laptop.replica(),
                     {loadBase(laptop.replica()), pendingIds(laptop.replica())});
            return Rebase(laptop.replica(), Rules::builtIn()).run(incoming, path);
        };
        QCOMPARE(pulled(*jefe, Rebase::Path::Shortest).replayed, sameClient);
        QVERIFY(pulled(*twin, Rebase::Path::Replay).replayed);
        QVERIFY2(jefe->rows() == twin->rows(),
                 qPrintable(firstDifference(jefe->rows(), twin->rows())));
        const auto outbox = [](Laptop &laptop) {
            QByteArray text;
            for (const PendingCommand &command : loadPending(laptop.replica()))
                text += command.id.toBytes() + command.changes;
            return text;
        };
        QCOMPARE(outbox(*jefe), outbox(*twin));
    }

    void aCopiedProfileBecomesAnotherDevice()
    {
        const auto ana = settled("ana");
        const Receipt first = ana->must(reschedule(m_world->alba, 5));
        QVERIFY(ana->settle());
        const auto twin = ana->cloned(4712);
        const Receipt here = ana->must(reschedule(m_world->alba, 6));
        QVERIFY(ana->settle());
        const Receipt there = twin->must(reschedule(m_world->bruno, 7));
        const DeviceId before = loadSequence(twin->replica()).device;
        QVERIFY(twin->settle());
        QVERIFY(loadSequence(twin->replica()).device != before);
        QVERIFY(ana->settle());
        QCOMPARE(twin->verdictOf(there.id), QStringLiteral("applied"));
        QCOMPARE(ana->verdictOf(here.id), QStringLiteral("applied"));
        VERIFY_WHOLE(*ana);
        VERIFY_WHOLE(*twin);
        QCOMPARE(ana->verdictOf(first.id), QStringLiteral("applied"));
    }

    void aRestoredHubIsToldWhatItForgot()
    {
        const QString backup = m_world->hub().copyOf(m_database); // before the deed
        const auto ana = settled("ana");
        const Receipt deed = ana->must(resolve(m_world->alba, *ana));
        QVERIFY(ana->settle());
        m_world->hub().root(backup).run("UPDATE vitrina.hub SET incarnation = gen_random_uuid()");
        const Receipt waits = ana->must(reschedule(m_world->bruno, 8));
        ana->moveTo(backup);
        ana->crash();
        QVERIFY(ana->settle());
        QCOMPARE(ana->verdictOf(deed.id), QStringLiteral("applied"));
        QCOMPARE(ana->verdictOf(waits.id), QStringLiteral("applied"));
        VERIFY_WHOLE(*ana);
        QVERIFY(ana->rows().contains("Quiere verla"));
    }

    void offlineOneGoesOnAndBackoffGrows()
    {
        const auto ana = settled("ana");
        ana->setUnplugged(true);
        ana->crash();
        ana->must(reschedule(m_world->alba, 5));
        QList<qint64> waits;
        for (int i = 0; i < 8; ++i) {
            QVERIFY(ana->session().step());
            QCOMPARE(ana->session().status().phase, SyncStatus::Phase::Offline);
            waits += m_world->clock.now().msecsTo(ana->session().nextDue());
            QVERIFY(!ana->session().step());
            m_world->clock.set(ana->session().nextDue());
        }
        QCOMPARE(waits, (QList<qint64>{500, 1000, 2000, 4000, 8000, 16000, 30000, 30000}));
        QCOMPARE(ana->session().status().waiting, 1);
        ana->setUnplugged(false);
        QVERIFY(ana->settle());
        QCOMPARE(ana->session().status().phase, SyncStatus::Phase::UpToDate);
    }

    /// Not when something last came, but when the hub was last there: after a restart, too.
    void whenTheHubWasLastHeardIsKept()
    {
        const auto ana = settled("ana");
        const auto kept = [&ana] { return lastContact(ana->replica()); };
        QDateTime heard;
        const auto poll = [&] {
            m_world->clock.advance(30);
            heard = m_world->clock.now();
            QVERIFY(ana->session().step());
        };
        QSet<QDateTime> written;
        for (int i = 0; i < 21; ++i) { // nothing happens for ten minutes
            poll();
            written.insert(kept());
            QVERIFY(kept().secsTo(heard) < 60);
        }
        QVERIFY2(written.size() <= 11, qPrintable(QString::number(written.size())));
        QVERIFY(kept() != heard); // it is not written at each poll
        ana->setUnplugged(true);
        ana->cutOnce(Cut::BeforePull);
        m_world->clock.advance(31);
        QVERIFY(ana->session().step());
        QCOMPARE(ana->session().status().phase, SyncStatus::Phase::Offline);
        QCOMPARE(kept(), heard);
        ana->crash();
        QCOMPARE(kept(), heard);
        ana->setUnplugged(false);
        QVERIFY(ana->settle());
        poll();
        QVERIFY(kept() != heard);
        ana->session().leave(); // the program ends
        QCOMPARE(kept(), heard);
    }

    /// What a deed only read counts as well: here her own place.
    void aVisitorIsCountedWhereTheAdvisorIsByThen()
    {
        const auto ana = settled("ana");
        const CountVisitor count{ana->newId<VisitorId>(), ana->person(), m_world->clock.now()};
        const Receipt counted = ana->must(count);
        const QByteArray branch = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        PgConnection root = m_world->hub().root(m_database);
        root.query("INSERT INTO vitrina.branch (id, company_id, name, country, time_zone, currency,"
                   " row_version) SELECT $1::uuid, company_id, 'Vitrina Sur', country, time_zone,"
                   " currency, gen_random_uuid() FROM vitrina.branch LIMIT 1",
                   {branch});
        root.query("UPDATE vitrina.staff SET branch_id = $1::uuid, row_version = gen_random_uuid()"
                   " WHERE login = 'ana'",
                   {branch});
        ana->session().push();
        QVERIFY(ana->settle());
        QCOMPARE(ana->verdictOf(counted.id), QStringLiteral("applied"));
        QCOMPARE(root.query("SELECT branch_id FROM vitrina.visitor WHERE id = $1::uuid",
                            {count.visitorId.toString().toUtf8()})
                     .text(0, 0),
                 QString::fromUtf8(branch));
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

    /// What was due by the wrong clock is due at once by the right one.
    void aClockThatIsSetBackDoesNotStopSync_data()
    {
        QTest::addColumn<bool>("unplugged");
        QTest::newRow("while the next poll is awaited") << false;
        QTest::newRow("while the next attempt is awaited") << true;
    }
    void aClockThatIsSetBackDoesNotStopSync()
    {
        QFETCH(bool, unplugged);
        const auto ana = settled("ana");
        ana->setUnplugged(unplugged);
        if (unplugged) {
            ana->crash();
            QVERIFY(ana->session().step());
        }
        QVERIFY(!ana->session().step());
        const QDateTime before = m_world->clock.now();
        m_world->clock.set(before.addDays(-3));
        QVERIFY(ana->session().nextDue() <= m_world->clock.now());
        QVERIFY(ana->session().step());
        m_world->clock.set(before);
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
};

VITRINA_TEST(TestConverge, QCoreApplication)
#include "tst_converge.moc"
