// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandcontext.h"
#include "hubworld/hubworld.h"
#include "storage/changerecorder.h"
#include "storage/database.h"
#include "storage/directory.h"
#include "storage/migrations.h"
#include "testsupport/testprogram.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Whose clients are open to whom: on the hub as on the replica, and at what cost (S2.4, S3.3;
/// sync.md 8).
class TestScope : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<HubWorld> m_world;
    QString m_database;

    static QStringList column(PgConnection &hub, const QByteArray &sql)
    {
        const PgRows rows = hub.query(sql);
        QStringList values;
        for (int row = 0; row < rows.count(); ++row)
            values << rows.text(row, 0);
        return values;
    }

    /// The words of the clients that a person sees in a table.
    QStringList seen(const QString &person, const QByteArray &table, const QByteArray &clientColumn)
    {
        PgConnection hub = m_world->as(m_database, person);
        const QStringList ids =
            column(hub, "SELECT DISTINCT " + clientColumn + " FROM vitrina." + table);
        QStringList words;
        for (const QString &client : HubWorld::clients()) {
            if (ids.contains(idOf(client)))
                words << client;
        }
        return words;
    }

    /// What ana is told who asks of @p value, which stands at %1 of the question.
    QString known(const char *question, const char *value)
    {
        PgConnection ana = m_world->as(m_database, QStringLiteral("ana"));
        return column(ana, "SELECT concat_ws('|', matched, client_id, agent, branch)"
                           " FROM vitrina.known_client('" +
                               QByteArray(question).replace("%1", value) + "')")
            .join(u' ');
    }
    void copyInto(Database &replica)
    {
        PgConnection hub = m_world->root(m_database);
        for (const char *table : sharedTables()) {
            const PgRows columns = hub.query(
                "SELECT string_agg(format('%I', column_name), ',' ORDER BY ordinal_position), "
                "string_agg(CASE data_type WHEN 'timestamp with time zone' THEN "
                "format('vitrina.to_ms(%I)', column_name) WHEN 'boolean' THEN format('%I::int', "
                "column_name) ELSE format('%I', column_name) END, ',' ORDER BY ordinal_position), "
                "string_agg(data_type, ',' ORDER BY ordinal_position) FROM "
                "information_schema.columns WHERE table_schema = 'vitrina' AND table_name = $1 AND "
                "column_name <> 'row_xid'",
                {QByteArray(table)});
            const QStringList types = columns.text(0, 2).split(u',');
            const PgRows rows =
                hub.query("SELECT " + columns.text(0, 1).toUtf8() + " FROM vitrina." + table);
            for (int row = 0; row < rows.count(); ++row) {
                QVariantList values;
                for (int i = 0; i < rows.columns(); ++i) {
                    const QString text = rows.text(row, i);
                    const bool id = types[i] == QStringLiteral("uuid");
                    if (rows.isNull(row, i))
                        values << QVariant(id ? QMetaType::fromType<QByteArray>()
                                              : QMetaType::fromType<qlonglong>());
                    else if (id)
                        values << QUuid::fromString(text).toRfc4122();
                    else
                        values << (types[i] == QStringLiteral("text")
                                       ? QVariant(text)
                                       : QVariant(text.toLongLong()));
                }
                QStringList marks;
                for (int i = 0; i < rows.columns(); ++i)
                    marks << QStringLiteral("?");
                replica.execute(
                    QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                        .arg(QString::fromLatin1(table), columns.text(0, 0), marks.join(u',')),
                    values);
            }
        }
    }

    /// How a question of ana's was answered, node by node of the plan, but for what it asks for.
    QStringList answering(const QString &table, const QString &condition, const QString &value)
    {
        PgConnection ana = m_world->as(m_database, QStringLiteral("ana"));
        ana.run("SET enable_seqscan = off");
        QStringList plan = column(ana, ("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) "
                                        "SELECT FROM vitrina." +
                                        table + " WHERE " + condition.arg(value))
                                           .toUtf8());
        // How much of an index was read past it is said of its pages, and changes by itself.
        plan.removeIf([](const QString &line) {
            return line.contains(u"Heap Fetches") || line.contains(u"Heap Blocks");
        });
        return plan.replaceInStrings(value, QStringLiteral("…"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<HubWorld>();
        m_database = m_world->database();
    }
    void cleanupTestCase() { m_world.reset(); }

    void aLevelOpensWhatItNames_data()
    {
        QTest::addColumn<QString>("clients");
        const auto row = [](const char *who, const char *clients) {
            QTest::newRow(who) << QString::fromLatin1(clients);
        };
        row("admin", "c_ana c_beto c_carla c_sur c_lead c_pupil c_admin c_north c_south c_shared");
        row("manager", "c_ana c_beto c_carla c_admin c_north c_shared");
        row("head", "c_ana c_beto c_admin c_north c_shared");
        row("ana", "c_ana c_north c_shared");
        row("beto", "c_beto c_north c_shared");
        row("carla", "c_carla c_north"); // not c_shared: what she had with her is closed
        row("sur", "c_sur c_south c_shared");
        row("rival", "c_sur c_lead c_pupil c_south c_shared");
        row("boss", "c_lead c_pupil c_north"); // her pupil's pupil, but nobody's client only in her
                                               // own branch
        row("lead", "c_lead c_pupil c_south");
        row("pupil", "c_pupil c_south");
    }
    void aLevelOpensWhatItNames()
    {
        QFETCH(QString, clients);
        const QString who = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(seen(who, "client", "id").join(u' '), clients);
        for (const char *table : {"client_phone", "client_email", "consent", "vehicle",
                                  "timeline_entry", "client_scope"})
            QCOMPARE(seen(who, table, "client_id").join(u' '), clients);
    }

    void theReplicaSaysTheSame()
    {
        QTemporaryDir folder;
        Database replica(folder.filePath(QStringLiteral("r.sqlite")), Database::Mode::ReadWrite);
        QVERIFY(migrate(replica));
        copyInto(replica);
        const Rules rules = Rules::builtIn();
        const auto directory = Directory::load(replica);
        for (const QString &person : HubWorld::people()) {
            const StaffMember member = directory->memberByLogin(person);
            CommandContext context(replica, rules, QStringLiteral("EditClient"), CommandId(),
                                   member, QDateTime());
            QStringList open;
            for (const QString &client : HubWorld::clients()) {
                if (context.inScope(ClientId::fromString(idOf(client))))
                    open << client;
            }
            QCOMPARE(open, seen(person, "client", "id"));
            if (member.accessLevel == int(AccessLevel::Company))
                continue; // level 1 is not asked for her staff
            QStringList visible;
            for (const StaffId &id : directory->visibleStaff(member))
                visible << id.toString();
            visible.sort();
            PgConnection hub = m_world->as(m_database, person);
            QCOMPARE(
                visible,
                column(hub, "SELECT unnest(vitrina.my_staff())::text COLLATE \"C\" ORDER BY 1"));
        }
    }

    void pushAndPolicyAgree()
    {
        PgConnection root = m_world->root(m_database);
        for (const QString &person : HubWorld::people()) {
            const QStringList byPush = column(
                root, "SELECT c.id FROM vitrina.client c, vitrina.staff s WHERE s.login = '" +
                          person.toUtf8() +
                          "'"
                          " AND vitrina.opens((s.id, s.branch_id, s.department_id, s.access_level, "
                          "s.permissions, false,"
                          " vitrina.staff_open_to(s.id))::vitrina.actor, c.id) ORDER BY c.id");
            PgConnection hub = m_world->as(m_database, person);
            QCOMPARE(byPush, column(hub, "SELECT id FROM vitrina.client ORDER BY id"));
        }
    }

    /// Carla had a sale with her once, which is lost: who works with a client is asked anew.
    void whatIsClosedOpensNothing()
    {
        const QString database = m_world->database();
        m_world->root(database).run("UPDATE vitrina.client SET preferred_agent_id ="
                                    " md5('beto')::uuid WHERE id = md5('c_shared')::uuid");
        const QByteArray shared = "SELECT id FROM vitrina.client WHERE id = md5('c_shared')::uuid";
        PgConnection beto = m_world->as(database, QStringLiteral("beto"));
        QCOMPARE(beto.query(shared).count(), 1);
        PgConnection carla = m_world->as(database, QStringLiteral("carla"));
        QCOMPARE(carla.query(shared).count(), 0);
    }

    /// A row that names its advisor is open to her without her client being looked up: while it is
    /// why her client is open, and no longer.
    void theRowItselfOpensWhatItsClientOpens_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("clientColumn");
        QTest::newRow("clients") << QByteArray("client") << QByteArray("id");
        QTest::newRow("sales") << QByteArray("opportunity") << QByteArray("client_id");
        QTest::newRow("follow-ups") << QByteArray("follow_up") << QByteArray("client_id");
    }
    void theRowItselfOpensWhatItsClientOpens()
    {
        QFETCH(const QByteArray, table);
        QFETCH(const QByteArray, clientColumn);
        const QString database = m_world->database();
        PgConnection root = m_world->root(database);
        root.run("UPDATE vitrina.client SET preferred_agent_id = md5('beto')::uuid"
                 " WHERE id = md5('c_shared')::uuid;"
                 "INSERT INTO vitrina.follow_up (id, client_id, advisor_id, type_id, due_at, state,"
                 " created_at, row_version) SELECT gen_random_uuid(), md5('c_shared')::uuid,"
                 " md5('carla')::uuid, id, now(), 'resolved', now(), gen_random_uuid()"
                 " FROM vitrina.catalogue_item WHERE catalogue = 'follow_up_type' LIMIT 1");
        QCOMPARE(column(root, "SELECT DISTINCT advisor_id FROM vitrina.follow_up"
                              " WHERE client_id = md5('c_shared')::uuid AND state = 'resolved'")
                     .size(),
                 1);
        const QByteArray rows = "SELECT id FROM vitrina." + table;
        for (const QString &person : HubWorld::people()) {
            PgConnection hub = m_world->as(database, person);
            const QString open =
                column(hub, "SELECT quote_literal(client_id) FROM vitrina.client_scope").join(u',');
            QCOMPARE(column(hub, rows + " ORDER BY id"),
                     column(root, rows + " WHERE " + clientColumn + "::text IN (" +
                                      (open.isEmpty() ? "NULL" : open.toUtf8()) + ") ORDER BY id"));
        }
    }

    /// What a policy hides is not held against what somebody asks for: EXPLAIN would tell, and the
    /// clock, how many rows there are of it (rule 8).
    void whatIsHiddenIsComparedWithNothing_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QString>("hidden"); // what a client of sur's has
        QTest::addColumn<QString>("nobodys");
        const auto row = [](const char *table, const char *condition, const char *hidden,
                            const char *nobodys) {
            const QString sur = QString(QLatin1StringView(condition))
                                    .replace(QStringLiteral("{sur}"),
                                             u'\'' + idOf(QStringLiteral("c_sur")) + u'\'');
            QTest::addRow("%s: %s", table, condition)
                << QString::fromLatin1(table) << sur << QString::fromLatin1(hidden)
                << QString::fromLatin1(nobodys);
        };
        row("client", "national_id = '%1'", "17sur", "17eva");
        row("client_phone", "e164 = '%1'", "+593990000sou", "+593990000eva");
        row("client", "id = {sur} AND name >= '%1'", "Client s", "Client t");
        row("opportunity", "client_id = {sur} AND opened_at > '%1'", "1999-01-01", "2999-01-01");
    }
    void whatIsHiddenIsComparedWithNothing()
    {
        QFETCH(QString, table);
        QFETCH(QString, condition);
        QFETCH(QString, hidden);
        QFETCH(QString, nobodys);
        const PgRows there =
            m_world->root(m_database)
                .query(
                    ("SELECT FROM vitrina." + table + " WHERE " + condition.arg(hidden)).toUtf8());
        QCOMPARE(there.count(), 1);
        QCOMPARE(answering(table, condition, hidden), answering(table, condition, nobodys));
    }

    /// A circle of superiors is nobody's wish, and no rule forbids it: it has an end all the same.
    void aCircleOfSuperiorsHasAnEnd()
    {
        const QString database = m_world->database();
        m_world->root(database).run("SET statement_timeout = '10s';"
                                    "UPDATE vitrina.staff SET supervisor_id = md5(CASE login"
                                    " WHEN 'ana' THEN 'beto' ELSE 'ana' END)::uuid"
                                    " WHERE login IN ('ana', 'beto')");
        PgConnection ana = m_world->as(database, QStringLiteral("ana"));
        QCOMPARE(column(ana, "SELECT login FROM vitrina.staff WHERE id = ANY (vitrina.my_staff())"
                             " ORDER BY login"),
                 QStringList({QStringLiteral("ana"), QStringLiteral("beto")}));
    }

    void aChangeOfScopeTouchesOneRowAClient()
    {
        const QString database = m_world->database();
        PgConnection root = m_world->root(database);
        root.run("DELETE FROM vitrina.scope_change");
        root.run("UPDATE vitrina.client SET preferred_agent_id = md5('beto')::uuid WHERE id = "
                 "md5('c_ana')::uuid");
        QCOMPARE(root.query("SELECT count(*) FROM vitrina.scope_change").number(0, 0), 1);
        const auto touched = [&root](const QByteArray &table) {
            return root
                .query("SELECT count(*) FROM vitrina." + table +
                       " WHERE row_xid = (SELECT max(row_xid) FROM vitrina.client_scope)")
                .number(0, 0);
        };
        QCOMPARE(touched("client_scope"), 1);
        QCOMPARE(touched("client_phone"), 0);
        // Who was there already changes nothing.
        root.run("INSERT INTO vitrina.follow_up (id, client_id, advisor_id, type_id, due_at, "
                 "created_at, row_version)"
                 " VALUES (gen_random_uuid(), md5('c_ana')::uuid, md5('ana')::uuid, "
                 "md5('call')::uuid, now(), now(), gen_random_uuid())");
        QCOMPARE(root.query("SELECT count(*) FROM vitrina.scope_change").number(0, 0), 1);
    }

    void twoWhoChangeOneClientAtOnceLeaveTheRightScope()
    {
        const QString database = m_world->database();
        PgConnection one = m_world->root(database);
        PgConnection two = m_world->root(database);
        // One resolves beto's only follow-up with c_shared while the other gives him a new one.
        one.run("BEGIN; UPDATE vitrina.follow_up SET state = 'resolved' WHERE id = "
                "md5('f_shared')::uuid");
        two.run("SET lock_timeout = '200ms'");
        const QByteArray another =
            "INSERT INTO vitrina.follow_up (id, client_id, advisor_id, type_id, due_at, "
            "created_at, row_version)"
            " VALUES (gen_random_uuid(), md5('c_shared')::uuid, md5('beto')::uuid, "
            "md5('call')::uuid, now(), now(), gen_random_uuid())";
        try {
            two.run(another);
            QFAIL("did not wait for the other");
        } catch (const HubError &error) {
            QCOMPARE(error.sqlState(), QByteArray("55P03"));
        }
        one.run("COMMIT");
        two.run(another);
        QVERIFY(two.query("SELECT md5('beto')::uuid = ANY (staff) FROM vitrina.client_scope WHERE "
                          "client_id = md5('c_shared')::uuid")
                    .flag(0, 0));
    }

    void policiesAskOnceAQuery()
    {
        PgConnection hub = m_world->as(m_database, QStringLiteral("head"));
        const QString plan =
            column(hub, "EXPLAIN (VERBOSE, COSTS OFF) SELECT * FROM vitrina.follow_up").join(u'\n');
        // Each function stands in an InitPlan, and nowhere else.
        for (const char *function :
             {"my_level()", "my_whole_branch()", "my_branch()", "my_staff()"}) {
            for (const QString &line : plan.split(u'\n')) {
                if (line.contains(QLatin1StringView(function)))
                    QVERIFY2(line.trimmed().startsWith(QStringLiteral("Output:")),
                             qPrintable(plan));
            }
        }
        QVERIFY2(plan.contains(QStringLiteral("InitPlan")), qPrintable(plan));
        QVERIFY2(plan.contains(QStringLiteral("hashed SubPlan")), qPrintable(plan));
    }

    void aDuplicateIsToldWithoutTheClient()
    {
        const auto ask = [this](const char *nationalId) {
            return known(R"({"national_id": "%1"})", nationalId);
        };
        QCOMPARE(ask("17sur"), QStringLiteral("national_id|sur|south"));
        QCOMPARE(ask("17ana"), QStringLiteral("national_id|") + idOf(QStringLiteral("c_ana")) +
                                   QStringLiteral("|ana|north"));
        QCOMPARE(ask("17su"), QString());
        QCOMPARE(ask(""), QString());
    }

    /// What anybody may have typed for want of a number tells of nobody.
    void aNumberOfAFewDigitsIsNobodys()
    {
        m_database = m_world->database();
        const auto isTold = [this](const char *number) {
            m_world->root(m_database)
                .query("UPDATE vitrina.client SET national_id = $1 WHERE id = md5('c_sur')::uuid",
                       {QByteArray(number)});
            return !known(R"({"national_id": "%1"})", number).isEmpty();
        };
        QVERIFY(isTold("99999"));
        QVERIFY(!isTold("9999"));
    }

    void aMailIsTheSameInSmallLettersAndLarge()
    {
        m_database = m_world->database();
        m_world->root(m_database)
            .run("UPDATE vitrina.client_email SET address = 'Rosa@Example.org'"
                 " WHERE client_id = md5('c_sur')::uuid");
        QCOMPARE(known(R"({"emails": ["%1"]})", "rOSA@example.ORG"),
                 QStringLiteral("email|sur|south"));
    }

    void whoWasMergedIntoAnotherIsNotTold()
    {
        m_database = m_world->database();
        const auto asked = [this] { return known(R"({"national_id": "%1"})", "17sur"); };
        QCOMPARE(asked(), QStringLiteral("national_id|sur|south"));
        m_world->root(m_database)
            .run("UPDATE vitrina.client SET merged_into = md5('c_ana')::uuid"
                 " WHERE id = md5('c_sur')::uuid");
        QCOMPARE(asked(), QString());
    }
};

VITRINA_TEST(TestScope, QCoreApplication)
#include "tst_scope.moc"
