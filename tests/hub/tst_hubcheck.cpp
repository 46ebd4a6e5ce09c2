// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificate/testcertificate.h"
#include "hub/hubcheck.h"
#include "hub/hubschema.h"
#include "hubworld/hubworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

using What = HubFinding::What;

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace

/// Each thing that `vitrinactl check --server` looks at is broken once and found, and it alone.
class TestHubCheck : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<HubWorld> m_world;

    static QList<What> whatOf(const std::vector<HubFinding> &findings)
    {
        QList<What> all;
        for (const HubFinding &finding : findings)
            all += finding.what;
        return all;
    }

    /// What is wrong with @p database, but what a server that forgets on a power cut is told.
    QList<What> found(const QString &database)
    {
        PgConnection hub = m_world->root(database);
        QList<What> all = whatOf(HubCheck(hub, now).findings());
        all.removeAll(What::CommitNotDurable);
        return all;
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<HubWorld>(); }
    void cleanupTestCase() { m_world.reset(); }

    void aFreshHubIsSound() { QCOMPARE(found(m_world->database()), QList<What>()); }

    void whatIsBrokenIsFound_data()
    {
        QTest::addColumn<What>("what");
        QTest::addColumn<QByteArray>("damage");
        QTest::addColumn<QByteArray>("repair"); // of what is the server's, not the database's
        const auto row = [](const char *name, What what, const char *damage,
                            const char *repair = "SELECT 1") {
            QTest::newRow(name) << what << QByteArray(damage) << QByteArray(repair);
        };
        row("newer", What::NewerSchema, "UPDATE vitrina.hub SET schema = 999");
        row("older", What::OlderSchema, "UPDATE vitrina.hub SET schema = 1");
        row("a role is gone", What::MissingRole, "ALTER ROLE vitrina_keeper RENAME TO keeper",
            "ALTER ROLE keeper RENAME TO vitrina_keeper");
        row("the staff's role logs in", What::OurRoleLogsIn, "ALTER ROLE vitrina_staff LOGIN",
            "ALTER ROLE vitrina_staff NOLOGIN");
        row("a powerful role", What::OurRoleIsPowerful, "ALTER ROLE vitrina_staff BYPASSRLS",
            "ALTER ROLE vitrina_staff NOBYPASSRLS");
        row("a role that makes roles", What::OurRoleIsPowerful,
            "ALTER ROLE vitrina_staff CREATEROLE", "ALTER ROLE vitrina_staff NOCREATEROLE");
        row("powerful staff", What::PowerfulStaff, "ALTER ROLE ana SUPERUSER",
            "ALTER ROLE ana NOSUPERUSER");
        row("staff past the policies", What::PowerfulStaff, "ALTER ROLE ana BYPASSRLS",
            "ALTER ROLE ana NOBYPASSRLS");
        row("staff in another role", What::StaffInOtherRoles, "GRANT pg_monitor TO ana",
            "REVOKE pg_monitor FROM ana");
        row("staff who may pass it on", What::StaffInOtherRoles,
            "GRANT vitrina_staff TO ana WITH ADMIN OPTION",
            "REVOKE ADMIN OPTION FOR vitrina_staff FROM ana");
        row("a login without its role", What::LoginWithoutRole,
            "INSERT INTO vitrina.staff_login (staff_id, role) VALUES (gen_random_uuid(), "
            "'nobody')");
        row("a login that is closed", What::LoginWithoutRole, "ALTER ROLE ana NOLOGIN",
            "ALTER ROLE ana LOGIN");
        row("a login that takes every connection", What::LoginUnlimited,
            "ALTER ROLE ana CONNECTION LIMIT -1", "ALTER ROLE ana CONNECTION LIMIT 20");
        row("an old password", What::PasswordNotScram,
            "SET password_encryption = 'md5'; ALTER ROLE ana PASSWORD 'x'",
            "RESET password_encryption; ALTER ROLE ana PASSWORD 'x'");
        row("nobody administers", What::NobodyAdministers,
            "UPDATE vitrina.staff_login SET retired_at = now() WHERE role = 'admin'");

        row("who is retired sees on", What::PresenceAstray,
            "ALTER TABLE vitrina.staff_login DISABLE TRIGGER USER;"
            "UPDATE vitrina.staff_login SET retired_at = now() WHERE role = 'ana';"
            "ALTER TABLE vitrina.staff_login ENABLE TRIGGER USER");
        row("who is there sees nothing", What::PresenceAstray,
            "DELETE FROM vitrina.present WHERE role = 'ana'");
        row("who is there sees what is another's", What::PresenceAstray,
            "UPDATE vitrina.present SET staff = staff || md5('beto')::uuid WHERE role = 'ana'");

        row("another's function", What::ForeignOwner,
            "ALTER FUNCTION vitrina.check_staff() OWNER TO postgres");
        row("the database is open", What::OpenToPublic,
            "DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO PUBLIC', "
            "current_database()); END $$");
        row("temporary tables", What::OpenToPublic,
            "DO $$ BEGIN EXECUTE format('GRANT TEMP ON DATABASE %I TO PUBLIC', "
            "current_database()); END $$");
        row("a table is open", What::OpenToPublic, "GRANT SELECT ON vitrina.client TO PUBLIC");
        row("a function is open", What::OpenToPublic,
            "GRANT EXECUTE ON FUNCTION vitrina.push(jsonb) TO PUBLIC");
        row("schema public is open", What::OpenToPublic, "GRANT CREATE ON SCHEMA public TO PUBLIC");
        row("staff write", What::ExtraGrant, "GRANT UPDATE ON vitrina.client TO vitrina_staff");
        row("one writes", What::ExtraGrant, "GRANT INSERT ON vitrina.client TO ana");
        row("a column", What::ExtraGrant, "GRANT UPDATE (name) ON vitrina.client TO vitrina_staff");
        row("a closed table", What::ExtraGrant,
            "GRANT SELECT ON vitrina.staff_login TO vitrina_staff");
        row("a function", What::ExtraGrant,
            "GRANT EXECUTE ON FUNCTION vitrina.fill_scopes() TO vitrina_staff");
        row("to be passed on", What::ExtraGrant,
            "GRANT SELECT ON vitrina.client TO vitrina_staff WITH GRANT OPTION");
        row("the schema", What::ExtraGrant, "GRANT CREATE ON SCHEMA vitrina TO vitrina_staff");
        row("the database", What::ExtraGrant,
            "DO $$ BEGIN EXECUTE format('GRANT TEMP ON DATABASE %I TO ana', current_database()); "
            "END $$");

        row("large objects", What::OpenToPublic,
            "GRANT EXECUTE ON FUNCTION pg_catalog.lo_create(oid) TO PUBLIC");
        row("locks", What::OpenToPublic,
            "GRANT EXECUTE ON FUNCTION pg_catalog.pg_advisory_lock(bigint) TO PUBLIC");

        row("security off", What::SecurityOff,
            "ALTER TABLE vitrina.client DISABLE ROW LEVEL SECURITY");
        row("no policy", What::PolicyMissing,
            "DROP POLICY visible ON vitrina.import_batch;"
            "REVOKE SELECT ON vitrina.import_batch FROM vitrina_staff");
        row("another policy", What::StrangePolicy,
            "CREATE POLICY more ON vitrina.client USING (true)");
        row("a policy for all", What::StrangePolicy,
            "ALTER POLICY visible ON vitrina.client TO PUBLIC");
        row("a policy that asks nobody", What::StrangePolicy,
            "ALTER POLICY visible ON vitrina.client USING (true)");

        row("conditions before policies", What::ComparedFirst,
            "ALTER FUNCTION pg_catalog.texteq(text, text) LEAKPROOF");

        row("search path", What::SearchPath,
            "ALTER FUNCTION vitrina.push(jsonb) RESET search_path");
        row("no stamp", What::TriggerMissing, "DROP TRIGGER a_stamp ON vitrina.client");
        row("what may come back", What::TriggerMissing,
            "DROP TRIGGER stay_buried ON vitrina.client");
        row("what may be rewritten", What::TriggerMissing,
            "DROP TRIGGER append_only ON vitrina.audit");
        row("a trigger is off", What::TriggerOff,
            "ALTER TABLE vitrina.client DISABLE TRIGGER scope_update");
        row("unproved", What::NotValidated,
            "ALTER TABLE vitrina.client ADD CONSTRAINT named CHECK (name <> '') NOT VALID");

        row("a lax commit", What::RiskySetting,
            "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = local', "
            "current_database()); END $$");
        row("a person's search path", What::RiskySetting, "ALTER ROLE ana SET search_path = public",
            "ALTER ROLE ana RESET search_path");
    }
    void whatIsBrokenIsFound()
    {
        QFETCH(What, what);
        QFETCH(QByteArray, damage);
        QFETCH(QByteArray, repair);
        const QString database = m_world->database();
        PgConnection hub = m_world->root(database);
        hub.run(damage);
        const QList<What> all = found(database);
        hub.run(repair);
        QCOMPARE(all, QList<What>{what});
    }

    /// One fault that is several: who logs in as the owner is held by no policy.
    void theOwnerThatLogsInIsHeldByNothing()
    {
        const QString database = m_world->database();
        PgConnection hub = m_world->root(database);
        hub.run("ALTER ROLE vitrina_owner LOGIN");
        const QList<What> all = found(database);
        hub.run("ALTER ROLE vitrina_owner NOLOGIN");
        QCOMPARE(all, (QList<What>{What::OurRoleLogsIn, What::SecurityNotForced}));
    }

    void aTableOfSomebodyElsesIsHeldByNothing()
    {
        const QString database = m_world->database();
        m_world->root(database).run("ALTER TABLE vitrina.permission OWNER TO postgres");
        QCOMPARE(found(database), (QList<What>{What::ForeignOwner, What::SecurityNotForced}));
    }

    void whoLetsInWithoutPasswordOrTlsIsTold_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QList<What>>("expected");
        QTest::newRow("as it should be")
            << QByteArray("hostssl all all 0.0.0.0/0 scram-sha-256") << QList<What>();
        QTest::newRow("on this computer")
            << QByteArray("host all all 127.0.0.1/32 scram-sha-256") << QList<What>();
        QTest::newRow("without TLS") << QByteArray("host all all 10.0.0.0/8 scram-sha-256")
                                     << QList<What>{What::PlainConnections};
        QTest::newRow("without a password")
            << QByteArray("hostssl all all 10.0.0.0/8 trust") << QList<What>{What::NoPasswordAsked};
        QTest::newRow("refused anyway")
            << QByteArray("host all all 10.0.0.0/8 reject") << QList<What>();
    }
    void whoLetsInWithoutPasswordOrTlsIsTold()
    {
        QFETCH(QByteArray, line);
        QFETCH(QList<What>, expected);
        const QString database = m_world->database();
        PgConnection hub = m_world->root(database);
        // The rules are read from the file; the server itself goes on by those it started with.
        hub.run("DO $$ BEGIN EXECUTE format('COPY (SELECT ''" + line +
                "'') TO %L', current_setting('hba_file')); END $$");
        QCOMPARE(found(database), expected);
        hub.run("DO $$ BEGIN EXECUTE format('COPY (SELECT ''local all all trust'') TO %L',"
                " current_setting('hba_file')); END $$");
    }

    void aClockThatIsWrongIsTold_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QList<What>>("expected");
        QTest::newRow("two seconds") << 2 << QList<What>();
        QTest::newRow("a minute behind") << 60 << QList<What>{What::ClockSkew};
        QTest::newRow("a day ahead") << -86400 << QList<What>{What::ClockSkew};
    }
    void aClockThatIsWrongIsTold()
    {
        QFETCH(int, seconds);
        QFETCH(QList<What>, expected);
        PgConnection hub = m_world->root(m_world->database());
        QList<What> all =
            whatOf(HubCheck(hub, [seconds] { return now().addSecs(seconds); }).findings());
        all.removeAll(What::CommitNotDurable);
        QCOMPARE(all, expected);
    }

    /// As it is shown to whoever comes by TLS; by the socket, as the server's own file has it.
    void aCertificateThatEndsSoonIsTold_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("later");
        QTest::addColumn<QList<What>>("expected");
        QTest::newRow("in 22 days") << 22 << 0 << QList<What>();
        QTest::newRow("in 20 days") << 20 << 0 << QList<What>{What::CertificateEnds};
        QTest::newRow("over") << 2 << 3 << QList<What>{What::CertificateEnds};
    }
    void aCertificateThatEndsSoonIsTold()
    {
        QFETCH(int, days);
        QFETCH(int, later);
        QFETCH(QList<What>, expected);
        const auto told = [later](PgConnection hub) {
            QList<What> all =
                whatOf(HubCheck(hub, [later] { return now().addDays(later); }).findings());
            all.removeAll(What::CommitNotDurable);
            all.removeAll(What::ClockSkew);
            return all;
        };
        const QString postgres = QStringLiteral("postgres");
        const TestCertificate certificate(QStringLiteral("IP:127.0.0.1"), days);
        PostgresServer server;
        PgConnection hub = server.connect(postgres);
        QVERIFY(HubSchema(hub).migrate(Rules::builtIn()));
        hub.run("ALTER ROLE postgres PASSWORD 'clave'");
        server.offerTls(certificate.certificate(), certificate.key());
        QCOMPARE(told(server.connect(postgres)), expected);
        HubAddress way = server.tcpAddress(postgres, postgres, QStringLiteral("clave"));
        way.sslMode = QStringLiteral("verify-full");
        way.rootCertificate = certificate.certificate();
        // It has been read: what counts is what is shown.
        server.connect(postgres).run("COPY (SELECT '') TO PROGRAM 'cat > server.crt'");
        QCOMPARE(told(PgConnection(way)), expected);
    }

    void whoIsNoSuperuserIsToldWhatWasNotLookedAt()
    {
        const QString database = m_world->database();
        PgConnection hub = m_world->root(database);
        hub.run("SET ROLE vitrina_owner");
        HubCheck check(hub, now);
        check.findings();
        QVERIFY(check.notLookedAt().size() >= 3);
    }

    /// A server for all the world, without TLS, that loses what it confirmed; and the same in
    /// order.
    void aServersOwnSettingsAreLookedAt()
    {
        PostgresServer::Options careless;
        careless.configuration = {QStringLiteral("listen_addresses='0.0.0.0'"),
                                  QStringLiteral("synchronous_commit=off"),
                                  QStringLiteral("password_encryption=md5")};
        PostgresServer server(careless);
        PgConnection hub = server.connect(QStringLiteral("postgres"));
        QVERIFY(HubSchema(hub).migrate(Rules::builtIn()));
        QCOMPARE(whatOf(HubCheck(hub, now).findings()),
                 (QList<What>{What::PasswordEncryption, What::TlsOff, What::CommitNotDurable}));
    }

    void aServerInOrderIsSound()
    {
        PostgresServer::Options careful;
        careful.durable = true;
        PostgresServer server(careful);
        PgConnection hub = server.connect(QStringLiteral("postgres"));
        QVERIFY(HubSchema(hub).migrate(Rules::builtIn()));
        QCOMPARE(whatOf(HubCheck(hub, now).findings()), QList<What>());
    }
};

VITRINA_TEST(TestHubCheck, QCoreApplication)
#include "tst_hubcheck.moc"
