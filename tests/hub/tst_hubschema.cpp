// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/hubschema.h"
#include "hub/stafflogins.h"
#include "hubworld/hubworld.h"
#include "postgres/plantedhubfault.h"
#include "storage/changerecorder.h"
#include "storage/database.h"
#include "storage/migrations.h"
#include "testsupport/testprogram.h"

#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The two sides have the same shared tables, and the hub's has nothing open that need not be.
class TestHubSchema : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<HubWorld> m_world;

    /// "name type [required]" of each column, in order, as SQLite has them, in the hub's words.
    static QStringList replicaColumns(Database &database, const QString &table)
    {
        QStringList columns;
        Rows rows = database.query(
            QStringLiteral("SELECT name, type, \"notnull\" OR pk FROM pragma_table_info('%1')")
                .arg(table));
        while (rows.next()) {
            const QString name = rows.text(0);
            columns << name + u' ' + hubType(name, rows.text(1)) +
                           (rows.number(2) != 0 ? QStringLiteral(" required") : QString());
        }
        return columns;
    }

    static QString hubType(const QString &name, const QString &replicaType)
    {
        static const QMap<QString, QString> plain{{QStringLiteral("BLOB"), QStringLiteral("uuid")},
                                                  {QStringLiteral("TEXT"), QStringLiteral("text")}};
        if (plain.contains(replicaType))
            return plain.value(replicaType);
        if (name == QStringLiteral("at") || name.endsWith(QStringLiteral("_at")))
            return QStringLiteral("timestamp with time zone");
        static const QSet<QString> large{QStringLiteral("ms_left"), QStringLiteral("discount"),
                                         QStringLiteral("down_payment")};
        static const QSet<QString> flags{QStringLiteral("active"),       QStringLiteral("viewed"),
                                         QStringLiteral("deposited"),    QStringLiteral("taxed"),
                                         QStringLiteral("tax_included"), QStringLiteral("financed"),
                                         QStringLiteral("third_party")};
        if (name.endsWith(QStringLiteral("_minor")) ||
            name.endsWith(QStringLiteral("_millionths")) || large.contains(name))
            return QStringLiteral("bigint");
        return flags.contains(name) ? QStringLiteral("boolean") : QStringLiteral("integer");
    }

    static QStringList hubColumns(PgConnection &hub, const QString &table)
    {
        const PgRows rows = hub.query(
            "SELECT column_name, data_type, is_nullable = 'NO' FROM information_schema.columns"
            " WHERE table_schema = 'vitrina' AND table_name = $1 AND column_name <> 'row_xid'"
            " ORDER BY ordinal_position",
            {table.toUtf8()});
        QStringList columns;
        for (int row = 0; row < rows.count(); ++row) {
            columns << rows.text(row, 0) + u' ' + rows.text(row, 1) +
                           (rows.flag(row, 2) ? QStringLiteral(" required") : QString());
        }
        return columns;
    }

    static QStringList column(PgConnection &hub, const QByteArray &sql)
    {
        const PgRows rows = hub.query(sql);
        QStringList values;
        for (int row = 0; row < rows.count(); ++row)
            values << rows.text(row, 0);
        return values;
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<HubWorld>(); }
    void cleanupTestCase() { m_world.reset(); }

    void bothSidesHaveTheSameColumns()
    {
        QTemporaryDir folder;
        Database replica(folder.filePath(QStringLiteral("r.sqlite")), Database::Mode::ReadWrite);
        QVERIFY(migrate(replica));
        QCOMPARE(newestSchema(), HubSchema::newest());
        PgConnection hub = m_world->root(m_world->database());
        for (const char *table : sharedTables()) {
            const QString name = QString::fromLatin1(table);
            QCOMPARE(hubColumns(hub, name), replicaColumns(replica, name));
        }
        QStringList shared;
        for (const char *table : sharedTables())
            shared << QString::fromLatin1(table);
        QCOMPARE(column(hub, "SELECT name FROM vitrina.shared_table ORDER BY number"), shared);
    }

    void everySharedTableIsStampedIndexedAndBuried()
    {
        PgConnection hub = m_world->root(m_world->database());
        QCOMPARE(column(hub, "SELECT name FROM vitrina.shared_table t WHERE"
                             " (SELECT count(*) FROM pg_trigger g"
                             "   WHERE g.tgname IN ('a_stamp', 'bury', 'stay_buried')"
                             "   AND g.tgrelid = format('vitrina.%I', t.name)::regclass) < 3"
                             " OR NOT EXISTS (SELECT FROM pg_indexes i WHERE i.tablename = t.name"
                             "   AND i.indexdef LIKE '%(row_xid)')"),
                 QStringList());
    }

    /// A command writes parents before children, table by table; kept for its end a reference costs
    /// several times as much. Rows of one table come in no order.
    void referencesGoToEarlierTablesAndAreCheckedAtOnce()
    {
        PgConnection hub = m_world->root(m_world->database());
        QCOMPARE(column(hub, "SELECT c.conname FROM pg_constraint c"
                             " JOIN vitrina.shared_table s ON c.conrelid ="
                             "   format('vitrina.%I', s.name)::regclass"
                             " JOIN vitrina.shared_table t ON c.confrelid ="
                             "   format('vitrina.%I', t.name)::regclass"
                             " WHERE c.contype = 'f' AND (t.number > s.number"
                             "   OR c.condeferrable IS DISTINCT FROM (t.number = s.number))"),
                 QStringList());
        QCOMPARE(column(hub, "SELECT count(*) > 50 FROM pg_constraint c"
                             " WHERE c.contype = 'f' AND NOT c.condeferrable"),
                 QStringList{QStringLiteral("t")});
    }

    /// Else ./dev mutants, which takes minutes, would be the first to tell.
    void everyFaultCanStillBePlanted()
    {
        PgConnection hub = m_world->root(m_world->database());
        QCOMPARE(hubFaultsGoneStale(hub), QStringList());
    }

    void everyStatusHasItsTrigger()
    {
        PgConnection hub = m_world->root(m_world->database());
        QCOMPARE(column(hub, "SELECT table_name FROM vitrina.status_step t WHERE NOT EXISTS ("
                             "SELECT FROM pg_trigger WHERE tgname = 'step_' || t.column_name"
                             " AND tgrelid = format('vitrina.%I', t.table_name)::regclass)"),
                 QStringList());
    }

    void theHubHoldsTheRulesOfTheProgram()
    {
        PgConnection hub = m_world->root(m_world->database());
        const Rules rules = Rules::builtIn();
        QCOMPARE(hub.query("SELECT count(*) FROM vitrina.command_rule").number(0, 0),
                 qint64(rules.commands().size()));
        for (const CommandRule &rule : rules.commands()) {
            const PgRows found = hub.query(
                "SELECT columns IS NULL, cardinality(columns), permission, scope"
                "  FROM vitrina.command_rule WHERE command = $1 AND table_name = $2 AND op ="
                "       (ARRAY['insert', 'update', 'delete'])[$3]",
                {rule.command.toUtf8(), rule.table.toUtf8(),
                 QByteArray::number(int(rule.operation) + 1)});
            QCOMPARE(found.count(), 1);
            QCOMPARE(found.flag(0, 0), rule.columns.isEmpty());
            QCOMPARE(found.number(0, 1), qint64(rule.columns.size()));
            QCOMPARE(found.number(0, 2), rule.permission ? qint64(*rule.permission) : 0);
            QCOMPARE(found.text(0, 3) == QStringLiteral("client"),
                     rule.scope == CommandRule::Scope::Client);
        }
        QCOMPARE(hub.query("SELECT count(*) FROM vitrina.status_step").number(0, 0),
                 qint64(rules.transitions().size()));
        for (const TextRule &text : rules.texts()) {
            QCOMPARE(hub.query("SELECT most FROM vitrina.text_limit WHERE table_name = $1"
                               " AND column_name = $2",
                               {text.table.toUtf8(), text.column.toUtf8()})
                         .number(0, 0),
                     qint64(text.most));
        }
    }

    void migratingAgainChangesNothing()
    {
        PgConnection hub = m_world->root(m_world->database());
        const auto functions = QByteArray(
            "SELECT md5(string_agg(p.oid::regprocedure::text || prosrc || coalesce(proacl::text, "
            "''), ',' ORDER BY p.oid::regprocedure::text)) FROM pg_proc p"
            " WHERE pronamespace = 'vitrina'::regnamespace");
        const QStringList before = column(hub, functions);
        QVERIFY(HubSchema(hub).migrate(Rules::builtIn()));
        QCOMPARE(column(hub, functions), before);
        QCOMPARE(HubSchema(hub).present(), HubSchema::newest());
    }

    /// A service that gives nobody its superuser has somebody who may make databases and roles.
    void whoIsNoSuperuserMakesAHub()
    {
        const PostgresServer server;
        const QString dba = QStringLiteral("dba");
        server.connect(QStringLiteral("postgres")).run("CREATE ROLE dba LOGIN CREATEDB CREATEROLE");
        server.connect(QStringLiteral("postgres"), dba).run("CREATE DATABASE company");
        PgConnection hub = server.connect(QStringLiteral("company"), dba);
        for (int time = 0; time < 2; ++time)
            QVERIFY(HubSchema(hub).migrate(Rules::builtIn()));
        QCOMPARE(HubSchema(hub).present(), HubSchema::newest());
        const QString founder = QStringLiteral("founder");
        StaffLogins(hub).make(StaffId::fromString(newId()), founder, QStringLiteral("s3cret"));
        // As her own computer would.
        QVERIFY(!Pusher(server.connect(QStringLiteral("company"), founder))
                     .hello()
                     .value(QStringLiteral("retired"))
                     .toBool());
        QCOMPARE(server.connect(QStringLiteral("company"), founder)
                     .query("SELECT pg_has_role('vitrina_owner', 'MEMBER')")
                     .flag(0, 0),
                 false);
    }

    /// Roles of ours that were given more than is theirs are put right again.
    void whatOurRolesWereGivenIsTakenAway()
    {
        PgConnection hub = m_world->root(m_world->database());
        const QByteArray powerful("SELECT count(*) FROM pg_roles WHERE rolname ~ '^vitrina_'"
                                  " AND (rolcanlogin OR rolsuper OR rolbypassrls OR rolcreatedb"
                                  " OR (rolcreaterole AND rolname <> 'vitrina_keeper'))");
        for (const char *more : {"LOGIN", "SUPERUSER", "BYPASSRLS", "CREATEROLE", "CREATEDB"}) {
            hub.run(QByteArray("ALTER ROLE vitrina_staff ") + more);
            QCOMPARE(hub.query(powerful).number(0, 0), 1);
            QVERIFY(HubSchema(hub).migrate(Rules::builtIn()));
            QCOMPARE(hub.query(powerful).number(0, 0), 0);
        }
    }

    /// Whoever leaves a transaction open keeps a migration from its tables, and would keep
    /// everybody from those it waits for.
    void aTableThatIsHeldIsNotWaitedForForEver()
    {
        const QString database = m_world->database();
        PgConnection ana = m_world->as(database, QStringLiteral("ana"));
        ana.run("BEGIN; SELECT FROM vitrina.client");
        PgConnection hub = m_world->root(database);
        try {
            (void)HubSchema(hub, 50).migrate(Rules::builtIn());
            QFAIL("it waited, or did not have to");
        } catch (const HubError &error) {
            QCOMPARE(error.sqlState(), QByteArray("55P03"));
        }
        ana.run("COMMIT");
        QVERIFY(HubSchema(hub, 50).migrate(Rules::builtIn()));
    }

    void aCompanyFromBeforeHasTheUsualDays()
    {
        const QString database = m_world->database();
        PgConnection hub = m_world->root(database);
        hub.run("ALTER TABLE vitrina.company DROP COLUMN offline_days;"
                "ALTER TABLE vitrina.client_scope DROP COLUMN first_staff CASCADE;"
                "DROP INDEX vitrina.client_scope_client;"
                "DROP TABLE vitrina.text_limit, vitrina.present;"
                "DROP INDEX vitrina.client_email_address;"
                "DROP TABLE vitrina.quote_series, vitrina.quote, vitrina.quote_version,"
                " vitrina.quote_offer, vitrina.quote_item, vitrina.quote_form,"
                " vitrina.quote_link, vitrina.unit, vitrina.deposit, vitrina.reservation, "
                "vitrina.sending, vitrina.change_request,"
                " vitrina.discount_request, vitrina.credit_application, vitrina.deal_party, "
                "vitrina.quote_template, vitrina.appraisal, vitrina.photo, vitrina.content "
                "CASCADE;"
                "ALTER TABLE vitrina.company DROP COLUMN link_base, DROP COLUMN link_phone,"
                " DROP COLUMN logo, DROP COLUMN legal_text,"
                " DROP COLUMN discount_limit_millionths;"
                "ALTER TABLE vitrina.branch DROP COLUMN deposit_minor, DROP COLUMN pay_url,"
                " DROP COLUMN address;"
                "ALTER TABLE vitrina.staff DROP CONSTRAINT staff_is_no_service;"
                "DELETE FROM vitrina.command_rule WHERE table_name ~ "
                "'^quote|^unit$|^deposit$|^reservation$|^sending$|^(change|discount)_request$|^"
                "credit|^deal_|^appraisal|^photo$';"
                "DELETE FROM vitrina.status_step WHERE table_name ~ "
                "'^quote|^unit$|^deposit$|^reservation$|^sending$|^(change|discount)_request$|^"
                "credit|^deal_|^appraisal|^photo$';"
                "DELETE FROM vitrina.shared_table WHERE name ~ "
                "'^quote|^unit$|^deposit$|^reservation$|^sending$|^(change|discount)_request$|^"
                "credit|^deal_|^appraisal|^photo$';"
                "UPDATE vitrina.hub SET schema = 3");
        QVERIFY(HubSchema(hub).migrate(Rules::builtIn()));
        QCOMPARE(HubSchema(hub).present(), HubSchema::newest());
        // Read as one whom the policies bind: whoever was there is.
        QCOMPARE(m_world->as(database, QStringLiteral("ana"))
                     .query("SELECT offline_days FROM vitrina.company")
                     .number(0, 0),
                 14);
        Pusher admin(m_world->as(database, QStringLiteral("admin")));
        const QString first = idOf(QStringLiteral("first"));
        const QString company = idOf(QStringLiteral("company"));
        const auto saved = [&](int days) {
            return admin.outcome(commandOf(QStringLiteral("SaveCompany"),
                                           {updated(QStringLiteral("company"), company, first,
                                                    {{QStringLiteral("offline_days"), days}})}));
        };
        // The hub itself holds the bounds, whatever a program sends.
        QCOMPARE(saved(366), QStringLiteral("rejected constraint"));
        QCOMPARE(saved(-1), QStringLiteral("rejected constraint"));
        QCOMPARE(saved(0), QStringLiteral("applied"));
        QCOMPARE(hub.query("SELECT offline_days FROM vitrina.company").number(0, 0), 0);
    }

    void aNewerHubIsRefused()
    {
        PgConnection hub = m_world->root(m_world->database());
        hub.run("UPDATE vitrina.hub SET schema = 999");
        const Result<void> refused = HubSchema(hub).migrate(Rules::builtIn());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Problem::Code::DatabaseNewer);
        QCOMPARE(HubSchema(hub).present(), 999);
    }

    void nobodyLogsInAsTheOwner()
    {
        PgConnection hub = m_world->root(m_world->database());
        QCOMPARE(column(hub, "SELECT rolname FROM pg_roles WHERE rolname LIKE 'vitrina\\_%'"
                             " AND (rolcanlogin OR rolsuper OR rolbypassrls)"),
                 QStringList());
        QCOMPARE(column(hub, "SELECT relname FROM pg_class WHERE relkind = 'r'"
                             " AND relnamespace = 'vitrina'::regnamespace"
                             " AND (relowner <> 'vitrina_owner'::regrole OR NOT relrowsecurity)"),
                 QStringList());
    }

    void functionsThatStandAboveTheCallerFixTheirSearchPath()
    {
        PgConnection hub = m_world->root(m_world->database());
        QCOMPARE(column(hub, "SELECT proname FROM pg_proc WHERE prosecdef"
                             " AND pronamespace = 'vitrina'::regnamespace AND NOT coalesce("
                             "'search_path=pg_catalog, pg_temp' = ANY (proconfig), false)"),
                 QStringList());
    }

    /// Else the disk would be anybody's, by what is in no table.
    void nobodyKeepsAnythingOutsideTheTables()
    {
        const QString database = m_world->database();
        for (const char *login : {"ana", "admin", "links"}) {
            PgConnection person = m_world->as(database, QString::fromLatin1(login));
            for (const char *way : {"lo_creat(-1)", "lo_create(0)", "lo_from_bytea(0, 'x')",
                                    "pg_logical_emit_message(false, 'x', 'x')",
                                    "pg_logical_emit_message(false, 'x', 'x'::bytea)"})
                QCOMPARE(stateOf(person, QByteArray("SELECT ") + way), QByteArray("42501"));
        }
    }

    /// Push waits for some such locks, and a migration for one: each of them anybody could hold.
    void nobodyMakesOthersWait()
    {
        const QString database = m_world->database();
        for (const char *login : {"ana", "admin", "links"}) {
            PgConnection person = m_world->as(database, QString::fromLatin1(login));
            const QStringList ways =
                column(person, "SELECT oid::regproc FROM pg_proc"
                               " WHERE proname ~ 'advisory' AND proname !~ 'unlock'"
                               " GROUP BY 1 ORDER BY 1::text");
            QVERIFY(ways.size() >= 8);
            for (const QString &way : ways) {
                QCOMPARE(stateOf(person, "SELECT " + way.toUtf8() + "(1)"), QByteArray("42501"));
                QCOMPARE(stateOf(person, "SELECT " + way.toUtf8() + "(1, 1)"), QByteArray("42501"));
            }
        }
    }

    /// Whoever has a login could open connections until nobody else gets one.
    void nobodyTakesEveryConnection()
    {
        const QString database = m_world->database();
        std::vector<PgConnection> taken;
        const auto more = [&] { taken.push_back(m_world->as(database, QStringLiteral("beto"))); };
        for (int one = 0; one < 20; ++one)
            more();
        try {
            more();
            QFAIL("there is no end");
        } catch (const HubError &error) {
            QCOMPARE(error.sqlState(), QByteArray("53300"));
        }
        QCOMPARE(m_world->as(database, QStringLiteral("ana")).query("SELECT 1").number(0, 0), 1);
    }

    /// One from before is given a number at the next migration, and keeps that which it has.
    void aLoginFromBeforeIsGivenItsNumber()
    {
        PgConnection hub = m_world->root(m_world->database());
        const QByteArray numbers("SELECT rolname || ' ' || rolconnlimit FROM pg_roles"
                                 " WHERE rolname IN ('ana', 'beto') ORDER BY 1");
        hub.run("ALTER ROLE ana CONNECTION LIMIT -1; ALTER ROLE beto CONNECTION LIMIT 30");
        QVERIFY(HubSchema(hub).migrate(Rules::builtIn()));
        const QStringList after = column(hub, numbers);
        hub.run("ALTER ROLE beto CONNECTION LIMIT 20");
        QCOMPARE(after, (QStringList{QStringLiteral("ana 20"), QStringLiteral("beto 30")}));
    }

    void staffMayCallTheseAndNothingElse()
    {
        PgConnection hub = m_world->root(m_world->database());
        QCOMPARE(column(hub, "SELECT proname FROM pg_proc WHERE pronamespace = "
                             "'vitrina'::regnamespace AND has_function_privilege('ana', oid, "
                             "'EXECUTE') ORDER BY proname")
                     .join(u' '),
                 QStringLiteral("changed_tables hello known_client make_login may missing_content "
                                "my_access my_branch my_id my_level my_staff my_whole_branch "
                                "photo_content pull push put_content reset_password retire_login "
                                "rows_of_clients rows_since template_ids "
                                "to_ms"));
        QCOMPARE(column(hub, "SELECT privilege FROM unnest(ARRAY['CREATE', 'TEMP']) privilege"
                             " WHERE has_database_privilege('ana', current_database(), privilege)"),
                 QStringList());
        QVERIFY(!hub.query("SELECT has_schema_privilege('ana', 'vitrina', 'CREATE')"
                           " OR has_schema_privilege('ana', 'public', 'USAGE')")
                     .flag(0, 0));
    }
};

VITRINA_TEST(TestHubSchema, QCoreApplication)
#include "tst_hubschema.moc"
