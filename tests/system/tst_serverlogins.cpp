// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverfixture.h"
#include "testsupport/testprogram.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The logins of a company's people, made and retired with vitrinactl.
class TestServerLogins : public ServerFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openServer(); }
    void cleanupTestCase() { closeServer(); }

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
};

VITRINA_TEST(TestServerLogins, QCoreApplication)
#include "tst_serverlogins.moc"
