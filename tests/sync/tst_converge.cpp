// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "laptopsfixture.h"

#include "commands/countvisitor.h"
#include "commands/showroomsetup.h"
#include "storage/clientqueries.h"
#include "storage/rows.h"
#include "sync/pendingcommand.h"
#include "testsupport/testprogram.h"

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Several replicas and one hub come to agree, whatever came between (rules 1 to 8).
class TestConverge : public LaptopsFixture
{
    Q_OBJECT

private:
    /// Of her whom the follow-up is about.
    static std::vector<TimelineKind> kindsOf(Laptop &laptop, const FollowUpId &id)
    {
        std::vector<TimelineKind> kinds;
        for (const TimelineEntry &entry : loadFollowUpDetail(laptop.replica(), id)->timeline)
            kinds.push_back(entry.kind);
        return kinds;
    }

private Q_SLOTS:
    void initTestCase() { begin(); }
    void cleanupTestCase() { end(); }
    void init() { takeFreshHub(); }

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
    /// One deed tells several entries of one instant (S2.1): everybody reads them as they were
    /// told.
    void aTimelineIsReadInOneOrderByEverybody()
    {
        const auto ana = settled("ana");
        const auto jefe = settled("jefe");
        std::vector<FollowUpId> added;
        for (int i = 0; i < 12; ++i) { // by chance alone one may well be in order
            RegisterContact contact =
                m_world->showroom.contact(QStringLiteral("Eva"), QString::number(i));
            contact.chat = QStringLiteral("¿Sigue disponible?");
            ana->must(contact);
            added.push_back(contact.next->id);
        }
        QVERIFY(ana->settle());
        QVERIFY(jefe->settle());
        const std::vector<TimelineKind> newestFirst{
            TimelineKind::ChatPasted, TimelineKind::ContactIn, TimelineKind::Registered};
        for (const FollowUpId &id : added) {
            QCOMPARE(kindsOf(*ana, id), newestFirst);
            QCOMPARE(kindsOf(*jefe, id), newestFirst);
        }
    }
};

VITRINA_TEST(TestConverge, QCoreApplication)
#include "tst_converge.moc"
