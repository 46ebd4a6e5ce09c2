// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memoryreplica.h"

#include "testsupport/testprogram.h"

#include <QElapsedTimer>
#include <QMap>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>
#include <QUuid>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A replica that pulls holds what row-level security lets its person see (rules 6 to 9; sync.md
/// 14, 15).
class TestPull : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<HubWorld> m_world;
    QString m_database;
    QMap<int, int> m_clientColumns;

    MemoryReplica replicaOf(const QString &person)
    {
        return MemoryReplica(m_world->as(m_database, person), m_clientColumns);
    }
    static QByteArray move(const QString &client, const QString &agent)
    {
        return "UPDATE vitrina.client SET preferred_agent_id = md5('" + agent.toUtf8() +
               "')::uuid WHERE id = md5('" + client.toUtf8() + "')::uuid";
    }
    static QByteArray rename(const QString &client)
    {
        return "UPDATE vitrina.client SET name = name || '+' WHERE id = md5('" + client.toUtf8() +
               "')::uuid";
    }
    static QByteArray bytesOf(const QString &word)
    {
        return QUuid::fromString(idOf(word)).toRfc4122();
    }

    /// One more of a branch's or of one person's, changed, or removed.
    static QByteArray actOnTemplates(QRandomGenerator &random)
    {
        static const QByteArray some =
            " WHERE id = (SELECT id FROM vitrina.quote_template ORDER BY md5(id::text || 'x')"
            " LIMIT 1)";
        switch (random.bounded(4)) {
        case 0:
            return "UPDATE vitrina.quote_template SET name = name || 'x'" + some;
        case 1:
            return "DELETE FROM vitrina.quote_template" + some +
                   " AND 2 < (SELECT count(*) FROM vitrina.quote_template)";
        default:
            return "INSERT INTO vitrina.quote_template (id, branch_id, owner_id, name, currency,"
                   " content, created_at, row_version) SELECT gen_random_uuid(), s.branch_id, " +
                   QByteArray(random.bounded(2) ? "s.id" : "NULL") +
                   ", 'one', 'USD', t.content, now(), gen_random_uuid() FROM vitrina.staff s,"
                   " (SELECT content FROM vitrina.quote_template LIMIT 1) t WHERE s.login = '" +
                   HubWorld::people()[random.bounded(int(HubWorld::people().size()))].toUtf8() +
                   '\'';
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<HubWorld>();
        PgConnection root = m_world->root(m_world->database());
        const PgRows columns = root.query(
            "SELECT t.number, a.attnum - 1 FROM vitrina.shared_table t JOIN pg_attribute a ON"
            " a.attrelid = format('vitrina.%I', t.name)::regclass AND a.attname = t.client_column");
        for (int row = 0; row < columns.count(); ++row)
            m_clientColumns.insert(int(columns.number(row, 0)), int(columns.number(row, 1)));
    }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_database = m_world->database(); }

    void aFirstPullIsAllOneSees()
    {
        for (const QString &person : HubWorld::people()) {
            MemoryReplica replica = replicaOf(person);
            QCOMPARE(replica.pull(), replica.rows());
            QVERIFY(replica.rows().contains({8, bytesOf(QStringLiteral("c_north"))}) ==
                    !QStringList({QStringLiteral("sur"), QStringLiteral("rival"),
                                  QStringLiteral("lead"), QStringLiteral("pupil")})
                         .contains(person));
        }
    }

    void onlyWhatChangedComes()
    {
        MemoryReplica ana = replicaOf(QStringLiteral("ana"));
        ana.pull();
        ana.pull();
        QCOMPARE(ana.received(), 0 + int(ana.rows().size())); // the fresh one, for comparison
        PgConnection root = m_world->root(m_database);
        root.run(rename(QStringLiteral("c_ana")));
        root.run(rename(QStringLiteral("c_sur")));
        PgTransaction transaction(ana.connection(), PgTransaction::Kind::Snapshot);
        ana.take(
            QJsonObject{{QStringLiteral("since"), ana.head().value(QStringLiteral("snapshot"))},
                        {QStringLiteral("started"), ana.head().value(QStringLiteral("started"))},
                        {QStringLiteral("access"), ana.head().value(QStringLiteral("access"))}});
        QCOMPARE(ana.received(), 1);
    }

    void whatCommitsLateIsNotLost()
    {
        // The writer takes its transaction id first and commits after somebody else and a pull.
        MemoryReplica admin = replicaOf(QStringLiteral("admin"));
        PgConnection slow = m_world->root(m_database);
        PgConnection quick = m_world->root(m_database);
        slow.run("BEGIN; " + rename(QStringLiteral("c_ana")));
        quick.run(rename(QStringLiteral("c_sur")));
        admin.pull();
        const QByteArray seen =
            quick.query("SELECT max(row_xid) FROM vitrina.client").bytes(0, 0).toByteArray();
        slow.run("COMMIT");
        // A watermark, what the pull before had seen as the highest, would pass it over for ever:
        QCOMPARE(quick.query("SELECT count(*) FROM vitrina.client WHERE row_xid > $1::xid8", {seen})
                     .number(0, 0),
                 0);
        QCOMPARE(admin.pull(), admin.rows());
    }

    void aClientGainedComesWhole()
    {
        MemoryReplica ana = replicaOf(QStringLiteral("ana"));
        ana.pull();
        QVERIFY(!ana.rows().contains({8, bytesOf(QStringLiteral("c_sur"))}));
        m_world->root(m_database).run(move(QStringLiteral("c_sur"), QStringLiteral("ana")));
        QCOMPARE(ana.pull(), ana.rows());
        QVERIFY(ana.rows().contains({14, bytesOf(QStringLiteral("f_sur"))})); // an old row of hers
    }

    void aClientLostGoesWhole()
    {
        MemoryReplica sur = replicaOf(QStringLiteral("lead"));
        sur.pull();
        PgConnection root = m_world->root(m_database);
        root.run(move(QStringLiteral("c_lead"), QStringLiteral("ana")));
        root.run(rename(QStringLiteral("c_lead")));
        PgTransaction transaction(sur.connection(), PgTransaction::Kind::Snapshot);
        sur.take(
            QJsonObject{{QStringLiteral("since"), sur.head().value(QStringLiteral("snapshot"))},
                        {QStringLiteral("started"), sur.head().value(QStringLiteral("started"))},
                        {QStringLiteral("access"), sur.head().value(QStringLiteral("access"))}});
        QCOMPARE(sur.lost(), QSet<QByteArray>{bytesOf(QStringLiteral("c_lead"))});
        QCOMPARE(sur.received(), 0); // no row of hers, not even once more
        QVERIFY(!sur.rows().contains({8, bytesOf(QStringLiteral("c_lead"))}));
    }

    void whoNeverSawHerIsNotTold()
    {
        MemoryReplica ana = replicaOf(QStringLiteral("carla"));
        ana.pull();
        m_world->root(m_database).run(move(QStringLiteral("c_sur"), QStringLiteral("pupil")));
        ana.pull();
        QCOMPARE(ana.lost(), QSet<QByteArray>());
    }

    void lostAndRegainedIsAsIfNothingHadBeen()
    {
        MemoryReplica lead = replicaOf(QStringLiteral("lead"));
        lead.pull();
        PgConnection root = m_world->root(m_database);
        root.run(move(QStringLiteral("c_lead"), QStringLiteral("ana")));
        root.run("DELETE FROM vitrina.client_phone WHERE client_id = md5('c_lead')::uuid");
        root.run(move(QStringLiteral("c_lead"), QStringLiteral("lead")));
        QCOMPARE(lead.pull(), lead.rows());
    }

    void aChangeOfPlaceIsComparedClientByClient()
    {
        MemoryReplica ana = replicaOf(QStringLiteral("ana"));
        ana.pull();
        PgConnection root = m_world->root(m_database);
        root.run("UPDATE vitrina.staff SET branch_id = md5('south')::uuid, access_level = 2 WHERE "
                 "login = 'ana'");
        root.run(rename(QStringLiteral("c_shared")));
        QCOMPARE(ana.pull(), ana.rows());
        QVERIFY(ana.rows().contains({8, bytesOf(QStringLiteral("c_south"))}));
        QVERIFY(!ana.rows().contains({8, bytesOf(QStringLiteral("c_north"))}));
    }

    void aSubordinateMoreChangesOnesPlace()
    {
        MemoryReplica boss = replicaOf(QStringLiteral("boss"));
        boss.pull();
        m_world->root(m_database)
            .run("UPDATE vitrina.staff SET supervisor_id = md5('pupil')::uuid WHERE login = 'sur'");
        QCOMPARE(boss.pull(), boss.rows());
        QVERIFY(boss.rows().contains({8, bytesOf(QStringLiteral("c_sur"))}));
    }

    void whatAnOldSnapshotTookForDecidedComesAfterARestart()
    {
        // As if the row's transaction id had been used, aborted and lost in a crash before: the
        // snapshot says it is past.
        MemoryReplica admin = replicaOf(QStringLiteral("admin"));
        admin.pull();
        m_world->root(m_database).run(rename(QStringLiteral("c_ana")));
        const QString next =
            m_world->root(m_database).query("SELECT pg_current_snapshot()::text").text(0, 0);
        admin.forget("snapshot", next);
        QVERIFY(admin.pull() != admin.rows()); // missed, and would be for ever
        admin.forget("snapshot", next);
        admin.forget("started", 1);
        QCOMPARE(admin.pull(), admin.rows());
    }

    void verdictsOfOnesOwnCommandsCome()
    {
        Pusher pusher(m_world->as(m_database, QStringLiteral("ana")));
        const QJsonObject command = pusher.numbered(commandOf(QStringLiteral("RecordAttempt"), {}));
        pusher.pushBatch({command});
        const QJsonObject request{
            {QStringLiteral("pending"), QJsonArray{command.value(QStringLiteral("uuid"))}}};
        for (const char *person : {"ana", "beto"}) {
            MemoryReplica replica = replicaOf(QString::fromLatin1(person));
            PgTransaction transaction(replica.connection(), PgTransaction::Kind::Snapshot);
            replica.take(request);
            QCOMPARE(replica.verdicts().size(), person == QByteArray("ana") ? 1 : 0);
        }
    }

    void itWantsOneSnapshotAndALogin()
    {
        PgConnection ana = m_world->as(m_database, QStringLiteral("ana"));
        QVERIFY_THROWS_EXCEPTION(HubError, ana.query("SELECT vitrina.pull('{}')"));
        m_world->root(m_database)
            .run("UPDATE vitrina.staff SET active = false WHERE login = 'ana'");
        PgTransaction transaction(ana, PgTransaction::Kind::Snapshot);
        QVERIFY_THROWS_EXCEPTION(HubError, ana.query("SELECT vitrina.pull('{}')"));
    }

    void copyAndPullCarryTheSameBytes()
    {
        MemoryReplica ana = replicaOf(QStringLiteral("ana"));
        ana.pull();
        int rows = 0;
        PgCopyReader reader([&](const PgFields &fields) {
            ++rows;
            const QByteArray record = ana.rows().value({14, fields[0]->toByteArray()});
            const std::optional<PgFields> pulled = fieldsOfRecord(record);
            QVERIFY(pulled);
            QCOMPARE(pulled->size(), fields.size());
            for (size_t i = 0; i < fields.size(); ++i) {
                QCOMPARE(fields[i].has_value(), (*pulled)[i].has_value());
                if (fields[i])
                    QCOMPARE(fields[i]->toByteArray(), (*pulled)[i]->toByteArray());
            }
        });
        ana.connection().copyOut("COPY (SELECT * FROM vitrina.follow_up) TO STDOUT (FORMAT binary)",
                                 [&reader](QByteArrayView piece) {
                                     for (const char byte :
                                          piece) // in the smallest pieces there are
                                         QVERIFY(reader.feed(QByteArrayView(&byte, 1)));
                                 });
        QVERIFY(reader.isAtEnd());
        QCOMPARE(rows, 3);
    }

    void instantsComeInMilliseconds()
    {
        PgConnection root = m_world->root(m_database);
        const PgRows rows = root.query("SELECT vitrina.from_ms(1767225600123), vitrina.from_ms(-1)",
                                       {}, PgConnection::Format::Binary);
        QCOMPARE(pgMilliseconds(rows.bytes(0, 0)), 1767225600123);
        QCOMPARE(pgMilliseconds(rows.bytes(0, 1)), -1);
    }

    void whateverHappensReplicasHoldWhatTheirPeopleSee_data()
    {
        QTest::addColumn<uint>("seed");
        for (uint seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void whateverHappensReplicasHoldWhatTheirPeopleSee()
    {
        QFETCH(uint, seed);
        QRandomGenerator random(seed);
        QRandomGenerator others(seed +
                                100); // what is nobody's: the acts on clients stay as they are
        const auto any = [&random](const QStringList &words) {
            return "md5('" + words[random.bounded(int(words.size()))].toUtf8() + "')::uuid";
        };
        const QStringList branches{QStringLiteral("north"), QStringLiteral("south")};
        const QStringList work{QStringLiteral("f_ana"), QStringLiteral("f_sur"),
                               QStringLiteral("f_shared")};
        std::vector<PgConnection> writers;
        std::vector<bool> open;
        for (int i = 0; i < 3; ++i) {
            writers.push_back(m_world->root(m_database));
            writers.back().run("SET lock_timeout = '1ms'; SET deadlock_timeout = '1ms'");
            open.push_back(false);
        }
        std::vector<MemoryReplica> replicas;
        for (const char *person : {"admin", "rival", "head", "ana", "sur", "boss"})
            replicas.push_back(replicaOf(QString::fromLatin1(person)));

        for (int step = 0; step < 250; ++step) {
            const size_t w = size_t(random.bounded(int(writers.size())));
            const QByteArray client = any(HubWorld::clients());
            QByteArray act;
            switch (random.bounded(12)) {
            case 0:
            case 1:
                act = "UPDATE vitrina.client SET preferred_agent_id = " + any(HubWorld::people()) +
                      " WHERE id = " + client;
                break;
            case 2:
                act = "UPDATE vitrina.client SET branch_id = " + any(branches) +
                      ", preferred_agent_id = NULL WHERE id = " + client;
                break;
            case 3:
                act = "UPDATE vitrina.follow_up SET state = CASE state WHEN 'pending' THEN "
                      "'resolved' ELSE 'pending' END WHERE id = " +
                      any(work);
                break;
            case 4:
                act = "INSERT INTO vitrina.follow_up (id, client_id, advisor_id, type_id, due_at, "
                      "created_at, row_version)"
                      " SELECT gen_random_uuid(), id, " +
                      any(HubWorld::people()) +
                      ", md5('call')::uuid, now(), now(), gen_random_uuid()"
                      " FROM vitrina.client WHERE id = " +
                      client;
                break;
            case 5:
                act = "DELETE FROM vitrina.follow_up WHERE client_id = " + client;
                break;
            case 6:
                act = "DELETE FROM vitrina.client_phone WHERE client_id = " + client;
                break;
            case 7:
                act = "UPDATE vitrina.client_email SET position = position + 1 WHERE client_id = " +
                      client;
                break;
            case 8:
                act = "UPDATE vitrina.staff SET branch_id = " + any(branches) +
                      ", access_level = " + QByteArray::number(1 + random.bounded(4)) +
                      ", supervisor_id = " + any(HubWorld::people()) +
                      " WHERE id = " + any(HubWorld::people());
                break;
            case 9:
                for (const char *table : {"photo",
                                          "appraisal",
                                          "deal_party",
                                          "credit_application",
                                          "discount_request",
                                          "change_request",
                                          "sending",
                                          "reservation",
                                          "deposit",
                                          "quote_link",
                                          "quote_form",
                                          "quote_item",
                                          "quote_offer",
                                          "quote_version",
                                          "quote",
                                          "follow_up",
                                          "opportunity",
                                          "timeline_entry",
                                          "vehicle",
                                          "consent",
                                          "client_email",
                                          "client_phone"})
                    act += "DELETE FROM vitrina." + QByteArray(table) +
                           " WHERE client_id = " + client + ";";
                act += "DELETE FROM vitrina.client WHERE id = " + client;
                if (random.bounded(3) != 0)
                    act.clear();
                break;
            default:
                act = "INSERT INTO vitrina.client_phone (id, client_id, typed, row_version) SELECT "
                      "gen_random_uuid(), id, '1', gen_random_uuid()"
                      " FROM vitrina.client WHERE id = " +
                      client;
            }
            if (!act.isEmpty() && others.bounded(8) == 0)
                act += "; " + actOnTemplates(others);
            try {
                if (!open[w])
                    writers[w].run("BEGIN");
                open[w] = true;
                if (!act.isEmpty())
                    writers[w].run(act);
                if (random.bounded(3) == 0) {
                    writers[w].run(random.bounded(5) == 0 ? "ROLLBACK" : "COMMIT");
                    open[w] = false;
                }
            } catch (const HubError &error) {
                QVERIFY2(error.sqlState() == "55P03" || error.sqlState() == "40P01", error.what());
                writers[w].run(open[w] ? "ROLLBACK" : "SELECT 1");
                open[w] = false;
            }
            if (random.bounded(4) == 0) {
                MemoryReplica &replica = replicas[size_t(random.bounded(int(replicas.size())))];
                const MemoryReplica::Rows fresh = replica.pull();
                QCOMPARE(replica.rows().keys(), fresh.keys());
                QVERIFY2(replica.rows() == fresh, qPrintable(QStringLiteral("step %1").arg(step)));
            }
        }
    }
};

VITRINA_TEST(TestPull, QCoreApplication)
#include "tst_pull.moc"
