// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlhands.h"
#include "postgres/postgresserver.h"
#include "testsupport/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

Surroundings asAdministrator(const QString &password)
{
    Surroundings around;
    around.administratorsPassword = password;
    return around;
}

} // namespace

/// What an administrator does with vitrinactl on a server, from an empty PostgreSQL on.
class TestServerAdmin : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<PostgresServer> m_guarded; ///< offers TLS, with a certificate that is over
    int m_databases = 0;

    /// Asks it something, where @p file is to say whose certificate is good.
    QStringList knownBy(const QString &file)
    {
        if (!m_guarded) {
            m_guarded = std::make_unique<PostgresServer>();
            m_guarded->offerTls(QStringLiteral(VITRINA_SYSTEM_TESTS "/expired.crt"),
                                QStringLiteral(VITRINA_SYSTEM_TESTS "/expired.key"));
        }
        return {QStringLiteral("check"), QStringLiteral("--server"),
                QStringLiteral("host=127.0.0.1 port=%1 user=postgres sslmode=verify-full "
                               "sslrootcert=%2")
                    .arg(m_guarded->port())
                    .arg(file)};
    }
    QString url(const QString &user = QStringLiteral("postgres")) const
    {
        const HubAddress way = m_server->address(QString(), user);
        return QStringLiteral("host=%1 port=%2 user=%3").arg(way.host).arg(way.port).arg(user);
    }
    QString overTcp(const QString &more) const
    {
        return QStringLiteral("postgresql://postgres@127.0.0.1:%1/%2")
            .arg(m_server->port())
            .arg(more);
    }
    QString freshName() { return QStringLiteral("company%1").arg(++m_databases); }
    QStringList at(const QString &database) const
    {
        return {QStringLiteral("--server"), url(), QStringLiteral("--database"), database};
    }
    /// A company of its own; its administrator's login is named like the database.
    QString founded()
    {
        const QString name = freshName();
        const Ended made = run(QStringList{"init", "--company", "Motos del Norte", "--admin-login",
                                           name, "--admin-name", "Rosa Vera"} +
                               at(name));
        if (made.code != 0)
            qFatal("init: %s", qPrintable(made.err));
        return name;
    }
    static qint64 number(PgConnection &hub, const QByteArray &sql)
    {
        return hub.query(sql).number(0, 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        PostgresServer::Options options;
        options.durable = true;
        m_server = std::make_unique<PostgresServer>(options);
        m_server->connect(QStringLiteral("postgres"))
            .run("ALTER ROLE postgres PASSWORD 'the right one'");
    }
    void cleanupTestCase()
    {
        m_server.reset();
        m_guarded.reset();
    }

    void oneCommandMakesAWorkingCompany()
    {
        const Ended made = run({"init", "--server", overTcp(QStringLiteral("postgres")),
                                "--company", "Motos del Norte", "--branch", "Quito", "--country",
                                "EC", "--admin-login", "jefa", "--admin-name", "Rosa Vera"},
                               asAdministrator(QStringLiteral("the right one")));
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QVERIFY(!made.out.contains(secret));

        PgConnection session(
            m_server->tcpAddress(QStringLiteral("vitrina"), QStringLiteral("jefa"), secret));
        QCOMPARE(session.query("SELECT name FROM vitrina.company").text(0, 0),
                 QStringLiteral("Motos del Norte"));
        QCOMPARE(session.query("SELECT name FROM vitrina.branch").text(0, 0),
                 QStringLiteral("Quito"));
        QVERIFY(number(session, "SELECT count(*) FROM vitrina.catalogue_item") > 10);
        QVERIFY(session.query("SELECT vitrina.hello('{}')").text(0, 0).contains(u"incarnation"));

        const Ended checked = run({"check", "--server", url()});
        QVERIFY2(checked.code == 0, qPrintable(checked.out + checked.err));
        const Ended again = run({"init", "--server", url(), "--admin-login", "otra"});
        QCOMPARE(again.code, 1);
        QVERIFY(again.err.contains(u"holds a company already"));
    }

    void anInitThatWasCutOffIsDoneAgain()
    {
        const QString name = freshName();
        m_server->connect(QStringLiteral("postgres")).run("CREATE DATABASE " + name.toUtf8());
        const QStringList command = QStringList{"init", "--admin-login"} + at(name);
        // The login is the last thing made: with one that is taken, nothing of the company stays.
        QStringList taken = command;
        m_server->connect(QStringLiteral("postgres")).run("CREATE ROLE tomado");
        taken.insert(2, QStringLiteral("tomado"));
        const Ended refused = run(taken);
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.err.contains(u"a login of that name already"));
        PgConnection hub = m_server->connect(name);
        QCOMPARE(number(hub, "SELECT count(*) FROM vitrina.company"), 0);
        QStringList free = command;
        free.insert(2, name);
        QCOMPARE(run(free).code, 0);
        QCOMPARE(number(hub, "SELECT count(*) FROM vitrina.company"), 1);
    }

    void aDatabaseOfSomethingElseIsLeftAlone()
    {
        const QString name = freshName();
        m_server->connect(QStringLiteral("postgres")).run("CREATE DATABASE " + name.toUtf8());
        PgConnection other = m_server->connect(name);
        other.run("CREATE TABLE invoices (number integer)");
        for (const char *command : {"init", "migrate", "check"}) {
            const Ended refused = run(QStringList{QString::fromLatin1(command)} + at(name));
            QCOMPARE(refused.code, 1);
            QVERIFY2(refused.err.contains(u"not Vitrina's"), qPrintable(refused.err));
        }
        QCOMPARE(number(other, "SELECT count(*) FROM pg_class WHERE relnamespace NOT IN ("
                               "'pg_catalog'::regnamespace, 'information_schema'::regnamespace,"
                               "'pg_toast'::regnamespace)"),
                 1);
    }

    void aShowroomMovesUp()
    {
        const QTemporaryDir profile;
        const QStringList here{QStringLiteral("--profile"), profile.path()};
        QCOMPARE(run(here + QStringList{"demo", "--clients", "300"}).code, 0);
        const QString name = freshName();
        const Ended moved = run(here + QStringList{"moveup"} + at(name));
        QVERIFY2(moved.code == 0, qPrintable(moved.err));
        QVERIFY(moved.out.contains(u"the same on both sides"));
        PgConnection hub = m_server->connect(name);
        const QString listed = run(here + QStringList{"list", "clients", "--format", "csv"}).out;
        QCOMPARE(number(hub, "SELECT count(*) FROM vitrina.client"), listed.count(u'\n') - 1);
        // Nobody can sign in yet, and that is said.
        const Ended checked = run(QStringList{"check"} + at(name));
        QCOMPARE(checked.code, 1);
        QVERIFY(checked.out.contains(u"Nobody of level 1"));

        const Ended again = run(here + QStringList{"moveup"} + at(name));
        QCOMPARE(again.code, 1);
        QVERIFY(again.err.contains(u"holds a company already"));
        const Ended nowhere =
            run(QStringList{"--profile", profile.filePath("none"), "moveup"} + at(name));
        QCOMPARE(nowhere.code, 1);
    }

    void aShowroomBecomesABranch()
    {
        const QTemporaryDir profile;
        const QStringList here{QStringLiteral("--profile"), profile.path()};
        QCOMPARE(run(here + QStringList{"demo", "--clients", "300"}).code, 0);
        const QString name = founded();
        PgConnection hub = m_server->connect(name);
        hub.query("UPDATE vitrina.staff SET login = 'admin' WHERE login = $1", {name.toUtf8()});
        const qint64 staff = number(hub, "SELECT count(*) FROM vitrina.staff");
        const Ended moved = run(here + QStringList{"moveup", "--as-branch"} + at(name));
        QVERIFY2(moved.code == 0, qPrintable(moved.err));
        QVERIFY(moved.out.contains(u"the same on both sides"));
        QVERIFY2(moved.out.contains(u"admin is admin.2 there"), qPrintable(moved.out));
        QVERIFY2(moved.out.contains(u"Of a branch's level there"), qPrintable(moved.out));
        QVERIFY(number(hub, "SELECT count(*) FROM vitrina.staff") > staff);
        QCOMPARE(number(hub, "SELECT count(*) FROM vitrina.company"), 1);
        const Ended checked = run(QStringList{"check"} + at(name));
        QVERIFY2(checked.code == 0, qPrintable(checked.out));

        const Ended again = run(here + QStringList{"moveup", "--as-branch"} + at(name));
        QCOMPARE(again.code, 1);
        QVERIFY2(again.err.contains(u"already"), qPrintable(again.err));
        QCOMPARE(QDir(profile.path()).entryList({QStringLiteral("moving-*")}), QStringList());
    }

    void aNewerHubIsNotMigrated()
    {
        const QString name = founded();
        const Ended same = run(QStringList{"migrate"} + at(name));
        QCOMPARE(same.code, 0);
        PgConnection hub = m_server->connect(name);
        hub.run("UPDATE vitrina.hub SET schema = 999");
        const Ended newer = run(QStringList{"migrate"} + at(name));
        QCOMPARE(newer.code, 1);
        QVERIFY(newer.err.contains(u"999"));
        QCOMPARE(number(hub, "SELECT schema FROM vitrina.hub"), 999);
    }

    void loginsComeChangeAndGo()
    {
        const QString name = founded();
        PgConnection hub = m_server->connect(name);
        hub.run("INSERT INTO vitrina.staff (id, login, name, branch_id, access_level, row_version)"
                " SELECT gen_random_uuid(), 'ana', 'Ana Paz', id, 4, id FROM vitrina.branch");
        const QString role = name + QStringLiteral("-ana");
        const auto signsIn = [&](const QString &password) {
            try {
                PgConnection(m_server->tcpAddress(name, role, password))
                    .run("SELECT vitrina.hello('{}')");
                return QByteArray();
            } catch (const HubError &error) {
                return error.sqlState();
            }
        };

        QCOMPARE(run(QStringList{"staff", "add-login", "ana", "--role", role} + at(name)).code, 0);
        QCOMPARE(signsIn(secret), QByteArray());
        QCOMPARE(run(QStringList{"staff", "add-login", "ana", "--role", role} + at(name)).code, 1);
        const QString listed = run(QStringList{"staff", "list"} + at(name)).out;
        QVERIFY(listed.contains(u"Ana Paz") && listed.contains(role) && listed.contains(u"Rosa"));

        Surroundings around;
        around.newPassword = QStringLiteral("otro distinto");
        QCOMPARE(run(QStringList{"staff", "reset-password", "ana"} + at(name), around).code, 0);
        QCOMPARE(signsIn(secret), QByteArray("28P01"));
        QCOMPARE(signsIn(around.newPassword), QByteArray());

        // From a file as well, without the end of the line.
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("p")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("desde archivo\r\n") > 0);
        file.close();
        QCOMPARE(
            run(QStringList{"staff", "reset-password", "ana", "--password-file", file.fileName()} +
                at(name))
                .code,
            0);
        QCOMPARE(signsIn(QStringLiteral("desde archivo")), QByteArray());

        QCOMPARE(run(QStringList{"staff", "retire", "ana"} + at(name)).code, 0);
        QVERIFY(run(QStringList{"staff", "list"} + at(name)).out.contains(u"(retired)"));
        PgConnection retired(m_server->tcpAddress(name, role, QStringLiteral("desde archivo")));
        QCOMPARE(number(retired, "SELECT count(*) FROM vitrina.staff"), 0);
        QCOMPARE(run(QStringList{"check"} + at(name)).code, 0);
    }

    void whoComesBackAndWhoMustStayAreSaid()
    {
        const QString name = founded();
        m_server->connect(name).run(
            "INSERT INTO vitrina.staff (id, login, name, branch_id, access_level, row_version)"
            " SELECT gen_random_uuid(), 'ana', 'Ana Paz', id, 4, id FROM vitrina.branch");
        const QString role = name + QStringLiteral("-ana");
        QCOMPARE(run(QStringList{"staff", "add-login", "ana", "--role", role} + at(name)).code, 0);
        const auto reset = [&] {
            return run(QStringList{"staff", "reset-password", "ana"} + at(name));
        };
        QCOMPARE(reset().out, QStringLiteral("ana has a new password.\n"));
        QCOMPARE(run(QStringList{"staff", "retire", "ana"} + at(name)).code, 0);
        QCOMPARE(reset().out, QStringLiteral("ana has a new password.\n"
                                             "She had been retired, and can enter again.\n"));
        QVERIFY(!run(QStringList{"staff", "list"} + at(name)).out.contains(u"(retired)"));

        // Rosa alone manages the company (55000); she stays, and can enter.
        const Ended refused = run(QStringList{"staff", "retire", name} + at(name));
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.err,
                 QStringLiteral("Nobody but %1 has level 1 and manages staff: give that to "
                                "somebody else first.\n")
                     .arg(name));
        QCOMPARE(refused.out, QString());
        PgConnection rosa(m_server->tcpAddress(name, name, secret));
        QCOMPARE(number(rosa, "SELECT count(*) FROM vitrina.company"), 1);
    }

    void theServersOwnDatabasesAreNoCompanys_data()
    {
        QTest::addColumn<QString>("database");
        for (const char *name : {"postgres", "template1", "pg_vitrina"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void theServersOwnDatabasesAreNoCompanys()
    {
        QFETCH(QString, database);
        const Ended refused = run(QStringList{"init", "--admin-login", "jefa2"} + at(database));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(database + QStringLiteral(" is a database that PostgreSQL "
                                                                "keeps for itself")),
                 qPrintable(refused.err));
        PgConnection postgres = m_server->connect(QStringLiteral("postgres"));
        QVERIFY(postgres.query("SELECT to_regnamespace('vitrina') IS NULL").flag(0, 0));
        QCOMPARE(number(postgres, "SELECT count(*) FROM pg_roles WHERE rolname = 'jefa2'"), 0);
    }

    void whatIsOfAProfileAloneIsNotPassedOver_data()
    {
        QTest::addColumn<QString>("option");
        QTest::newRow("replay") << "--replay";
        QTest::newRow("mend") << "--mend";
    }
    void whatIsOfAProfileAloneIsNotPassedOver()
    {
        QFETCH(QString, option);
        const Ended refused = run(QStringList{"check", option} + at(founded()));
        QCOMPARE(refused.code, 2);
        QCOMPARE(refused.out, QString());
        QVERIFY2(refused.err.startsWith(option + QStringLiteral(" is about a profile")),
                 qPrintable(refused.err));
    }

    void theCompanysDaysAreSetByWhoManagesItsStaff()
    {
        const QString name = founded();
        PgConnection hub = m_server->connect(name);
        hub.run("INSERT INTO vitrina.staff (id, login, name, branch_id, access_level, row_version)"
                " SELECT gen_random_uuid(), 'ana', 'Ana Paz', id, 4, id FROM vitrina.branch");
        const QString ana = name + QStringLiteral("-ana");
        QCOMPARE(run(QStringList{"staff", "add-login", "ana", "--role", ana} + at(name)).code, 0);
        const auto company = [&](const QStringList &more, const QString &user) {
            return run(QStringList{"company", "--server", url(user), "--database", name} + more);
        };
        const auto postgres = QStringLiteral("postgres");
        QVERIFY(company({}, postgres).out.contains(u"Days without the server: 14"));
        const Ended set = company({"--offline-days", "30"}, name);
        QVERIFY2(set.code == 0, qPrintable(set.err));
        QVERIFY(set.out.contains(u"Motos del Norte") && set.out.contains(u"server: 30"));
        // An administrator of the server is nobody of the company: it is on record as its own.
        const Ended again = company({"--offline-days", "0", "--name", "Motos del Sur"}, postgres);
        QVERIFY2(again.code == 0, qPrintable(again.err));
        QCOMPARE(company({}, ana).out, again.out);
        QVERIFY(again.out.contains(u"Motos del Sur") && again.out.contains(u"server: 0"));
        QCOMPARE(number(hub, "SELECT count(*) FROM vitrina.ledger l JOIN vitrina.staff s"
                             " ON s.id = l.staff_id WHERE l.name = 'SaveCompany'"
                             " AND l.verdict = 'applied' AND s.access_level = 1"),
                 2);
        QCOMPARE(number(hub, "SELECT count(*) FROM vitrina.audit WHERE command = 'SaveCompany'"),
                 2);

        QCOMPARE(company({"--offline-days", "7"}, ana).code, 1);
        QCOMPARE(company({"--offline-days", "7", "--as", "ana"}, postgres).code, 1);
        QCOMPARE(company({"--offline-days", "7", "--as", "nadie"}, postgres).code, 1);
        QCOMPARE(company({"--offline-days", "7", "--as", name}, ana).code, 1);
        const Ended tooMany = company({"--offline-days", "366"}, postgres);
        QCOMPARE(tooMany.code, 1);
        QVERIFY(tooMany.err.contains(u"from 0 to 365"));
        QCOMPARE(number(hub, "SELECT offline_days FROM vitrina.company"), 0);
        QCOMPARE(run(QStringList{"check"} + at(name)).code, 0);

        hub.run("UPDATE vitrina.hub SET schema = schema - 1");
        const Ended older = company({}, postgres);
        QCOMPARE(older.code, 1);
        QVERIFY(older.err.contains(u"vitrinactl migrate"));
    }

    void loginsThatCannotBeAreRefused_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("said");
        const QString add = QStringLiteral("add-login");
        QTest::newRow("nobody of that name")
            << QStringList{add, "nadie"} << secret << "Not found: nadie";
        QTest::newRow("no name for a role")
            << QStringList{add, "ana", "--role", "Ana Paz"} << secret << "small letters";
        QTest::newRow("one of ours")
            << QStringList{add, "ana", "--role", "vitrina_owner"} << secret << "small letters";
        QTest::newRow("taken on the server")
            << QStringList{add, "ana", "--role", "ocupado"} << secret << "already";
        QTest::newRow("the server's administrator")
            << QStringList{add, "ana", "--role", "postgres"} << secret << "not for people";
        QTest::newRow("a short password") << QStringList{add, "ana", "--role", "corta"} << "corta"
                                          << "at least 8";
        QTest::newRow("no password, no terminal") << QStringList{add, "ana", "--role", "nada"} << ""
                                                  << "A password is needed";
        QTest::newRow("no login to reset")
            << QStringList{"reset-password", "ana"} << secret << "has no login";
        QTest::newRow("no login to retire")
            << QStringList{"retire", "ana"} << secret << "has no login";
    }
    void loginsThatCannotBeAreRefused()
    {
        QFETCH(QStringList, command);
        QFETCH(QString, password);
        QFETCH(QString, said);
        static const QString name = [this] {
            const QString made = founded();
            m_server->connect(made).run(
                "INSERT INTO vitrina.staff (id, login, name, branch_id, access_level, row_version)"
                " SELECT gen_random_uuid(), 'ana', 'Ana Paz', id, 4, id FROM vitrina.branch;"
                "CREATE ROLE ocupado");
            return made;
        }();
        Surroundings around;
        around.newPassword = password;
        const Ended refused = run(QStringList{"staff"} + command + at(name), around);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(said), qPrintable(refused.err));
        QVERIFY(!refused.err.contains(secret));
    }

    void whatTheServerRefusesIsSaidInWords_data()
    {
        QTest::addColumn<QString>("server"); // %1: the port
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *server, const char *password,
                            const char *said) {
            QTest::newRow(name) << QString::fromLatin1(server) << QString::fromLatin1(password)
                                << QString::fromLatin1(said);
        };
        row("wrong password", "postgresql://postgres@127.0.0.1:%1/", "wr0ng-one",
            "the password is wrong");
        row("nobody known", "postgresql://nobody@127.0.0.1:%1/", "wr0ng-one",
            "the password is wrong");
        row("no password", "postgresql://postgres@127.0.0.1:%1/", "", "put it in ~/.pgpass");
        row("nothing there", "postgresql://postgres@127.0.0.1:1/", "wr0ng-one",
            "cannot be reached");
        row("no such database", "postgresql://postgres@127.0.0.1:%1/nowhere", "the right one",
            "no such database");
        row("no TLS", "postgresql://postgres@127.0.0.1:%1/?sslmode=require", "the right one",
            "not safe");
    }
    void whatTheServerRefusesIsSaidInWords()
    {
        QFETCH(QString, server);
        QFETCH(QString, password);
        QFETCH(QString, said);
        Surroundings around;
        around.administratorsPassword = password;
        const QString where =
            server.replace(QStringLiteral("%1"), QString::number(m_server->port()));
        const Ended refused = run({"check", "--server", where}, around);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(said), qPrintable(refused.err));
        QVERIFY(password.isEmpty() || !refused.err.contains(password));
        QCOMPARE(refused.err.count(u'\n'), 1);
    }

    void anExpiredCertificateIsSaidInWords()
    {
        const Ended refused = run(knownBy(QStringLiteral(VITRINA_SYSTEM_TESTS "/expired.crt")));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"certificate has expired"), qPrintable(refused.err));
        QCOMPARE(refused.err.count(u'\n'), 1);
    }

    /// Nothing is amiss with the server's certificate then.
    void aFileThatIsNoCertificateIsNotBlamedOnTheServer_data()
    {
        QTest::addColumn<QByteArray>("content"); // null: no file
        QTest::addColumn<QString>("said");
        QTest::newRow("none") << QByteArray() << "is not there";
        QTest::newRow("empty") << QByteArray("") << "is empty";
        QTest::newRow("something else") << QByteArray("the server's one") << "no certificate in";
    }
    void aFileThatIsNoCertificateIsNotBlamedOnTheServer()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, said);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("authority.crt"));
        if (!content.isNull()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(content), qint64(content.size()));
        }
        const Ended refused = run(knownBy(path));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(said) && refused.err.contains(path), qPrintable(refused.err));
        QVERIFY2(!refused.err.contains(u"expired"), qPrintable(refused.err));
        QCOMPARE(refused.err.count(u'\n'), 1);
    }

    void staffAdministerNothing()
    {
        const QString name = founded();
        QStringList asStaff{QStringLiteral("--server"), url(name), QStringLiteral("--database"),
                            name};
        const Ended refused = run(QStringList{"migrate"} + asStaff);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"may not do this"), qPrintable(refused.err));
        QStringList elsewhere = asStaff;
        elsewhere.last() = freshName();
        const QTemporaryDir profile;
        const QStringList here{QStringLiteral("--profile"), profile.path()};
        QCOMPARE(run(here + QStringList{"init"}).code, 0);
        const Ended made = run(here + QStringList{"moveup"} + elsewhere);
        QCOMPARE(made.code, 1);
        QVERIFY2(made.err.contains(u"may not do this"), qPrintable(made.err));
    }

    void addressesThatWillNotDoAreMisuse_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("said");
        QTest::newRow("a password") << "postgresql://ana:unsafe@db.example/"
                                    << "password";
        QTest::newRow("a password as an option") << "host=db.example password=unsafe"
                                                 << "password";
        QTest::newRow("less than TLS") << "postgresql://ana@db.example/?sslmode=require"
                                       << "verify-full";
        QTest::newRow("no TLS") << "postgresql://ana@192.0.2.1/?sslmode=disable"
                                << "verify-full";
        QTest::newRow("one near, one far") << "host=127.0.0.1,192.0.2.1 sslmode=disable"
                                           << "verify-full";
        QTest::newRow("a word") << "db.example"
                                << "not understood";
        QTest::newRow("another option") << "host=db.example service=x"
                                        << "service";
        QTest::newRow("no port") << "postgresql://db.example:abc/"
                                 << "port";
    }
    void addressesThatWillNotDoAreMisuse()
    {
        QFETCH(QString, server);
        QFETCH(QString, said);
        const Ended refused = run({"check", "--server", server});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(said), qPrintable(refused.err));
        QVERIFY(!refused.err.contains(u"unsafe"));
    }

    void whatIsNotUnderstoodIsMisuse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("migrate what") << QStringList{"migrate"};
        QTest::newRow("move where") << QStringList{"moveup"};
        QTest::newRow("staff where") << QStringList{"staff", "list"};
        QTest::newRow("staff who") << QStringList{"staff", "retire", "--server", "host=/tmp"};
        QTest::newRow("staff what")
            << QStringList{"staff", "promote", "ana", "--server", "host=/tmp"};
    }
    void whatIsNotUnderstoodIsMisuse()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(run(arguments).code, 2);
    }

    void checkSaysWhatIsWrongInTheUsersLanguage()
    {
        const QString name = founded();
        m_server->connect(name).run("GRANT UPDATE ON vitrina.client TO vitrina_staff;"
                                    "ALTER TABLE vitrina.consent DISABLE ROW LEVEL SECURITY");
        const Ended english = run(QStringList{"check"} + at(name));
        QCOMPARE(english.code, 1);
        QVERIFY(english.out.contains(u"vitrina_staff: UPDATE table client"));
        QVERIFY(english.out.contains(u"Row-level security is off: consent"));
        Surroundings around;
        around.language = QStringLiteral("es_EC.UTF-8");
        const Ended spanish = run(QStringList{"check"} + at(name), around);
        QCOMPARE(spanish.code, 1);
        QVERIFY2(spanish.out.contains(u"seguridad por filas"), qPrintable(spanish.out));
        QCOMPARE(spanish.out.count(u'\n'), 2);
    }
};

VITRINA_TEST(TestServerAdmin, QCoreApplication)
#include "tst_serveradmin.moc"
