// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "badnetwork/badnetwork.h"
#include "badnetwork/heartbeat.h"
#include "commands/schedulefollowup.h"
#include "hub/pgtransaction.h"
#include "syncworld/desk.h"
#include "testsupport/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

using Way = BadNetwork::Way;
using State = BadNetwork::State;

/// Whether the hub still answers: what it owed of before has been heard then.
bool hears(Laptop &laptop)
{
    try {
        return laptop.session().link()->number("SELECT 1") == 1;
    } catch (const HubError &) {
        return false;
    }
}

/// Nobody waits for the end of a pull: settle() may return before it is on its way. Afterwards
/// nothing is.
bool settlesAndHears(Laptop &laptop)
{
    if (!laptop.settle())
        return false;
    if (hears(laptop))
        return true;
    laptop.session().pull(); // finds the cut
    return laptop.settle() && hears(laptop);
}

} // namespace

/// A network that is cut anywhere, stalls, or swallows what is sent (issue 3; rules 1 to 5).
class TestNetwork : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;

    PostgresServer &server() { return m_world->hub().server(); }
    PgConnection root() { return m_world->hub().root(m_database); }

    RescheduleFollowUp reschedule(const QDateTime &now, int hours) const
    {
        return {m_world->alba.next->id, now.addSecs(qint64(hours) * 3600), 0, now};
    }

    HubAddress through(const BadNetwork &network, int silenceMilliseconds)
    {
        HubAddress way = server().throughPort(network.port(), m_database, QStringLiteral("ana"));
        way.silenceMilliseconds = silenceMilliseconds;
        way.connectSeconds = 2;
        return way;
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_database = m_world->database(); }

    /// A batch and what is left of it, one after the other, and one pull for both.
    void newsOfOnesOwnBatchWaitForTheNextOne()
    {
        BadNetwork network(server().socketPath());
        const auto ana = m_world->laptop(m_database, "ana");
        ana->goThrough(network.port());
        QVERIFY(settlesAndHears(*ana));
        for (int i = 0; i < Pusher::Limits().commands + 1; ++i) {
            ScheduleFollowUp command{m_world->alba.clientId,
                                     {},
                                     m_world->showroom.callIn(1 + i % 500),
                                     m_world->clock.now()};
            command.next.id = ana->newId<FollowUpId>();
            ana->must(command);
        }
        network.count();
        for (int step = 0; step < 10 && ana->session().status().waiting > 0; ++step)
            ana->session().step();
        QCOMPARE(ana->session().status().waiting, 0);
        QCOMPARE(network.roundTrips(), 4); // two batches, a pull and its end
    }

    void aCutAtAnyMessageLosesNothingAndDoesNothingTwice_data()
    {
        QTest::addColumn<Way>("way");
        QTest::newRow("to the server") << Way::ToServer;
        QTest::newRow("from the server") << Way::FromServer;
    }
    void aCutAtAnyMessageLosesNothingAndDoesNothingTwice()
    {
        QFETCH(Way, way);
        BadNetwork network(server().socketPath());
        const auto ana = m_world->laptop(m_database, "ana");
        ana->goThrough(network.port());
        QVERIFY(settlesAndHears(*ana));
        // What a push and the pull after it say to each other on a connection that stands.
        ana->must(reschedule(m_world->clock.now(), 100));
        network.count();
        QVERIFY(settlesAndHears(*ana));
        const int messages = network.messages(way);
        QVERIFY2(messages > 15, qPrintable(QString::number(messages)));
        for (int n = 1; n <= messages; ++n) {
            const Receipt done = ana->must(reschedule(m_world->clock.now(), n));
            network.cutAt(way, n);
            QVERIFY2(settlesAndHears(*ana), qPrintable(QString::number(n)));
            QVERIFY2(network.wasCut(), qPrintable(QString::number(n)));
            QCOMPARE(ana->verdictOf(done.id), QStringLiteral("applied"));
            QCOMPARE(timesOnRecord(root(), done.id), QByteArray("1 1"));
            QCOMPARE(firstDifference(ana->rows(), ana->hubRows()), QString());
        }
        QCOMPARE(ana->timesMended(), 0);
    }

    void aCutWhileEnteringIsNothing()
    {
        BadNetwork network(server().socketPath());
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        const Receipt waits = ana->must(reschedule(m_world->clock.now(), 5));
        ana->goThrough(network.port());
        for (int n = 1; n <= 12; ++n) {
            ana->crash();
            network.cutAt(Way::FromServer, n);
            ana->session().tryNow();
            for (int steps = 0; steps < 4 && !network.wasCut(); ++steps)
                ana->session().step();
            QVERIFY(network.wasCut());
            QCOMPARE(timesOnRecord(root(), waits.id), QByteArray("0 0"));
        }
        network.count();
        QVERIFY(ana->settle());
        QCOMPARE(timesOnRecord(root(), waits.id), QByteArray("1 1"));
    }

    void whoeverIsSilentIsOfflineAndTheWindowIsNot_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<int>("silence");
        const int real = HubAddress().silenceMilliseconds;
        QTest::newRow("a stall") << State::Stalled << 1500;
        QTest::newRow("half open") << State::Silent << 1500;
        QTest::newRow("a stall, the real times") << State::Stalled << real;
        QTest::newRow("half open, the real times") << State::Silent << real;
    }
    void whoeverIsSilentIsOfflineAndTheWindowIsNot()
    {
        QFETCH(State, state);
        QFETCH(int, silence);
        BadNetwork network(server().socketPath());
        Desk ana(through(network, silence));
        QTRY_VERIFY(ana.isUpToDate());
        network.be(state);
        Heartbeat heart;
        QElapsedTimer since;
        since.start();
        QFuture<Result<Receipt>> first = ana.queue->submit(reschedule(ana.clock.now(), 5));
        QTRY_VERIFY_WITH_TIMEOUT(ana.isOffline(), 20'000);
        QVERIFY2(since.elapsed() < silence + 5000, qPrintable(QString::number(since.elapsed())));
        QVERIFY(first.isFinished() && first.result());
        const qint64 blocked = heart.blockedMilliseconds();
        QVERIFY2(blocked <= 50, qPrintable(QString::number(blocked)));
        // Work goes on, and what waits is as safe as ever.
        const Receipt second = ana.must(reschedule(ana.clock.now(), 6));
        QCOMPARE(ana.verdictOf(second.id), QStringLiteral("pending"));
        network.be(State::Fine);
        ana.sync->tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(ana.isDone({first.result()->id, second.id}), 20'000);
        for (const CommandId &command : {first.result()->id, second.id}) {
            QCOMPARE(ana.verdictOf(command), QStringLiteral("applied"));
            QCOMPARE(timesOnRecord(root(), command), QByteArray("1 1"));
        }
    }

    void aStallThatPassesIsNoFault()
    {
        BadNetwork network(server().socketPath());
        Desk ana(through(network, 15'000));
        QTRY_VERIFY(ana.isUpToDate());
        const int connections = network.connections();
        network.be(State::Stalled);
        const Receipt done = ana.must(reschedule(ana.clock.now(), 5));
        QTRY_COMPARE(ana.sync->status().phase, SyncStatus::Phase::Pushing);
        network.be(State::Fine);
        QTRY_VERIFY(ana.isDone({done.id}));
        QCOMPARE(timesOnRecord(root(), done.id), QByteArray("1 1"));
        QCOMPARE(network.connections(), connections);
    }

    void aServerThatTakesItsTimeIsWaitedFor()
    {
        BadNetwork network(server().socketPath());
        Desk ana(through(network, 400));
        QTRY_VERIFY(ana.isUpToDate());
        const int connections = network.connections();
        // The device's row is held: a push takes as long as the server likes.
        PgConnection holder = root();
        auto held = std::make_unique<PgTransaction>(holder);
        holder.run("SELECT * FROM vitrina.device FOR UPDATE");
        const Receipt done = ana.must(reschedule(ana.clock.now(), 5));
        // It is asked again and again whether it lives, and that it says so is enough.
        QTRY_VERIFY(network.connections() >= connections + 6);
        QVERIFY(!ana.isOffline());
        PgConnection looker = root();
        QCOMPARE(looker
                     .run("SELECT count(*) FROM pg_stat_activity WHERE usename = 'ana'"
                          " AND wait_event_type = 'Lock'")
                     .number(0, 0),
                 1);
        held.reset();
        QTRY_VERIFY(ana.isDone({done.id}));
        QCOMPARE(timesOnRecord(root(), done.id), QByteArray("1 1"));
    }
};

VITRINA_TEST(TestNetwork, QCoreApplication)
#include "tst_network.moc"
