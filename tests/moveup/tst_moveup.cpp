// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "moveup/moveup.h"

#include "hub/hubfounding.h"
#include "hub/hubschema.h"
#include "hub/stafflogins.h"
#include "postgres/postgresserver.h"
#include "sample/demoshowroom.h"
#include "storage/changerecorder.h"
#include "storage/database.h"
#include "storage/profile.h"
#include "testsupport/testprogram.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

using Kind = MoveUpFault::Kind;

/// A replica with the demonstration showroom, copied for each test.
class Showroom
{
public:
    Showroom() { makeDemoShowroom(path()); }

    std::unique_ptr<Database> copy()
    {
        const QString target = m_folder.filePath(QStringLiteral("copy%1").arg(++m_copies));
        Database(path(), Database::Mode::ReadWrite)
            .execute(QStringLiteral("VACUUM INTO ?"), {target});
        return std::make_unique<Database>(target, Database::Mode::ReadWrite);
    }

    ContentStore pictures() const { return ContentStore::beside(path()); }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("replica.sqlite")); }
    QTemporaryDir m_folder;
    int m_copies = 0;
};

} // namespace

/// An embedded showroom becomes a company on the hub, whole or not at all (sync.md 25).
class TestMoveUp : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<Showroom> m_showroom;

    PgConnection emptyHub()
    {
        return m_server->connect(m_server->createDatabase(QStringLiteral("empty")));
    }

    static qint64 number(PgConnection &hub, const QByteArray &sql)
    {
        return hub.query(sql).number(0, 0);
    }

    static qint64 rowsOnHub(PgConnection &hub)
    {
        qint64 rows = number(hub, "SELECT count(*) FROM vitrina.client_scope");
        for (const char *table : sharedTables())
            rows += number(hub, QByteArray("SELECT count(*) FROM vitrina.") + table);
        return rows;
    }

    /// The triggers and constraints of the schema, and whether they are on.
    static QString guards(PgConnection &hub)
    {
        return hub
            .query("SELECT string_agg(line, E'\\n' ORDER BY line) FROM ("
                   "SELECT concat_ws(' ', tgrelid::regclass, tgname, tgenabled) AS line FROM "
                   "pg_trigger"
                   " WHERE NOT tgisinternal UNION ALL "
                   "SELECT concat_ws(' ', conrelid::regclass, conname, convalidated, condeferred,"
                   " pg_get_constraintdef(oid)) FROM pg_constraint"
                   " WHERE connamespace = 'vitrina'::regnamespace) AS l")
            .text(0, 0);
    }

    static QString columnsOf(PgConnection &hub, const char *table)
    {
        // Each value in the replica's terms: instants as milliseconds, flags as numbers.
        return hub
            .query(
                "SELECT string_agg(CASE format_type(atttypid, NULL)"
                "  WHEN 'uuid' THEN format('encode(uuid_send(%I), ''hex'')', attname)"
                "  WHEN 'boolean' THEN format('%I::integer::text', attname)"
                "  WHEN 'timestamp with time zone' THEN format('vitrina.to_ms(%I)::text', attname)"
                "  ELSE format('%I::text', attname) END, ', ' ORDER BY attnum)"
                "  FROM pg_attribute WHERE attrelid = format('vitrina.%I', $1::text)::regclass"
                "   AND attnum > 0 AND NOT attisdropped AND attname <> 'row_xid'",
                {QByteArray(table)})
            .text(0, 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<PostgresServer>();
        m_showroom = std::make_unique<Showroom>();
        m_server->connect(QStringLiteral("postgres")).run("CREATE DATABASE empty");
        PgConnection hub = m_server->connect(QStringLiteral("empty"));
        QVERIFY(HubSchema(hub).migrate(Rules::builtIn()));
    }
    void cleanupTestCase() { m_server.reset(); }

    void cancelledNothingArrives_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("table");
        QTest::newRow("at the first row")
            << int(MoveUpProgress::Step::Sending) << QStringLiteral("company");
        QTest::newRow("in the middle")
            << int(MoveUpProgress::Step::Sending) << QStringLiteral("follow_up");
        QTest::newRow("while it is compared")
            << int(MoveUpProgress::Step::Comparing) << QStringLiteral("follow_up");
    }
    void cancelledNothingArrives()
    {
        QFETCH(int, step);
        QFETCH(QString, table);
        const auto replica = m_showroom->copy();
        PgConnection hub = emptyHub();
        const QString before = guards(hub);
        MoveUp moving(*replica, hub);
        moving.setProgress(
            [&](const MoveUpProgress &at) { return int(at.step) != step || at.table != table; });
        const MoveUp::Outcome moved = moving.run();
        QVERIFY(!moved);
        QCOMPARE(moved.error().kind, Kind::Cancelled);
        QCOMPARE(rowsOnHub(hub), 0);
        QCOMPARE(guards(hub), before);
        QVERIFY(MoveUp(*replica, hub).run()); // the connection is of use, and so is the hub
    }

    void aFoundedCompanyIsTakenBackUntilItIsUsed()
    {
        const auto replica = m_showroom->copy();
        PgConnection hub = emptyHub();
        const Rules rules = Rules::builtIn();
        const StaffId person = StaffId::fromBytes(
            replica->scalar(QStringLiteral("SELECT id FROM staff LIMIT 1")).toByteArray());
        const auto found = [&] {
            MoveUp moving(*replica, hub);
            moving.setLastStep([&] {
                StaffLogins(hub).make(person, QStringLiteral("founder"),
                                      QStringLiteral("a password"));
            });
            return moving.run().has_value();
        };
        QVERIFY(found());
        QVERIFY(unfoundHub(hub, rules, QStringLiteral("founder")));
        QCOMPARE(rowsOnHub(hub), 0);
        QCOMPARE(number(hub, "SELECT count(*) FROM pg_roles WHERE rolname = 'founder'"), 0);
        QVERIFY(found());
        QVERIFY(!unfoundHub(hub, rules, QStringLiteral("another")));
        QVERIFY(rowsOnHub(hub) > 0);
        hub.run("DROP ROLE founder");
    }

    void everyValueOfEveryRowArrives()
    {
        const auto replica = m_showroom->copy();
        PgConnection hub = emptyHub();
        const MoveUp::Outcome moved = MoveUp(*replica, hub).run();
        QVERIFY(moved);
        qint64 all = 0;
        for (const char *table : sharedTables()) {
            const PgRows there = hub.query("SELECT " + columnsOf(hub, table).toUtf8() +
                                           " FROM vitrina." + table + " ORDER BY id");
            Rows here = replica->query(
                QStringLiteral("SELECT * FROM %1 ORDER BY id").arg(QLatin1StringView(table)));
            int row = 0;
            for (; here.next(); ++row) {
                QCOMPARE(here.columns(), there.columns());
                for (int column = 0; column < here.columns(); ++column) {
                    QCOMPARE(there.isNull(row, column), here.isNull(column));
                    const QVariant value = here.value(column);
                    const QString expected = value.typeId() == QMetaType::QByteArray
                                                 ? QString::fromLatin1(value.toByteArray().toHex())
                                                 : value.toString();
                    QCOMPARE(there.text(row, column), expected);
                }
            }
            QCOMPARE(there.count(), row);
            all += row;
        }
        qint64 counted = 0;
        for (const MovedTable &table : *moved)
            counted += table.rows;
        QCOMPARE(counted, all);
        QVERIFY(all > 3000);
    }

    void scopesAreThoseTheTriggersWouldHaveMade()
    {
        const auto replica = m_showroom->copy();
        PgConnection hub = emptyHub();
        QVERIFY(MoveUp(*replica, hub).run());
        QCOMPARE(number(hub, "SELECT count(*) FROM vitrina.client_scope"),
                 number(hub, "SELECT count(*) FROM vitrina.client"));
        QVERIFY(number(hub, "SELECT count(*) FROM vitrina.client_scope WHERE staff <> '{}'") > 0);
        hub.run("SELECT vitrina.refresh_scope(id) FROM vitrina.client");
        QCOMPARE(number(hub, "SELECT count(*) FROM vitrina.scope_change"), 0);
    }

    void triggersAndKeysStandAsBefore()
    {
        const auto replica = m_showroom->copy();
        PgConnection hub = emptyHub();
        const QString before = guards(hub);
        QVERIFY(before.contains(u"FOREIGN KEY"));
        QVERIFY(MoveUp(*replica, hub).run());
        QCOMPARE(guards(hub), before);
    }

    void whoMovedUpSeesHerClients()
    {
        const auto replica = m_showroom->copy();
        const QString database = m_server->createDatabase(QStringLiteral("empty"));
        PgConnection hub = m_server->connect(database);
        hub.run("GRANT CONNECT ON DATABASE " + hub.quotedName(database) + " TO vitrina_staff");
        MoveUp moving(*replica, hub);
        const auto chief = StaffId::fromBytes(
            replica->scalar(QStringLiteral("SELECT id FROM staff WHERE access_level = 1"))
                .toByteArray());
        moving.setLastStep([&] {
            StaffLogins(hub).make(chief, QStringLiteral("chief"), QStringLiteral("a secret"));
        });
        QVERIFY(moving.run());
        PgConnection session = m_server->connect(database, QStringLiteral("chief"));
        QCOMPARE(number(session, "SELECT count(*) FROM vitrina.client"),
                 replica->scalar(QStringLiteral("SELECT count(*) FROM client")).toLongLong());
    }

    void aCompanyThatIsThereIsLeftAlone()
    {
        const auto replica = m_showroom->copy();
        PgConnection hub = emptyHub();
        QVERIFY(MoveUp(*replica, hub).run());
        const qint64 before = rowsOnHub(hub);
        const MoveUp::Outcome again = MoveUp(*replica, hub).run();
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Kind::NotEmpty);
        QCOMPARE(rowsOnHub(hub), before);
    }

    void whatIsNotTheSameOnBothSidesIsRolledBack()
    {
        const auto replica = m_showroom->copy();
        PgConnection hub = emptyHub();
        const QString before = guards(hub);
        // A number that the hub's column is too narrow for arrives as another.
        replica->execute(QStringLiteral("UPDATE catalogue_item SET number = 4294967301"));
        const MoveUp::Outcome refused = MoveUp(*replica, hub).run();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::Differs);
        QCOMPARE(refused.error().details, QStringList(QStringLiteral("catalogue_item")));
        QCOMPARE(rowsOnHub(hub), 0);
        QCOMPARE(guards(hub), before);
    }

    void aLastStepThatFailsTakesAllBack()
    {
        const auto replica = m_showroom->copy();
        PgConnection hub = emptyHub();
        MoveUp moving(*replica, hub);
        moving.setLastStep([&hub] { hub.run("SELECT 1 / 0"); });
        QVERIFY_THROWS_EXCEPTION(HubError, moving.run());
        QCOMPARE(rowsOnHub(hub), 0);
    }

    void whatCannotMoveIsSaid_data()
    {
        QTest::addColumn<QString>("here");
        QTest::addColumn<QByteArray>("there");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("no company") << "DELETE FROM company" << QByteArray() << Kind::NoShowroom;
        QTest::newRow("a hub's replica") << "INSERT OR REPLACE INTO meta VALUES ('bound', 'hub')"
                                         << QByteArray() << Kind::OfAHub;
        QTest::newRow("another schema")
            << "SELECT 1" << QByteArray("UPDATE vitrina.hub SET schema = 1") << Kind::OtherSchema;
        QTest::newRow("a dead id") << "SELECT 1"
                                   << QByteArray("INSERT INTO vitrina.tombstone (number, id)"
                                                 " VALUES (1, gen_random_uuid())")
                                   << Kind::NotEmpty;
        QTest::newRow("a reference to nothing")
            << "UPDATE client SET preferred_agent_id = randomblob(16)" << QByteArray()
            << Kind::References;
    }
    void whatCannotMoveIsSaid()
    {
        QFETCH(QString, here);
        QFETCH(QByteArray, there);
        QFETCH(Kind, kind);
        const auto replica = m_showroom->copy();
        PgConnection hub = emptyHub();
        replica->runScript("PRAGMA foreign_keys = OFF");
        replica->runScript(here.toUtf8());
        if (!there.isEmpty())
            hub.run(there);
        const MoveUp::Outcome refused = MoveUp(*replica, hub).run();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, kind);
        QCOMPARE(rowsOnHub(hub), 0);
    }

    /// sync.md 26: with the rows, in their transaction.
    void photographsArriveWithTheirBytes()
    {
        const auto replica = m_showroom->copy();
        PgConnection hub = emptyHub();
        MoveUp moving(*replica, hub);
        moving.setPictures(m_showroom->pictures());
        QVERIFY(moving.run());
        QVERIFY(number(hub, "SELECT count(*) FROM vitrina.photo") > 0);
        QCOMPARE(number(hub, "SELECT count(*) FROM vitrina.photo p LEFT JOIN vitrina.content c"
                             " USING (sha256) WHERE sha256 IS DISTINCT FROM"
                             " encode(sha256(c.bytes), 'hex') OR octet_length(c.bytes) <> p.size"),
                 0);
    }

    /// VITRINA_MOVEUP_ROWS=1000000 for the full size.
    void manyRowsMoveInShortTime()
    {
        const int wanted = qEnvironmentVariableIntValue("VITRINA_MOVEUP_ROWS");
        const int rows = wanted > 0 ? wanted : 20000;
        const auto replica = m_showroom->copy();
        replica->runScript("DROP TRIGGER pending_follow_up_insert");
        replica->execute(
            QStringLiteral(
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
                " INSERT INTO follow_up (id, client_id, advisor_id, type_id, due_at, created_at,"
                " row_version, observations) SELECT randomblob(16), f.client_id, f.advisor_id, "
                "f.type_id,"
                " f.due_at + i, f.created_at, f.row_version, 'again' FROM n, (SELECT * FROM "
                "follow_up LIMIT 1) f")
                .arg(rows));
        PgConnection hub = emptyHub();
        QElapsedTimer taken;
        taken.start();
        QVERIFY(MoveUp(*replica, hub).run());
        const qint64 took = taken.elapsed();
        qInfo("%d rows moved in %lld ms, %lld MB with their indexes", rows, took,
              number(hub, "SELECT pg_total_relation_size('vitrina.follow_up')") / 1'000'000);
        QVERIFY(number(hub, "SELECT count(*) FROM vitrina.follow_up") > rows);
        QVERIFY(took < qMax(10'000, rows * 120 / 1000));
    }
};

VITRINA_TEST(TestMoveUp, QCoreApplication)
#include "tst_moveup.moc"
