// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubworld/hubworld.h"
#include "testsupport/testprogram.h"

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
    /// How a pull reads what is new of a table, as the hub's own function says it, planned once for
    /// all snapshots.
    QString planOfNews(const QString &table) const
    {
        const QString source =
            m_world->root(m_database)
                .query("SELECT substring(prosrc FROM 'SELECT record_send\\(t\\) FROM vitrina\\.' "
                       "|| $1 ||"
                       " '[^;]*') FROM pg_proc WHERE oid = 'vitrina.rows_since'::regproc",
                       {table.toUtf8()})
                .text(0, 0);
        QString statement = source;
        statement.replace(QStringLiteral("floor_xid"), QStringLiteral("$1"))
            .replace(QStringLiteral("since"), QStringLiteral("$2"));
        PgConnection ana = m_world->as(m_database, QStringLiteral("ana"));
        ana.run("SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan;"
                "PREPARE news (xid8, pg_snapshot) AS " +
                statement.toUtf8());
        const PgRows lines = ana.query("EXPLAIN EXECUTE news ('3', '3:3:')");
        QString plan = source + u'\n';
        for (int row = 0; row < lines.count(); ++row)
            plan += lines.text(row, 0) + u'\n';
        return plan;
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

    /// Each row of a client asks whether she is open to whoever reads: by her hash, and never
    /// by reading all clients first, however many there are.
    void aPullAsksRowByRowByTheIndex()
    {
        PgConnection root = m_world->root(m_database);
        root.run(
            "SET session_replication_role = replica;"
            "INSERT INTO vitrina.client SELECT (jsonb_populate_record(c, jsonb_build_object("
            "'id', gen_random_uuid()))).* FROM vitrina.client c, generate_series(1, 5000)"
            " WHERE c.id = '" +
            idOf(QStringLiteral("c_ana")).toUtf8() +
            "'; RESET session_replication_role; SELECT vitrina.fill_scopes();"
            "SET session_replication_role = replica;"
            "INSERT INTO vitrina.follow_up SELECT (jsonb_populate_record(f, jsonb_build_object("
            "'id', gen_random_uuid(), 'client_id', c.id))).* FROM vitrina.client c,"
            " vitrina.follow_up f, generate_series(1, 12)"
            " WHERE f.id = (SELECT id FROM vitrina.follow_up LIMIT 1)");
        root.run("VACUUM ANALYZE vitrina.client_scope");
        root.run("VACUUM ANALYZE vitrina.follow_up");
        const QString plan = planOfNews(QStringLiteral("follow_up"));
        QVERIFY2(plan.contains(u"Index Scan using follow_up_xid"), qPrintable(plan));
        QVERIFY2(plan.contains(u"Index Scan using client_scope_client on"), qPrintable(plan));
        QVERIFY2(!plan.contains(u"hashed"), qPrintable(plan));
    }

    /// Asked while somebody types, and answered within two seconds or not at all (X6).
    void whoIsKnownIsFoundByTheIndex_data()
    {
        QTest::addColumn<QByteArray>("question");
        QTest::newRow("mail") << QByteArray(R"({"emails": ["ROSA77@x.ec"]})");
        QTest::newRow("phone") << QByteArray(R"({"phones": ["+593990000077"]})");
        QTest::newRow("national id") << QByteArray(R"({"national_id": "1700000077"})");
    }
    void whoIsKnownIsFoundByTheIndex()
    {
        QFETCH(QByteArray, question);
        PgConnection root = m_world->root(m_database);
        const auto many = [](const char *table, const char *columns) {
            return QByteArray("INSERT INTO vitrina.") + table +
                   " SELECT (jsonb_populate_record(t, jsonb_build_object('id', "
                   "gen_random_uuid(), " +
                   columns + "))).* FROM vitrina." + table +
                   " t, generate_series(1, 3000) i"
                   " WHERE t.id = (SELECT id FROM vitrina." +
                   table +
                   " LIMIT 1);"
                   "ANALYZE vitrina." +
                   table + ";";
        };
        root.run("SET session_replication_role = replica;" +
                 many("client", "'national_id', (1700000000 + i)::text") +
                 many("client_phone", "'e164', '+' || (593990000000 + i)") +
                 many("client_email", "'address', 'Rosa' || i || '@x.ec'"));
        PgConnection ana = m_world->as(m_database, QStringLiteral("ana"));
        const qint64 rows = rowsRead(ana, "BEGIN", [&] {
            QCOMPARE(
                ana.query("SELECT count(*) FROM vitrina.known_client($1)", {question}).number(0, 0),
                1);
        });
        QVERIFY2(rows < 100, qPrintable(QString::number(rows)));
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

VITRINA_TEST(TestPlans, QCoreApplication)
#include "tst_plans.moc"
