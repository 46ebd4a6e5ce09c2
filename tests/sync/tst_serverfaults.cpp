// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificate/testcertificate.h"
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
    int goOn(Laptop &laptop, const QDateTime &until)
    {
        int steps = 0;
        while (m_world->clock.now() < until && steps < 1000) {
            if (laptop.session().step())
                ++steps;
            else
                m_world->clock.set(laptop.session().nextDue());
        }
        return steps;
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

    /// A file system of its own takes a mount, which a test does not get everywhere: the server
    /// says by itself what it says when its disk is full, to everybody who writes.
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
