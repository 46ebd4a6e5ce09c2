// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificate/testcertificate.h"
#include "fulldisk/fulldisk.h"
#include "hub/pgtransaction.h"
#include "syncworld/desk.h"
#include "testsupport/testprogram.h"

#include <QTest>

#include <csignal>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A server that dies at work, is full, or hands over to its stand-by (issue 3; rules 1 to 5, sync
/// 12): the client goes on by itself, with nothing lost and nothing done twice.
class TestServerFaults : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;
    const QTemporaryDir m_folder;
    const TestCertificate m_good{QStringLiteral("IP:127.0.0.1")};
    const TestCertificate m_elsewhere{QStringLiteral("DNS:db.example")};
    const TestCertificate m_unknown{QStringLiteral("IP:127.0.0.1")};

    PostgresServer &server() { return m_world->hub().server(); }
    PgConnection root() { return m_world->hub().root(m_database); }
    RescheduleFollowUp reschedule(const Desk &desk, int hours) const
    {
        const QDateTime now = desk.clock.now();
        return {m_world->alba.next->id, now.addSecs(qint64(hours) * 3600), 0, now};
    }
    static QByteArray backendInPush(PgConnection hub)
    {
        const PgRows rows = hub.run("SELECT pid FROM pg_stat_activity WHERE usename = 'ana'"
                                    " AND wait_event_type = 'Lock' AND query LIKE '%push%'");
        return rows.count() == 1 ? rows.bytes(0, 0).toByteArray() : QByteArray();
    }

    CommandId moveAlba(Laptop &laptop, int hours)
    {
        const QDateTime now = m_world->clock.now();
        return laptop
            .must(RescheduleFollowUp{m_world->alba.next->id, now.addSecs(qint64(hours) * 3600), 0,
                                     now})
            .id;
    }
    void fillServer(const QByteArray &whose = QByteArray())
    {
        root().run("CREATE FUNCTION public.full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                   " RAISE EXCEPTION 'full' USING ERRCODE = '53100'; END $$;"
                   "CREATE TRIGGER full_disk BEFORE INSERT ON vitrina.ledger FOR EACH STATEMENT" +
                   whose + " EXECUTE FUNCTION public.full()");
    }
    /// Steps as its clock says; how many it did.
    static int goOn(SyncWorld &world, Laptop &laptop, const QDateTime &until)
    {
        int steps = 0;
        while (world.clock.now() < until && steps < 1000) {
            if (laptop.session().step())
                ++steps;
            else
                world.clock.set(laptop.session().nextDue());
        }
        return steps;
    }
    int goOn(Laptop &laptop, const QDateTime &until) { return goOn(*m_world, laptop, until); }

    /// The next record begins another file of the log, and none is kept for that any more.
    static void endLog(PgConnection root)
    {
        while (root.run("SELECT max(name) > pg_walfile_name(pg_current_wal_lsn())"
                        " FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$'")
                   .flag(0, 0)) {
            root.run("SELECT pg_switch_wal()");
            root.run("SELECT pg_logical_emit_message(true, 'test', 'next')");
        }
        root.run("SELECT pg_switch_wal()");
    }

    static std::vector<CommandId> manyMoves(SyncWorld &world, Laptop &laptop, int count)
    {
        std::vector<CommandId> commands;
        const QDateTime now = world.clock.now();
        for (int hours = 1; hours <= count; ++hours) {
            commands.push_back(
                laptop
                    .must(RescheduleFollowUp{world.alba.next->id, now.addSecs(qint64(hours) * 3600),
                                             0, now})
                    .id);
        }
        return commands;
    }
    static void verifyAllArrivedOnce(SyncWorld &world, const QString &database, Laptop &laptop,
                                     const std::vector<CommandId> &commands)
    {
        QCOMPARE(laptop.session().status().phase, SyncStatus::Phase::UpToDate);
        QCOMPARE(laptop.session().status().waiting, 0);
        for (const CommandId &command : commands) {
            QCOMPARE(laptop.verdictOf(command), QStringLiteral("applied"));
            QCOMPARE(timesOnRecord(world.hub().root(database), command), QByteArray("1 1"));
        }
        QCOMPARE(firstDifference(laptop.rows(), laptop.hubRows()), QString());
    }

    /// What the server answers with when a client asks who it is.
    enum class Proof { Good, Over, OtherName, Unknown, None };
    void show(Proof proof)
    {
        const QString over = QStringLiteral(VITRINA_SYSTEM_TESTS "/expired.crt");
        switch (proof) {
        case Proof::Good:
            server().offerTls(m_good.certificate(), m_good.key());
            break;
        case Proof::Over:
            server().offerTls(over, QStringLiteral(VITRINA_SYSTEM_TESTS "/expired.key"));
            break;
        case Proof::OtherName:
            server().offerTls(m_elsewhere.certificate(), m_elsewhere.key());
            break;
        case Proof::Unknown:
            server().offerTls(m_unknown.certificate(), m_unknown.key());
            break;
        case Proof::None:
            root().run("ALTER SYSTEM SET ssl = off");
            server().stop();
            server().start();
            root().run("ALTER SYSTEM RESET ssl");
            break;
        }
    }
    /// Ana's way to the hub as it is from another computer.
    HubAddress guardedWay()
    {
        root().run("ALTER ROLE ana PASSWORD 'clave'");
        QFile authorities(m_folder.filePath(QStringLiteral("authorities.crt")));
        if (!authorities.open(QIODevice::WriteOnly))
            qFatal("no file of authorities");
        for (const QString &name : {m_good.certificate(), m_elsewhere.certificate(),
                                    QStringLiteral(VITRINA_SYSTEM_TESTS "/expired.crt")}) {
            QFile one(name);
            if (!one.open(QIODevice::ReadOnly))
                qFatal("a certificate is missing");
            authorities.write(one.readAll());
        }
        HubAddress way =
            server().tcpAddress(m_database, QStringLiteral("ana"), QStringLiteral("clave"));
        way.sslMode = QStringLiteral("verify-full");
        way.rootCertificate = authorities.fileName();
        return way;
    }

    enum class Death { Terminated, Killed, Restarted, Crashed };
    void kill(Death death, const QByteArray &backend)
    {
        switch (death) {
        case Death::Terminated:
            root().query("SELECT pg_terminate_backend($1::integer)", {backend});
            break;
        case Death::Killed:
            QCOMPARE(::kill(pid_t(backend.toInt()), SIGKILL), 0);
            break;
        case Death::Restarted:
        case Death::Crashed:
            server().stop(death == Death::Crashed ? PostgresServer::Stop::Crash
                                                  : PostgresServer::Stop::Fast);
            server().start();
            break;
        }
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_database = m_world->database(); }

    void aServerThatDiesInAPushIsPushedToAgain_data()
    {
        QTest::addColumn<Death>("death");
        QTest::newRow("the backend is ended") << Death::Terminated;
        QTest::newRow("kill -9 of the backend") << Death::Killed;
        QTest::newRow("the server is restarted") << Death::Restarted;
        QTest::newRow("the server crashes") << Death::Crashed;
    }
    void aServerThatDiesInAPushIsPushedToAgain()
    {
        QFETCH(Death, death);
        Desk ana(*m_world, m_database, QStringLiteral("ana"));
        QTRY_VERIFY(ana.isUpToDate());
        PgConnection holder = root();
        auto held = std::make_unique<PgTransaction>(holder);
        holder.run("SELECT * FROM vitrina.device FOR UPDATE");
        const Receipt first = ana.must(reschedule(ana, 5));
        QByteArray backend;
        QTRY_VERIFY(!(backend = backendInPush(root())).isEmpty());
        const Receipt second = ana.must(reschedule(ana, 6));
        kill(death, backend);
        held.reset();
        // By itself: nobody presses anything.
        QTRY_VERIFY_WITH_TIMEOUT(ana.isDone({first.id, second.id}), 30'000);
        for (const Receipt &receipt : {first, second}) {
            QCOMPARE(ana.verdictOf(receipt.id), QStringLiteral("applied"));
            QCOMPARE(timesOnRecord(root(), receipt.id), QByteArray("1 1"));
        }
        PgConnection seen = server().connect(m_database, QStringLiteral("ana"));
        QCOMPARE(firstDifference(ana.rows(), visibleRows(seen)), QString());
    }

    /// A process that crashes takes with it what was not yet written, transaction numbers included,
    /// though the postmaster goes on: the next pull has to go back as after a restart (sync 15).
    void aCrashInTheServerCountsAsARestart()
    {
        const auto started = [this] {
            PgConnection ana = server().connect(m_database, QStringLiteral("ana"));
            return ana.query("SELECT vitrina.hello('{}') ->> 'started'").text(0, 0);
        };
        const QString before = started();
        PgConnection witness = root();
        const QByteArray backend =
            witness.query("SELECT pg_backend_pid()").bytes(0, 0).toByteArray();
        kill(Death::Killed, backend);
        QString after;
        QTRY_VERIFY([&] {
            try {
                after = started();
            } catch (const HubError &) {
                return false; // it recovers
            }
            return after != before;
        }());
        QVERIFY(after.toLongLong() > before.toLongLong());
    }

    void aBackendThatDiesAfterItsCommitIsNotPushedToTwice()
    {
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        const Receipt receipt = ana->must(RescheduleFollowUp{
            m_world->alba.next->id, m_world->clock.now().addDays(2), 0, m_world->clock.now()});
        ana->cutOnce(Cut::AfterPush);
        while (ana->session().isConnected())
            ana->session().step();
        QCOMPARE(timesOnRecord(root(), receipt.id), QByteArray("1 1"));
        server().stop(PostgresServer::Stop::Crash);
        server().start();
        QVERIFY(ana->settle());
        QCOMPARE(ana->verdictOf(receipt.id), QStringLiteral("applied"));
        QCOMPARE(timesOnRecord(root(), receipt.id), QByteArray("1 1"));
    }

    void theClientFollowsToTheStandby()
    {
        // A primary of its own: it does not come back.
        SyncWorld world;
        const QString database = world.database();
        PostgresServer &primary = world.hub().server();
        PostgresServer standby(PostgresServer::StandbyOf{primary});
        HubAddress both = primary.address(database, QStringLiteral("ana"));
        both.host += u',' + standby.address(database, QStringLiteral("ana")).host;
        Desk ana(both);
        const auto move = [&](int hours) {
            const QDateTime now = ana.clock.now();
            return ana
                .must(RescheduleFollowUp{world.alba.next->id, now.addSecs(qint64(hours) * 3600), 0,
                                         now})
                .id;
        };
        QTRY_VERIFY(ana.isUpToDate());
        std::vector<CommandId> commands;
        for (int hours = 1; hours <= 5; ++hours)
            commands.push_back(move(hours));
        QTRY_VERIFY(ana.isDone(commands));
        // The rest is under way, told as applied or not, when the primary dies for good.
        for (int hours = 6; hours <= 25; ++hours)
            commands.push_back(move(hours));
        primary.stop(PostgresServer::Stop::Crash);
        std::vector<CommandId> acknowledged;
        for (const CommandId &command : commands) {
            if (ana.verdictOf(command) == u"applied")
                acknowledged.push_back(command);
        }
        QVERIFY(acknowledged.size() >= 5);
        commands.push_back(move(30));
        standby.promote();
        for (const CommandId &command : acknowledged)
            QCOMPARE(timesOnRecord(standby.connect(database), command), QByteArray("1 1"));
        QTRY_VERIFY_WITH_TIMEOUT(ana.isDone(commands), 30'000);
        for (const CommandId &command : commands) {
            QCOMPARE(ana.verdictOf(command), QStringLiteral("applied"));
            QCOMPARE(timesOnRecord(standby.connect(database), command), QByteArray("1 1"));
        }
        PgConnection seen = standby.connect(database, QStringLiteral("ana"));
        QCOMPARE(firstDifference(ana.rows(), visibleRows(seen)), QString());
    }

    /// Its tables cannot grow any more.
    void aDiskThatIsFullIsWaitedForAndNothingIsLost()
    {
        SyncWorld world;
        FullDisk disk(world.hub().server());
        const QString database = world.database();
        const auto ana = world.laptop(database, "ana");
        QVERIFY(ana->settle());
        manyMoves(world, *ana, 3);
        QVERIFY(ana->settle());
        // Of the log there is enough: it ends in the other test.
        world.hub().root(database).run("SELECT pg_switch_wal()");
        world.hub().root(database).run("CHECKPOINT");
        disk.fill();
        const std::vector<CommandId> commands = manyMoves(world, *ana, 200);
        goOn(world, *ana, world.clock.now().addSecs(600));
        // It is said, and she works on.
        QCOMPARE(ana->session().status().trouble, SyncStatus::Trouble::ServerFull);
        const int waiting = ana->session().status().waiting;
        QVERIFY2(waiting > 0, "nothing had to grow");
        const std::vector<CommandId> more = manyMoves(world, *ana, 1);
        goOn(world, *ana, world.clock.now().addSecs(120));
        QCOMPARE(ana->session().status().waiting, waiting + 1);
        QCOMPARE(ana->session().status().refused, 0);
        for (const CommandId &command : commands)
            QCOMPARE(timesOnRecord(world.hub().root(database), command),
                     QByteArray(ana->verdictOf(command) == u"applied" ? "1 1" : "0 0"));
        disk.free();
        QVERIFY(ana->settle());
        verifyAllArrivedOnce(world, database, *ana, commands);
        verifyAllArrivedOnce(world, database, *ana, more);
    }

    /// Where its log cannot grow the server gives up in the midst of a push, and cannot come up
    /// again before there is room.
    void aServerThatGivesUpForWantOfDiskIsWaitedFor()
    {
        SyncWorld world;
        PostgresServer &server = world.hub().server();
        FullDisk disk(server);
        const QString database = world.database();
        const auto ana = world.laptop(database, "ana");
        QVERIFY(ana->settle());
        // In the tables there is room.
        manyMoves(world, *ana, 3);
        QVERIFY(ana->settle());
        disk.fill();
        endLog(world.hub().root(database));
        const std::vector<CommandId> commands = manyMoves(world, *ana, 5);
        goOn(world, *ana, world.clock.now().addSecs(300));
        QCOMPARE(ana->session().status().phase, SyncStatus::Phase::Offline);
        for (const CommandId &command : commands)
            QCOMPARE(ana->verdictOf(command), QStringLiteral("pending"));
        QVERIFY_THROWS_EXCEPTION(HubError, server.connect(database));
        const std::vector<CommandId> more = manyMoves(world, *ana, 1);
        disk.free();
        server.stop();
        disk.start();
        QVERIFY(ana->settle());
        verifyAllArrivedOnce(world, database, *ana, commands);
        verifyAllArrivedOnce(world, database, *ana, more);
    }

    /// What the server says of a full disk, to everybody who writes and at once.
    void aFullServerIsWaitedForAndNothingIsWithdrawn()
    {
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(ana->settle());
        fillServer();
        std::vector<CommandId> commands;
        for (int hours = 1; hours <= 3; ++hours)
            commands.push_back(moveAlba(*ana, hours));
        const QDateTime began = m_world->clock.now();
        int steps = goOn(*ana, began.addSecs(600));
        // It is said, asked for no more than every half minute, and nobody's work is touched.
        QCOMPARE(ana->session().status().trouble, SyncStatus::Trouble::ServerFull);
        QCOMPARE(ana->session().status().waiting, 3);
        QVERIFY2(steps < 100, qPrintable(QString::number(steps)));
        for (const CommandId &command : commands) {
            QCOMPARE(timesOnRecord(root(), command), QByteArray("0 0"));
            QCOMPARE(ana->verdictOf(command), QStringLiteral("pending"));
        }
        root().run("DROP TRIGGER full_disk ON vitrina.ledger");
        QVERIFY(ana->settle());
        QCOMPARE(ana->session().status().phase, SyncStatus::Phase::UpToDate);
        QCOMPARE(firstDifference(ana->rows(), ana->hubRows()), QString());
        for (const CommandId &command : commands) {
            QCOMPARE(ana->verdictOf(command), QStringLiteral("applied"));
            QCOMPARE(timesOnRecord(root(), command), QByteArray("1 1"));
        }
    }

    /// Where others' work passes it is the command: it would hold up all that came after it.
    void aCommandThatAloneFindsNoRoomIsWithdrawn()
    {
        const auto ana = m_world->laptop(m_database, "ana");
        const auto jefe = m_world->laptop(m_database, "jefe");
        QVERIFY(ana->settle() && jefe->settle());
        fillServer(" WHEN (session_user = 'ana')");
        const CommandId command = moveAlba(*ana, 1);
        goOn(*ana, m_world->clock.now().addSecs(120));
        QCOMPARE(ana->session().status().trouble, SyncStatus::Trouble::ServerFull);
        moveAlba(*jefe, 2);
        QVERIFY(jefe->settle());
        goOn(*ana, m_world->clock.now().addSecs(120));
        root().run("DROP TRIGGER full_disk ON vitrina.ledger");
        QVERIFY(ana->settle());
        QCOMPARE(ana->verdictOf(command), QStringLiteral("withdrawn hub_53100"));
        QCOMPARE(firstDifference(ana->rows(), ana->hubRows()), QString());
    }

    /// Nobody is told to look for the network where it is the certificate (libpq has no code for
    /// it), and nobody has to do anything once it is good again.
    void aServerThatCannotProveWhoItIsIsSaidUntilItCan_data()
    {
        QTest::addColumn<Proof>("proof");
        QTest::newRow("over") << Proof::Over;
        QTest::newRow("of another name") << Proof::OtherName;
        QTest::newRow("of an unknown authority") << Proof::Unknown;
        QTest::newRow("none") << Proof::None;
    }
    void aServerThatCannotProveWhoItIsIsSaidUntilItCan()
    {
        QFETCH(Proof, proof);
        show(Proof::Good);
        const auto ana = m_world->laptop(m_database, "ana");
        ana->goBy(guardedWay());
        QVERIFY(ana->settle());
        QVERIFY(ana->session().isConnected());
        show(proof);
        const CommandId command = moveAlba(*ana, 1);
        int steps = goOn(*ana, m_world->clock.now().addSecs(600));
        QCOMPARE(ana->session().status().phase, SyncStatus::Phase::Attention);
        QCOMPARE(ana->session().status().trouble, SyncStatus::Trouble::Unproven);
        QCOMPARE(ana->session().status().waiting, 1);
        QVERIFY2(steps < 100, qPrintable(QString::number(steps)));
        // Where there is no network either, that is what is said.
        server().stop();
        goOn(*ana, m_world->clock.now().addSecs(60));
        QCOMPARE(ana->session().status().phase, SyncStatus::Phase::Offline);
        show(Proof::Good);
        QVERIFY(ana->settle());
        QCOMPARE(ana->session().status().phase, SyncStatus::Phase::UpToDate);
        QCOMPARE(ana->session().status().trouble, SyncStatus::Trouble::None);
        QCOMPARE(ana->verdictOf(command), QStringLiteral("applied"));
    }
};

VITRINA_TEST(TestServerFaults, QCoreApplication)
#include "tst_serverfaults.moc"
