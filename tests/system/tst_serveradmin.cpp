// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverfixture.h"
#include "testsupport/testprogram.h"

#include <QTemporaryDir>

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
class TestServerAdmin : public ServerFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openServer(); }
    void cleanupTestCase() { closeServer(); }

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
