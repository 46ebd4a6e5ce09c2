// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/showroomsetup.h"
#include "hub/pgtransaction.h"
#include "syncworld/desk.h"
#include "testsupport/testprogram.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Sync in a thread of its own: live, and without anybody asking for it (sync 17, 20).
class TestSyncThread : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;

    RescheduleFollowUp reschedule(int hours) const
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        return {m_world->alba.next->id, now.addSecs(qint64(hours) * 3600), 0, now};
    }

    /// When the call that was put down for her at first is due.
    static qint64 dueOf(Desk &desk, const RegisterContact &client)
    {
        return desk.reader
            ->scalar(QStringLiteral("SELECT due_at FROM follow_up WHERE id = ?"),
                     {client.next->id.toBytes()})
            .toLongLong();
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_database = m_world->database(); }

    void aColleaguesChangeComesByItself()
    {
        Desk ana(*m_world, m_database, QStringLiteral("ana"));
        Desk jefe(*m_world, m_database, QStringLiteral("jefe"));
        QTRY_VERIFY(ana.isUpToDate() && jefe.isUpToDate());
        QSignalSpy came(jefe.sync.get(), &SyncThread::changed);
        for (int hours = 1; hours <= 10; ++hours) {
            came.clear();
            QFuture<Result<Receipt>> done = ana.queue->submit(reschedule(hours));
            done.waitForFinished();
            QVERIFY(done.result());
            // Sooner than any poll; the second in a quarter of a second waits for its end.
            QTRY_VERIFY_WITH_TIMEOUT(!came.isEmpty(), 2000);
            QCOMPARE(dueOf(jefe, m_world->alba), dueOf(ana, m_world->alba));
        }
        QTRY_VERIFY(ana.isUpToDate());
    }

    /// What she may see since then is told on other channels.
    void whoIsMovedHearsOfWhatSheMaySeeNow()
    {
        Desk ana(*m_world, m_database, QStringLiteral("ana"));
        Desk ivan(*m_world, m_database, QStringLiteral("ivan"));
        Desk admin(*m_world, m_database, QStringLiteral("admin"));
        QTRY_VERIFY(ana.isUpToDate() && ivan.isUpToDate() && admin.isUpToDate());
        StaffMember member = m_world->showroom.ana;
        member.accessLevel = 2;
        admin.must(SaveStaff{member, QDateTime::currentDateTimeUtc()});
        PgConnection hub = m_world->hub().server().connect(m_database, QStringLiteral("ana"));
        QTRY_VERIFY(ana.rows().contains("Carmen") && ana.isUpToDate());
        QTRY_COMPARE(ana.rows(), visibleRows(hub));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        ivan.must(RescheduleFollowUp{m_world->carmen.next->id, now.addSecs(3600), 0, now});
        // Sooner than any poll.
        QTRY_COMPARE_WITH_TIMEOUT(dueOf(ana, m_world->carmen), dueOf(ivan, m_world->carmen), 3000);
    }

    void itGoesOnAfterTheServerWasAway()
    {
        Desk ana(*m_world, m_database, QStringLiteral("ana"));
        QTRY_VERIFY(ana.isUpToDate());
        ana.unplugged = true;
        m_world->hub()
            .root(m_database)
            .run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ana'");
        QTRY_COMPARE(ana.sync->status().phase, SyncStatus::Phase::Offline);
        ana.queue->submit(reschedule(5)).waitForFinished();
        ana.unplugged = false;
        ana.sync->tryNow();
        QTRY_VERIFY(ana.isUpToDate());
        PgConnection connection =
            m_world->hub().server().connect(m_database, QStringLiteral("ana"));
        QCOMPARE(ana.rows(), visibleRows(connection));
    }

    void aLostClientIsToldAboutForTheKeptCopies()
    {
        Desk ana(*m_world, m_database, QStringLiteral("ana"));
        QTRY_VERIFY(ana.isUpToDate());
        QSignalSpy lost(ana.sync.get(), &SyncThread::clientsLost);
        PgConnection root = m_world->hub().root(m_database);
        const QByteArray ivan = m_world->showroom.ivan.id.toString().toUtf8();
        for (const char *table : {"client SET preferred_agent_id", "opportunity SET advisor_id",
                                  "follow_up SET advisor_id"})
            root.query("UPDATE vitrina." + QByteArray(table) + " = $1", {ivan});
        ana.sync->tryNow();
        QTRY_VERIFY(!lost.isEmpty());
        QVERIFY(!ana.rows().contains("Alba"));
    }

    void closingDoesNotWaitForAServerThatHangs()
    {
        auto ana = std::make_unique<Desk>(*m_world, m_database, QStringLiteral("ana"));
        QTRY_VERIFY(ana->isUpToDate());
        // The device's row is held: a push hangs in the server.
        PgConnection root = m_world->hub().root(m_database);
        PgTransaction transaction(root);
        root.run("SELECT * FROM vitrina.device FOR UPDATE");
        QSignalSpy states(ana->sync.get(), &SyncThread::stateChanged);
        ana->queue->submit(reschedule(6)).waitForFinished();
        PgConnection looker = m_world->hub().root(m_database);
        QTRY_VERIFY(looker
                        .run("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE usename = 'ana'"
                             " AND wait_event_type = 'Lock')")
                        .flag(0, 0));
        QElapsedTimer timer;
        timer.start();
        ana.reset();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }
};

VITRINA_TEST(TestSyncThread, QCoreApplication)
#include "tst_syncthread.moc"
