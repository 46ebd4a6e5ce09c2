// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubworld/hubworld.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What one command costs the hub does not grow with the years (issue 3, reach). Counted in rows
/// read, which are the same on every machine.
class TestPlans : public QObject
{
    Q_OBJECT

private:
    static constexpr int years = 400; ///< of commands, so to speak

    std::unique_ptr<HubWorld> m_world;
    QString m_database;

    static QJsonObject note(int number)
    {
        return commandOf(QStringLiteral("RecordAttempt"),
                         {inserted(QStringLiteral("timeline_entry"), newId(),
                                   {{QStringLiteral("client_id"), idOf(QStringLiteral("c_ana"))},
                                    {QStringLiteral("kind"), QStringLiteral("whatsapp_opened")},
                                    {QStringLiteral("at"), qint64(1767225600000) + number},
                                    {QStringLiteral("staff_id"), idOf(QStringLiteral("ana"))},
                                    {QStringLiteral("text"), QStringLiteral("hola")}})});
    }
    static QJsonArray notes(Pusher &by, int count)
    {
        QJsonArray batch;
        for (int i = 0; i < count; ++i)
            batch.append(by.numbered(note(i)));
        return batch;
    }
    /// The rows that @p session read lately of the hub's own tables.
    static qint64 rowsRead(PgConnection &session)
    {
        return session
            .query("SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::bigint"
                   " FROM pg_stat_xact_all_tables WHERE schemaname = 'vitrina'")
            .number(0, 0);
    }
    /// Those that @p work reads, in a transaction of the session.
    template <typename Work>
    static qint64 rowsRead(PgConnection &session, const char *begin, Work work)
    {
        session.run(begin);
        const qint64 before = rowsRead(session);
        work();
        const qint64 rows = rowsRead(session) - before;
        session.run("COMMIT");
        return rows;
    }
    /// @p one does something and answers the rows it read; between two times @p by does much.
    template <typename One>
    static void readsAsMuchAfterYears(Pusher &by, One one)
    {
        const qint64 early = one();
        QVERIFY(early > 0);
        by.pushBatch(notes(by, years));
        const qint64 late = one();
        QVERIFY2(late < early + years / 10,
                 qPrintable(QStringLiteral("%1, then %2").arg(early).arg(late)));
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<HubWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_database = m_world->database(); }

    void aPushReadsAsMuchAfterYears()
    {
        Pusher ana(m_world->as(m_database, QStringLiteral("ana")));
        const auto pushOne = [&ana] {
            return rowsRead(ana.connection(), "BEGIN", [&ana] { ana.pushBatch(notes(ana, 1)); });
        };
        readsAsMuchAfterYears(ana, pushOne);
    }

    void aPullReadsAsMuchAfterYears()
    {
        Pusher ana(m_world->as(m_database, QStringLiteral("ana")));
        PgConnection head = m_world->as(m_database, QStringLiteral("head"));
        const auto pullOne = [&] {
            const QString since =
                m_world->root(m_database).query("SELECT pg_current_snapshot()").text(0, 0);
            ana.pushBatch(notes(ana, 1));
            const QByteArray ask = compact(
                {{QStringLiteral("since"), since},
                 {QStringLiteral("started"),
                  ana.hello().value(QStringLiteral("started")).toInteger()},
                 {QStringLiteral("access"), head.query("SELECT vitrina.my_access()").text(0, 0)}});
            return rowsRead(head, "BEGIN ISOLATION LEVEL REPEATABLE READ", [&] {
                QCOMPARE(head.query("SELECT count(*) FROM vitrina.pull($1) WHERE number > 0", {ask})
                             .number(0, 0),
                         1);
            });
        };
        readsAsMuchAfterYears(ana, pullOne);
    }
};

QTEST_GUILESS_MAIN(TestPlans)
#include "tst_plans.moc"
