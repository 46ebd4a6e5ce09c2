// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/schedulefollowup.h"
#include "sync/slicedpull.h"
#include "syncworld/syncworld.h"
#include "syncworld/verifysame.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A large pull goes in between what people do, and is no less right for it (sync.md 20, rule 3).
class TestSlicedPull : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;
    std::unique_ptr<Laptop> m_ana;
    std::unique_ptr<Laptop> m_jefe;

    std::unique_ptr<Laptop> settled(const char *login)
    {
        return m_world->settled(m_database, login);
    }
    /// As many clients of Ana's come to the hub by somebody else.
    void others(int clients)
    {
        for (int i = 0; i < clients; ++i) {
            RegisterContact hers =
                m_world->showroom.contact(QStringLiteral("Clienta %1").arg(i), QString());
            hers.advisorId = m_world->showroom.ana.id;
            m_jefe->must(hers);
        }
        QVERIFY(m_jefe->settle());
    }
    /// All that came since, as Ana's session would ask for it.
    Incoming pulled(HubTables &tables)
    {
        HubLink &link = *m_ana->session().link();
        tables = shakeHands(link, m_ana->replica(), QStringLiteral("desk")).tables;
        return pull(link, tables, m_ana->replica(),
                    {loadBase(m_ana->replica()), pendingIds(m_ana->replica()), false});
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void init()
    {
        m_database = m_world->database();
        m_ana = settled("ana");
        m_jefe = settled("jefe");
    }
    void cleanup()
    {
        m_ana.reset();
        m_jefe.reset();
    }
    void cleanupTestCase() { m_world.reset(); }

    void peoplesWorkGoesBetween()
    {
        others(5);
        int slices = 0;
        Result<Receipt> between = tl::unexpected(Problem{});
        m_ana->onWritten([&] {
            const bool isUnderWay = m_ana->rows() != m_ana->hubRows();
            slices += isUnderWay ? 1 : 0;
            if (slices == 2 && !between)
                between = m_ana->execute(RescheduleFollowUp{m_world->alba.next->id,
                                                            m_world->clock.now().addDays(1), 0,
                                                            m_world->clock.now()});
        });
        QVERIFY(m_ana->settle());
        QVERIFY(slices >= 2);
        QVERIFY(between);
        QCOMPARE(m_ana->verdictOf(between->id), QStringLiteral("applied"));
        VERIFY_SAME(*m_ana);
    }

    void whatWaitsMakesItOne()
    {
        others(5);
        m_ana->must(RescheduleFollowUp{m_world->alba.next->id, m_world->clock.now().addDays(1), 0,
                                       m_world->clock.now()});
        HubTables tables;
        const Incoming incoming = pulled(tables);
        QVERIFY(int(incoming.rows.size()) > Laptop::rowsAtOnce);
        SlicePace pace = Laptop::fixedPace();
        SlicedPull sliced(incoming, pace);
        sliced.putNext(m_ana->replica(), Rules::builtIn(), Rebase::Path::Shortest);
        QVERIFY(sliced.isDone());
    }

    /// By the clock: here each slice takes all the time that it may, whatever is in it.
    void aSliceThatTookLongMakesTheNextOneSmaller()
    {
        others(5);
        HubTables tables;
        const Incoming incoming = pulled(tables);
        qint64 time = 0;
        SlicePace pace({8, 2, 100}, [&time] { return time += SlicePace::budget; });
        QVERIFY(incoming.rows.size() > 8 + 4 + 2);
        SlicedPull sliced(incoming, pace);
        for (const int next : {4, 2}) {
            sliced.putNext(m_ana->replica(), Rules::builtIn(), Rebase::Path::Shortest);
            QVERIFY(!sliced.isDone());
            QCOMPARE(pace.rows(), next);
        }
        while (!sliced.isDone())
            sliced.putNext(m_ana->replica(), Rules::builtIn(), Rebase::Path::Shortest);
        VERIFY_SAME(*m_ana);
    }

    void whoDiesBetweenPullsTheSameAgain()
    {
        others(5);
        HubTables tables;
        const Incoming incoming = pulled(tables);
        const SyncBase before = loadBase(m_ana->replica());
        SlicePace pace = Laptop::fixedPace();
        SlicedPull sliced(incoming, pace);
        for (int slice = 0; slice < 3; ++slice) {
            sliced.putNext(m_ana->replica(), Rules::builtIn(), Rebase::Path::Shortest);
            QVERIFY(!sliced.isDone());
            QCOMPARE(loadBase(m_ana->replica()).snapshot, before.snapshot);
        }
        m_ana->crash();
        QVERIFY(m_ana->settle());
        VERIFY_SAME(*m_ana);
    }

    /// What one row gives up and another takes, of which only the first is here for a moment.
    void whatIsExchangedComesRight()
    {
        PgConnection root = m_world->hub().root(m_database);
        root.run("UPDATE vitrina.staff SET login = 'nobody' WHERE login = 'ivan';"
                 "UPDATE vitrina.staff SET login = 'ivan' WHERE login = 'ana';"
                 "UPDATE vitrina.staff SET login = 'ana' WHERE login = 'nobody'");
        HubTables tables;
        const Incoming incoming = pulled(tables);
        QCOMPARE(incoming.rows.size(), 2u);
        SlicePace pace({1, 1, 1}, [] { return qint64(0); });
        for (SlicedPull sliced(incoming, pace); !sliced.isDone();)
            sliced.putNext(m_ana->replica(), Rules::builtIn(), Rebase::Path::Shortest);
        VERIFY_SAME(*m_ana);
    }
};

VITRINA_TEST(TestSlicedPull, QCoreApplication)
#include "tst_slicedpull.moc"
