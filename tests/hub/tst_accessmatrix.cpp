// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pgtransaction.h"
#include "hubworld/hubworld.h"
#include "testsupport/testprogram.h"

#include <QFile>
#include <QMap>
#include <QTest>

#include <algorithm>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The access matrix: what each level may do with each table, through plain libpq as her own role,
/// and what each command may write, as forged pushes. What is expected stands in access.tsv and
/// forgeries.tsv beside this file; a table or a rule without a row there fails.
class TestAccessMatrix : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<HubWorld> m_world;
    QString m_database;

    /// One of each level, all of the same department; ana has no permission, the others all.
    const QStringList m_levels = QStringLiteral("admin manager head ana").split(u' ');
    /// Whose row: her own, her department's, her branch's, another branch's.
    const QStringList m_people = QStringLiteral("ana beto carla sur").split(u' ');
    /// Whose clients: nobody's besides, of her branch and of another.
    const QStringList m_places = m_people + QStringLiteral("north south").split(u' ');
    /// Whose clients' rows are forged. That push opens to nobody what the policies do not, of all
    /// clients, is tst_scope's.
    const QStringList m_forged = m_people + QStringList{QStringLiteral("north")};

    const QString m_closedToAll = QStringLiteral("ffff ffff ffff ffff");

    static QStringList lines(const QString &file)
    {
        QFile text(QStringLiteral(VITRINA_HUB_TESTS "/") + file);
        if (!text.open(QIODevice::ReadOnly))
            return {};
        QStringList found;
        for (const QString &line : QString::fromUtf8(text.readAll()).split(u'\n')) {
            if (!line.isEmpty() && !line.startsWith(u'#'))
                found << line;
        }
        return found;
    }

    static QStringList column(PgConnection &hub, const QByteArray &sql,
                              const PgConnection::Parameters &parameters = {})
    {
        const PgRows rows = hub.query(sql, parameters);
        QStringList values;
        for (int row = 0; row < rows.count(); ++row)
            values << rows.text(row, 0);
        return values;
    }

    /// "" or the SQLSTATE of the refusal.
    static QByteArray attempt(PgConnection &hub, const QByteArray &sql)
    {
        try {
            PgTransaction transaction(hub);
            hub.run(sql);
            return {};
        } catch (const HubError &error) {
            return error.sqlState();
        }
    }

    /// What a person sees of a table: the places whose rows she sees, "all" of what is nobody's,
    /// "-" where she may not even ask.
    QString seen(PgConnection &hub, PgConnection &root, const QString &table,
                 const QString &clientColumn)
    {
        const QByteArray name = "vitrina." + root.quotedName(table);
        if (const QByteArray refused = attempt(hub, "SELECT FROM " + name); !refused.isEmpty())
            return refused == "42501" ? QStringLiteral("-") : QString::fromLatin1(refused);
        if (!clientColumn.isEmpty()) {
            const QStringList ids =
                column(hub, "SELECT DISTINCT " + clientColumn.toUtf8() + "::text FROM " + name);
            QStringList places;
            for (const QString &place : m_places) {
                if (ids.contains(idOf(QStringLiteral("c_") + place)))
                    places << place;
            }
            return places.join(u',');
        }
        const auto count = [&name](PgConnection &who) {
            return who.query("SELECT count(*) FROM " + name).number(0, 0);
        };
        const qint64 all = count(root);
        const qint64 visible = count(hub);
        if (all == 0)
            return QStringLiteral("nothing to see");
        return visible == all ? QStringLiteral("all")
               : visible == 0 ? QStringLiteral("none")
                              : QStringLiteral("some");
    }

    // Forged pushes

    struct Actor
    {
        PgConnection connection;
        QString name;
        QString device = newId();
    };

    /// A letter for each command of a batch, which is rolled back: each batch meets the same rows.
    static QString lettersOf(Actor &actor, const QJsonArray &commands)
    {
        QJsonArray numbered;
        for (const QJsonValue &one : commands) {
            QJsonObject command = one.toObject();
            command.insert(QStringLiteral("seq"), numbered.size() + 1);
            numbered.append(command);
        }
        PgTransaction forgery(actor.connection);
        const QJsonObject batch{{QStringLiteral("device"), actor.device},
                                {QStringLiteral("commands"), numbered}};
        const QJsonArray verdicts =
            parsed(actor.connection.query("SELECT vitrina.push($1)", {compact(batch)}).text(0, 0))
                .value(QStringLiteral("verdicts"))
                .toArray();
        QString letters;
        for (const QJsonValue &verdict : verdicts)
            letters += letterOf(verdict.toObject());
        return letters;
    }

    static QString letterOf(const QJsonObject &verdict)
    {
        static const QMap<QString, QString> letters{
            {QStringLiteral("applied"), QStringLiteral("A")},
            {QStringLiteral("forbidden"), QStringLiteral("f")},
            {QStringLiteral("gone"), QStringLiteral("g")},
            {QStringLiteral("stage_order"), QStringLiteral("o")},
            {QStringLiteral("quote_step"), QStringLiteral("o")},
            {QStringLiteral("credit_step"), QStringLiteral("o")},
            {QStringLiteral("appraisal_step"), QStringLiteral("o")},
            {QStringLiteral("quote_locked"), QStringLiteral("l")},
            {QStringLiteral("quote_number"), QStringLiteral("n")},
            {QStringLiteral("change_answered"), QStringLiteral("d")},
            {QStringLiteral("no_extension_left"), QStringLiteral("x")},
            {QStringLiteral("needs_manager"), QStringLiteral("m")},
            {QStringLiteral("stale"), QStringLiteral("s")},
            {QStringLiteral("constraint"), QStringLiteral("c")}};
        const QString code = verdict.value(QStringLiteral("code")).toString();
        return letters.value(code.isEmpty() ? verdict.value(QStringLiteral("verdict")).toString()
                                            : code,
                             QStringLiteral("?"));
    }

    /// Her own, her branch's, another branch's, another's.
    static QByteArray templateOf(const QString &place)
    {
        const QString name = place == QStringLiteral("beto")    ? QStringLiteral("north")
                             : place == QStringLiteral("carla") ? QStringLiteral("south")
                                                                : place;
        return "name = 't_" + name.toUtf8() + '\'';
    }

    /// A row of each, as the wire has it: of m_forged where it is of a client, of m_people
    /// elsewhere.
    QList<QJsonObject> rowsOf(PgConnection &root, const QString &table)
    {
        const QString key =
            root.query("SELECT client_column FROM vitrina.shared_table WHERE name = $1",
                       {table.toUtf8()})
                .text(0, 0);
        const QByteArray columns =
            root.query("SELECT string_agg(format('%L, %s', column_name, CASE data_type WHEN "
                       "'timestamp with time zone' THEN"
                       " format('vitrina.to_ms(%I)', column_name) WHEN 'boolean' THEN "
                       "format('%I::int', column_name)"
                       " ELSE format('%I', column_name) END), ', ') FROM "
                       "information_schema.columns WHERE table_schema = 'vitrina'"
                       " AND table_name = $1 AND column_name NOT IN ('row_version', 'row_xid')",
                       {table.toUtf8()})
                .bytes(0, 0)
                .toByteArray();
        QList<QJsonObject> rows;
        for (const QString &place : key.isEmpty() ? m_people : m_forged) {
            QByteArray where;
            if (!key.isEmpty())
                where = key.toUtf8() + " = '" + idOf(QStringLiteral("c_") + place).toUtf8() + "'";
            else if (table == QStringLiteral("staff"))
                where = "login = '" + place.toUtf8() + "'";
            else if (table == QStringLiteral("branch") || table == QStringLiteral("department"))
                where = "id = (SELECT " + table.toUtf8() +
                        "_id FROM vitrina.staff WHERE login = '" + place.toUtf8() + "')";
            else if (table == QStringLiteral("quote_template"))
                where = templateOf(place);
            else
                where = "true";
            const PgRows found =
                root.query("SELECT jsonb_build_object(" + columns + ") FROM vitrina." +
                           table.toUtf8() + " WHERE " + where + " ORDER BY id LIMIT 1");
            if (found.count() == 0)
                qFatal("%s has no row of %s to forge", qPrintable(table), qPrintable(place));
            rows << parsed(found.text(0, 0));
        }
        return rows;
    }

    /// Another value of the same kind where a status or a mere text is written; the row's own
    /// elsewhere.
    static QJsonValue forgedValue(const QString &column, const QJsonValue &present)
    {
        static const QMap<QString, QString> steps{
            {QStringLiteral("pending"), QStringLiteral("resolved")},
            {QStringLiteral("waiting"), QStringLiteral("cancelled")},
            {QStringLiteral("to_send"), QStringLiteral("in_study")},
            {QStringLiteral("open"), QStringLiteral("lost")},
            {QStringLiteral("counted"), QStringLiteral("withdrawn")},
            {QStringLiteral("quoted"), QStringLiteral("documented")},
            {QStringLiteral("draft"), QStringLiteral("cancelled")}};
        if ((column == QStringLiteral("state") || column == QStringLiteral("stage") ||
             column == QStringLiteral("status")) &&
            steps.contains(present.toString()))
            return steps.value(present.toString());
        if (column == QStringLiteral("access_level"))
            return 1;
        if (column == QStringLiteral("permissions"))
            return 2047;
        if (column == QStringLiteral("created_by") || column == QStringLiteral("resolved_by"))
            return idOf(QStringLiteral("admin"));
        if (column == QStringLiteral("revoked_at"))
            return 5;
        if (column == QStringLiteral("row_version"))
            return newId();
        if (column == QStringLiteral("row_xid"))
            return QStringLiteral("5");
        return present;
    }

    static QJsonObject insertedCopy(const QString &table, QJsonObject row, const QString &actor)
    {
        const QString id = newId();
        row.remove(QStringLiteral("id"));
        for (const char *unique : {"login", "code", "vin"}) {
            if (row.contains(QString::fromLatin1(unique)))
                row.insert(QString::fromLatin1(unique), id);
        }
        if (row.contains(QStringLiteral("token_hash")))
            row.insert(QStringLiteral("token_hash"), QString(id).remove(u'-').repeated(2));
        if (row.contains(QStringLiteral("receipt")))
            row.insert(QStringLiteral("receipt"), qint64(QUuid(id).data1 >> 1) + 2);
        for (const char *signature :
             {"created_by", "recorded_by", "staff_id", "started_by", "resolved_by", "made_by",
              "minted_by", "requested_by", "received_by"}) {
            if (row.contains(QString::fromLatin1(signature)))
                row.insert(QString::fromLatin1(signature), idOf(actor));
        }
        return inserted(table, id, row);
    }

    static QJsonObject forgery(const QString &actor, const QString &command, const QString &table,
                               const QString &op, const QString &column, const QJsonObject &row)
    {
        const QString id = row.value(QStringLiteral("id")).toString();
        const QString seen = idOf(QStringLiteral("first"));
        QJsonObject change;
        if (op == QStringLiteral("insert"))
            change = insertedCopy(table, row, actor);
        else if (op == QStringLiteral("delete"))
            change = deleted(table, id, seen);
        else
            change = updated(table, id, seen, {{column, forgedValue(column, row.value(column))}});
        return commandOf(command, {change});
    }

    /// The outcomes of one change for each level, a letter a place.
    static QString outcomes(std::vector<Actor> &actors, const QString &command,
                            const QString &table, const QString &op, const QString &column,
                            const QList<QJsonObject> &rows)
    {
        QStringList byLevel;
        for (Actor &actor : actors) {
            QString letters;
            for (const QJsonObject &row : rows)
                letters += lettersOf(actor, {forgery(actor.name, command, table, op, column, row)});
            byLevel << letters;
        }
        return byLevel.join(u' ');
    }

    /// Whether nobody may write any of these columns of any row. Refused, a command leaves nothing
    /// that the next could meet: asked in one batch, thousands take a third of the time.
    static bool allForbidden(std::vector<Actor> &actors, const QString &command,
                             const QString &table, const QStringList &columns,
                             const QList<QJsonObject> &rows)
    {
        return std::all_of(actors.begin(), actors.end(), [&](Actor &actor) {
            QJsonArray batch;
            for (const QString &column : columns) {
                for (const QJsonObject &row : rows)
                    batch.append(
                        forgery(actor.name, command, table, QStringLiteral("update"), column, row));
            }
            return lettersOf(actor, batch) == QString(batch.size(), u'f');
        });
    }

    /// Somebody whose device the hub knows.
    Actor forger(const QString &person)
    {
        Actor actor{m_world->as(m_database, person), person};
        const Pusher hello(m_world->as(m_database, person), actor.device);
        return actor;
    }

    static QStringList sharedTables(PgConnection &root)
    {
        return column(root, "SELECT name FROM vitrina.shared_table ORDER BY number");
    }

    QMap<QString, QList<QJsonObject>> rowsToForge(PgConnection &root, const QStringList &tables)
    {
        QMap<QString, QList<QJsonObject>> rows;
        for (const QString &table : tables)
            rows.insert(table, rowsOf(root, table));
        return rows;
    }

    /// Command, table and operation.
    static QStringList rules(PgConnection &root)
    {
        return column(root, "SELECT concat_ws(E'\\t', command, table_name, op) COLLATE \"C\""
                            " FROM vitrina.command_rule ORDER BY 1");
    }

    static QStringList commandsOf(const QStringList &rules)
    {
        QStringList commands;
        for (const QString &rule : rules)
            commands << rule.section(u'\t', 0, 0);
        commands.removeDuplicates();
        return commands;
    }

    static QStringList columnsWritten(PgConnection &root, const QString &table, const QString &op)
    {
        if (op != QStringLiteral("update"))
            return {QStringLiteral("*")};
        return column(root,
                      "SELECT column_name FROM information_schema.columns WHERE table_schema = "
                      "'vitrina' AND table_name = $1 ORDER BY ordinal_position",
                      {table.toUtf8()});
    }

    static QMap<QString, QString> expectedForgeries()
    {
        QMap<QString, QString> expected;
        for (const QString &line : lines(QStringLiteral("forgeries.tsv"))) {
            for (const QString &one : line.section(u'\t', 4).split(u','))
                expected.insert(line.section(u'\t', 0, 2) + u'\t' + one, line.section(u'\t', 3, 3));
        }
        return expected;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<HubWorld>();
        m_database = m_world->database();
        m_world->addEveryonesDeals(m_database);
        PgConnection root = m_world->root(m_database);
        // Every hub-only table that shows anything to anybody has a row to show.
        root.run(
            "UPDATE vitrina.staff SET permissions = 2047 WHERE login IN ('manager', 'head');"
            "INSERT INTO vitrina.device (id, staff_id, machine) VALUES (md5('dev')::uuid, "
            "md5('carla')::uuid, '');"
            "INSERT INTO vitrina.ledger (uuid, device, seq, staff_id, hash, name, args_version, "
            "at, verdict)"
            " VALUES (md5('cmd')::uuid, md5('dev')::uuid, 1, md5('carla')::uuid, sha256(''), 'x', "
            "1, now(), 'applied');"
            "INSERT INTO vitrina.audit (command_uuid, actor_id, command, verdict, rows, clients)"
            " VALUES (md5('cmd')::uuid, md5('carla')::uuid, 'x', 'applied', '[]', '{}');"
            "INSERT INTO vitrina.quarantine (staff_id, batch) VALUES (md5('carla')::uuid, '{}');"
            "DELETE FROM vitrina.scope_change;"
            "INSERT INTO vitrina.scope_change (client_id, branch_id, unassigned, staff, since_xid)"
            " SELECT client_id, branch_id, unassigned, staff, row_xid FROM vitrina.client_scope;"
            "INSERT INTO vitrina.tombstone (number, id, client_id) SELECT 9, gen_random_uuid(), id "
            "FROM vitrina.client");
    }
    void cleanupTestCase() { m_world.reset(); }

    void everyTableIsAsOpenAsItIsMeant()
    {
        PgConnection root = m_world->root(m_database);
        QMap<QString, QString> expected;
        for (const QString &line : lines(QStringLiteral("access.tsv")))
            expected.insert(line.section(u'\t', 0, 0), line.section(u'\t', 1));
        const QStringList tables = column(
            root, "SELECT relname::text COLLATE \"C\" FROM pg_class WHERE relnamespace = "
                  "'vitrina'::regnamespace AND relkind IN ('r', 'v', 'm', 'p', 'f') ORDER BY 1");
        QString actual;
        QStringList wrong;
        for (const QString &table : tables) {
            const QString key = root.query("SELECT coalesce((SELECT client_column FROM "
                                           "vitrina.shared_table WHERE name = $1),"
                                           " (SELECT column_name FROM information_schema.columns "
                                           "WHERE table_schema = 'vitrina'"
                                           "  AND table_name = $1 AND column_name = 'client_id'))",
                                           {table.toUtf8()})
                                    .text(0, 0);
            // What has no row of a place could be open there, and nobody would notice.
            if (!key.isEmpty())
                QCOMPARE(table + u' ' + seen(root, root, table, key),
                         table + u' ' + m_places.join(u','));
            QStringList cells;
            for (const QString &level : m_levels) {
                PgConnection hub = m_world->as(m_database, level);
                cells << seen(hub, root, table, key);
            }
            if (expected.value(table) != cells.join(u'\t'))
                wrong << table + u'\t' + cells.join(u'\t');
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("\n") + wrong.join(u'\n')));
        QStringList named = expected.keys();
        QCOMPARE(named, tables);
    }

    void nothingIsWrittenButByPush_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("insert") << QByteArray(
            "INSERT INTO %1 (%3) OVERRIDING USER VALUE SELECT %3 FROM %1 LIMIT 1");
        QTest::newRow("insert defaults") << QByteArray("INSERT INTO %1 DEFAULT VALUES");
        QTest::newRow("update") << QByteArray("UPDATE %1 SET %2 = %2");
        QTest::newRow("delete") << QByteArray("DELETE FROM %1");
        QTest::newRow("truncate") << QByteArray("TRUNCATE %1 CASCADE");
        QTest::newRow("copy") << QByteArray("COPY %1 FROM STDIN");
        QTest::newRow("lock") << QByteArray("SELECT * FROM %1 FOR UPDATE");
        QTest::newRow("alter") << QByteArray("ALTER TABLE %1 DISABLE ROW LEVEL SECURITY");
        QTest::newRow("trigger") << QByteArray("ALTER TABLE %1 DISABLE TRIGGER ALL");
        QTest::newRow("drop") << QByteArray("DROP TABLE %1");
        QTest::newRow("owner") << QByteArray("ALTER TABLE %1 OWNER TO vitrina_staff");
    }
    void nothingIsWrittenButByPush()
    {
        QFETCH(QByteArray, sql);
        PgConnection root = m_world->root(m_database);
        const PgRows tables = root.query(
            "SELECT c.relname, (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND "
            "attnum = 2), (SELECT string_agg(format('%I', a.attname), ', ') FROM pg_attribute a"
            " WHERE a.attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '')"
            " FROM pg_class c WHERE relnamespace = 'vitrina'::regnamespace AND relkind = 'r'");
        for (const QString &person : HubWorld::people()) {
            PgConnection hub = m_world->as(m_database, person);
            for (int row = 0; row < tables.count(); ++row) {
                QByteArray statement = sql;
                statement.replace("%1", "vitrina." + root.quotedName(tables.text(row, 0)));
                statement.replace("%2", root.quotedName(tables.text(row, 1)));
                statement.replace("%3", tables.text(row, 2).toUtf8());
                const QByteArray refused = attempt(hub, statement);
                QVERIFY2(refused == "42501",
                         (person.toUtf8() + ": " + statement + " -> " + refused).constData());
            }
        }
    }

    void nobodyStepsOutOfHerRole_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char *sql :
             {"SET ROLE vitrina_owner",
              "SET ROLE vitrina_keeper",
              "SET ROLE admin",
              "SET SESSION AUTHORIZATION admin",
              "CREATE TEMP TABLE x (y int)",
              "CREATE TABLE vitrina.x (y int)",
              "CREATE TABLE public.x (y int)",
              "CREATE ROLE x",
              "ALTER ROLE sur PASSWORD 'x'",
              "ALTER ROLE ana SUPERUSER",
              "GRANT vitrina_owner TO ana",
              "SELECT vitrina.write_row('client', 'delete', md5('c_ana')::uuid, '{}', NULL)",
              "SELECT vitrina.read_row('client', md5('c_sur')::uuid)",
              "SELECT vitrina.refresh_scope(md5('c_ana')::uuid)",
              "SELECT vitrina.wake('{}', true)",
              "SELECT vitrina.enrol(md5('ana')::uuid, 'ana2', false)",
              "SELECT vitrina.make_login(md5('ana')::uuid, 'ana2', 'SCRAM-SHA-256$4096:a$b:c')",
              "SELECT vitrina.retire_login(md5('admin')::uuid)",
              "SET row_security = off; SELECT FROM vitrina.client",
              "COPY (SELECT 1) TO PROGRAM 'true'",
              "SELECT pg_read_file('/etc/passwd')",
              "SET session_replication_role = replica"})
            QTest::newRow(sql) << QByteArray(sql);
    }
    void nobodyStepsOutOfHerRole()
    {
        QFETCH(QByteArray, sql);
        PgConnection ana = m_world->as(m_database, QStringLiteral("ana"));
        QCOMPARE(attempt(ana, sql), QByteArray("42501"));
    }

    void withoutARuleACommandIsClosedToHerWhoMayEverything()
    {
        PgConnection root = m_world->root(m_database);
        Actor admin = forger(QStringLiteral("admin"));
        const QStringList tables = sharedTables(root);
        const QMap<QString, QList<QJsonObject>> rows = rowsToForge(root, tables);
        const QStringList ruled = rules(root);
        for (const QString &command : commandsOf(ruled)) {
            QStringList asked;
            QJsonArray batch;
            for (const QString &table : tables) {
                for (const char *op : {"insert", "update", "delete"}) {
                    const QString act = QString::fromLatin1(op);
                    const QString rule = QStringList{command, table, act}.join(u'\t');
                    if (ruled.contains(rule))
                        continue;
                    asked << rule;
                    batch.append(forgery(admin.name, command, table, act, QStringLiteral("name"),
                                         rows[table].first()));
                }
            }
            const QString letters = lettersOf(admin, batch);
            for (int i = 0; i < asked.size(); ++i)
                QCOMPARE(asked[i] + u'\t' + letters.mid(i, 1), asked[i] + QStringLiteral("\tf"));
        }
    }

    void aForgedPushDoesNoMoreThanItsCommand()
    {
        PgConnection root = m_world->root(m_database);
        // A sale that is given up must leave nothing pending: here one column is forged at a time.
        root.run("UPDATE vitrina.follow_up SET opportunity_id = NULL");
        std::vector<Actor> actors;
        for (const QString &level : m_levels)
            actors.push_back(forger(level));
        QMap<QString, QString> expected = expectedForgeries();
        const QMap<QString, QList<QJsonObject>> rows = rowsToForge(root, sharedTables(root));
        QMap<QString, QStringList> wrong; // what it was, and the columns for which it was so
        for (const QString &rule : rules(root)) {
            const QString command = rule.section(u'\t', 0, 0);
            const QString table = rule.section(u'\t', 1, 1);
            const QString act = rule.section(u'\t', 2, 2);
            QStringList closed;
            QStringList written;
            for (const QString &one : columnsWritten(root, table, act)) {
                const bool isUpdate = act == QStringLiteral("update");
                const bool isClosed = expected.value(rule + u'\t' + one) == m_closedToAll;
                (isUpdate && isClosed ? closed : written) << one;
            }
            if (allForbidden(actors, command, table, closed, rows[table])) {
                for (const QString &one : closed)
                    expected.remove(rule + u'\t' + one);
            } else
                written += closed; // one by one, to see which it is
            for (const QString &one : written) {
                const QString letters = outcomes(actors, command, table, act, one, rows[table]);
                if (expected.take(rule + u'\t' + one) != letters)
                    wrong[rule + u'\t' + letters] << one;
            }
        }
        for (auto it = wrong.begin(); it != wrong.end(); ++it)
            qWarning().noquote() << it.key() + u'\t' + it.value().join(u',');
        QVERIFY2(wrong.isEmpty(), "the lines above differ from forgeries.tsv");
        QCOMPARE(expected.keys(), QStringList());
    }
};

VITRINA_TEST(TestAccessMatrix, QCoreApplication)
#include "tst_accessmatrix.moc"
