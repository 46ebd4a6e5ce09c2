// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandqueue.h"
#include "commands/showroomsetup.h"
#include "commands/whendone.h"
#include "sample/scenarios.h"
#include "testsupport/testprogram.h"

#include <QSemaphore>
#include <QTest>

#include <functional>
#include <thread>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The writer's thread (sync.md 20).
class TestCommandQueue : public QObject
{
    Q_OBJECT

private:
    using Future = QFuture<Result<Receipt>>;
    std::unique_ptr<SampleShowroom> m_showroom;
    std::unique_ptr<CommandQueue> m_queue;

    AnyCommand model(int n)
    {
        VehicleModel one;
        one.id = m_showroom->newId<VehicleModelId>();
        one.brand = QStringLiteral("Marca");
        one.line = QString::number(n);
        return SaveVehicleModel{one, m_showroom->clock.now()};
    }
    std::unique_ptr<CommandQueue> queue(CommandQueue::OpenWriter open)
    {
        auto made = std::make_unique<CommandQueue>(std::move(open), m_showroom->rules, DeviceId(),
                                                   fixedIds(m_showroom->clock, 5),
                                                   CommandExecutor::Repeatability::Checked);
        made->setActor(m_showroom->admin.id);
        return made;
    }
    QStringList lines()
    {
        QStringList list;
        Database reader(m_showroom->databasePath(), Database::Mode::ReadOnly);
        Rows rows = reader.query(
            QStringLiteral("SELECT line FROM vehicle_model WHERE brand = 'Marca' ORDER BY rowid"));
        while (rows.next())
            list += rows.text(0);
        return list;
    }

private Q_SLOTS:
    void init()
    {
        m_queue.reset();
        m_showroom = std::make_unique<SampleShowroom>(quickPlace());
        m_showroom->executor.reset();
        m_showroom->database.reset();
        m_queue = queue([this] {
            return std::make_unique<Database>(m_showroom->databasePath(),
                                              Database::Mode::ReadWrite);
        });
    }
    void cleanup() { m_queue.reset(); }

    void commandsAreDoneAndToldInTheirOrder()
    {
        QList<CommandId> told;
        QThread *toldIn = nullptr;
        connect(m_queue.get(), &CommandQueue::committed, this, [&](const Receipt &receipt) {
            told += receipt.id;
            toldIn = QThread::currentThread();
        });
        QList<Future> futures;
        QStringList expected;
        for (int n = 0; n < 20; ++n) {
            futures += m_queue->submit(model(n));
            expected += QString::number(n);
        }
        QList<CommandId> ids;
        for (Future &future : futures) {
            future.waitForFinished();
            QVERIFY(future.result());
            ids += future.result()->id;
        }
        QTRY_COMPARE(told, ids);
        QCOMPARE(toldIn, thread());
        QCOMPARE(lines(), expected);
        QTRY_COMPARE(m_queue->waiting(), 0);
    }

    void aRefusedCommandIsNotTold()
    {
        int told = 0;
        connect(m_queue.get(), &CommandQueue::committed, this, [&told] { ++told; });
        m_queue->setActor(m_showroom->ana.id);
        Future refused = m_queue->submit(model(1));
        m_queue->setActor(m_showroom->admin.id);
        Future done = m_queue->submit(model(2));
        done.waitForFinished();
        QVERIFY(done.result());
        QVERIFY(!refused.result());
        QCOMPARE(refused.result().error().code, Problem::Code::Forbidden);
        QTRY_COMPARE(told, 1);
    }

    /// A page reads what it did when it hears that it is done: the reader has to know by then.
    void whoIsAnsweredFindsTheCommitTold_data()
    {
        QTest::addColumn<bool>("isDoneBefore");
        QTest::newRow("asked before it was done") << false;
        QTest::newRow("asked when it was done") << true;
    }
    void whoIsAnsweredFindsTheCommitTold()
    {
        QFETCH(bool, isDoneBefore);
        QStringList heard;
        connect(m_queue.get(), &CommandQueue::committed, this,
                [&heard] { heard += QStringLiteral("committed"); });
        QSemaphore go;
        m_queue->post([&go](Database &) { go.acquire(); }, CommandQueue::Urgency::Person);
        Future future = m_queue->submit(model(1));
        const auto ask = [&] {
            whenDone(future, m_queue.get(), [&heard](const Result<Receipt> &result) {
                heard += result ? QStringLiteral("answered") : QStringLiteral("refused");
            });
        };
        if (!isDoneBefore)
            ask();
        go.release();
        // The job is over, so that both are on their way, and nothing was taken in yet.
        m_queue->submit(model(2), CommandQueue::Urgency::Background).waitForFinished();
        if (isDoneBefore)
            ask();
        QVERIFY(heard.isEmpty());
        QTRY_COMPARE(heard.size(), 3);
        QVERIFY(heard.indexOf(QStringLiteral("committed")) <
                heard.indexOf(QStringLiteral("answered")));
        QCOMPARE(heard.count(QStringLiteral("answered")), 1);
    }

    void aPersonPassesAWaitingImport()
    {
        QSemaphore started;
        QSemaphore go;
        m_queue->post([&](Database &) {
            started.release();
            go.acquire();
        });
        started.acquire();
        QList<Future> futures;
        for (int n = 0; n < 3; ++n)
            futures += m_queue->submit(model(n), CommandQueue::Urgency::Background);
        for (int n = 10; n < 12; ++n)
            futures += m_queue->submit(model(n), CommandQueue::Urgency::Person);
        QCOMPARE(m_queue->waiting(), 6);
        go.release();
        for (Future &future : futures)
            future.waitForFinished();
        QCOMPARE(lines(),
                 QStringList({QStringLiteral("10"), QStringLiteral("11"), QStringLiteral("0"),
                              QStringLiteral("1"), QStringLiteral("2")}));
    }

    void endingFinishesWhatAPersonDid()
    {
        QList<Future> persons;
        QList<Future> imports;
        bool posted = false;
        for (int n = 0; n < 10; ++n) {
            imports += m_queue->submit(model(100 + n), CommandQueue::Urgency::Background);
            persons += m_queue->submit(model(n), CommandQueue::Urgency::Person);
        }
        m_queue->post([&posted](Database &) { posted = true; }, CommandQueue::Urgency::Person);
        m_queue.reset();
        QVERIFY(posted);
        const QStringList held = lines();
        for (int n = 0; n < 10; ++n) {
            QVERIFY(persons[n].isFinished());
            QVERIFY(persons[n].result());
            QVERIFY(held.contains(QString::number(n)));
            // A dropped one is cancelled: nobody waits for it for ever.
            QVERIFY(imports[n].isFinished());
            QCOMPARE(imports[n].resultCount() > 0, held.contains(QString::number(100 + n)));
        }
    }

    /// Work in slices, as the outbox is pruned: each asks for the next, and whoever closes the
    /// program waits for one.
    void whatTheBackgroundAsksForAtTheEndIsLeft()
    {
        constexpr int all = 1000;
        CommandQueue &queue = *m_queue;
        int done = 0;
        std::function<void(Database &)> slice = [&](Database &) {
            if (++done < all)
                queue.post(slice);
        };
        QSemaphore begun;
        queue.post([&](Database &database) {
            queue.post([](Database &) {}); // is gone once the end has begun
            begun.release();
            while (queue.waiting() > 1)
                std::this_thread::yield();
            slice(database);
        });
        begun.acquire();
        m_queue.reset();
        QCOMPARE(done, 1);
    }

    void whereTheFileCannotBeOpenedEveryCommandSaysWhy()
    {
        constexpr int sqliteCorrupt = 11;
        m_queue = queue([]() -> std::unique_ptr<Database> {
            throw DatabaseError(sqliteCorrupt, QStringLiteral("opening"));
        });
        bool ran = false;
        m_queue->post([&ran](Database &) { ran = true; }, CommandQueue::Urgency::Person);
        for (int n = 0; n < 3; ++n) {
            Future future = m_queue->submit(model(n));
            future.waitForFinished();
            QVERIFY(!future.result());
            QCOMPARE(future.result().error().code, Problem::Code::DatabaseCorrupt);
        }
        QVERIFY(!ran);
    }

    void workThatMeetsAFaultDoesNotEndTheProgram()
    {
        m_queue->post([](Database &database) {
            database.execute(QStringLiteral("SELECT * FROM no_such_table"));
        });
        Future after = m_queue->submit(model(1), CommandQueue::Urgency::Background);
        after.waitForFinished();
        QVERIFY(after.result());
    }
};

VITRINA_TEST(TestCommandQueue, QCoreApplication)
#include "tst_commandqueue.moc"
