// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/schedulefollowup.h"
#include "ctlhands.h"
#include "demo/filldemonstration.h"
#include "hub/tarfile.h"
#include "sample/scenarios.h"
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

QStringList at(const PostgresServer &server, const QString &database,
               const QString &user = QStringLiteral("postgres"))
{
    const HubAddress way = server.address(QString(), user);
    return {QStringLiteral("--server"),
            QStringLiteral("host=%1 port=%2 user=%3").arg(way.host).arg(way.port).arg(user),
            QStringLiteral("--database"), database};
}

qint64 number(PgConnection hub, const QByteArray &sql)
{
    return hub.query(sql).number(0, 0);
}

} // namespace

/// A shared database that was lost comes back from its backup, and the replicas with it (sync 23,
/// rules 2, 4, 9).
class TestRecovery : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_names = 0;

    PostgresServer &server() { return m_world->hub().server(); }
    QString fresh() { return QStringLiteral("restored%1").arg(++m_names); }
    QString path(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    QString backupOf(const QString &database)
    {
        const QString file = path("hub.tar");
        const Ended ended = run(QStringList{"backup", file} + at(server(), database));
        if (ended.code != 0)
            qFatal("backup: %s", qPrintable(ended.err));
        return file;
    }
    QString restored(const QString &file)
    {
        const QString database = fresh();
        const Ended ended = run(QStringList{"restore", file} + at(server(), database));
        if (ended.code != 0)
            qFatal("restore: %s", qPrintable(ended.err));
        return database;
    }
    Receipt schedule(Laptop &laptop, const RegisterContact &contact, int hours)
    {
        NextStep next = m_world->showroom.callIn(hours);
        next.id = laptop.newId<FollowUpId>();
        next.dueAt = m_world->clock.now().addSecs(qint64(hours) * 3600);
        return laptop.must(ScheduleFollowUp{contact.clientId, {}, next, m_world->clock.now()});
    }
    static QByteArray quoted(const CommandId &id) { return '\'' + id.toString().toUtf8() + '\''; }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void nothingIsLostNothingComesBackNothingIsDoneTwice()
    {
        const QString before = m_world->database();
        const auto ana = m_world->settled(before, "ana");
        const auto jefe = m_world->settled(before, "jefe");
        const auto ivan = m_world->settled(before, "ivan");
        // In Iván's drawer: a row that is deleted before the backup, and something that waits.
        ivan->setUnplugged(true);
        const Receipt inTheDrawer = schedule(*ivan, m_world->carmen, 5);
        const QByteArray phone =
            ana->replica().scalar(QStringLiteral("SELECT id FROM client_phone")).toByteArray();
        m_world->hub().root(before).run("DELETE FROM vitrina.client_phone");
        const Receipt decided = schedule(*ana, m_world->alba, 5);
        QVERIFY(ana->settle());

        const QString file = backupOf(before);

        const Receipt forgotten = schedule(*ana, m_world->alba, 6);
        const Receipt forgottenToo = schedule(*jefe, m_world->bruno, 7);
        QVERIFY(ana->settle());
        QVERIFY(jefe->settle());
        QVERIFY(ana->settle());
        ana->setUnplugged(true);
        const Receipt waiting = schedule(*ana, m_world->alba, 8);
        const QByteArray hadAna = ana->rows();
        ana->crash(); // lets go of its connection
        jefe->crash();
        ivan->crash();
        m_world->hub()
            .root(QStringLiteral("postgres"))
            .run("DROP DATABASE \"" + before.toUtf8() + "\" WITH (FORCE)");

        const QString after = restored(file);

        for (Laptop *laptop : {ana.get(), jefe.get(), ivan.get()}) {
            laptop->moveTo(after);
            laptop->setUnplugged(false);
            QVERIFY(laptop->settle());
        }
        for (Laptop *laptop : {ana.get(), jefe.get(), ivan.get()}) {
            QVERIFY(laptop->settle());
            QCOMPARE(firstDifference(laptop->rows(), laptop->hubRows()), QString());
            QCOMPARE(laptop->timesMended(), 0);
            QCOMPARE(laptop->session().status().refused, 0);
        }
        QCOMPARE(firstDifference(ana->rows(), hadAna), QString());
        for (const CommandId &id :
             {decided.id, forgotten.id, forgottenToo.id, waiting.id, inTheDrawer.id}) {
            QCOMPARE(number(m_world->hub().root(after),
                            "SELECT count(*) FROM vitrina.ledger WHERE verdict = 'applied'"
                            " AND uuid = " +
                                quoted(id)),
                     1);
            QCOMPARE(
                number(m_world->hub().root(after),
                       "SELECT count(*) FROM vitrina.follow_up WHERE row_version = " + quoted(id)),
                1);
        }
        QCOMPARE(number(m_world->hub().root(after), "SELECT count(*) FROM vitrina.client_phone"),
                 0);
        for (Laptop *laptop : {ana.get(), ivan.get()})
            QVERIFY(!laptop->replica()
                         .scalar(QStringLiteral("SELECT 1 FROM client_phone WHERE id = ?"), {phone})
                         .isValid());
    }

    void aRestoredHubIsAsTheOneThatWasBackedUp()
    {
        const QString before = m_world->database();
        // Bytes of a picture, beside the rows (sync.md 26).
        m_world->hub().root(before).run("INSERT INTO vitrina.content (sha256, bytes) SELECT"
                                        " encode(sha256(b), 'hex'), b FROM"
                                        " convert_to(repeat('moto', 1000), 'UTF8') AS b");
        const auto jefe = m_world->settled(before, "jefe");
        const QByteArray rows = jefe->hubRows();
        const QString incarnation =
            m_world->hub().root(before).query("SELECT incarnation FROM vitrina.hub").text(0, 0);
        const Ended soundBefore = run(QStringList{"check"} + at(server(), before));

        const QString after = restored(backupOf(before));

        PgConnection session = server().connect(after, QStringLiteral("jefe"));
        QCOMPARE(firstDifference(visibleRows(session), rows), QString());
        QVERIFY(
            m_world->hub().root(after).query("SELECT incarnation FROM vitrina.hub").text(0, 0) !=
            incarnation);
        QCOMPARE(run(QStringList{"check"} + at(server(), after)).out, soundBefore.out);
        QCOMPARE(number(m_world->hub().root(after),
                        "SELECT count(*) FROM vitrina.content WHERE octet_length(bytes) = 4000"
                        " AND sha256 = encode(sha256(bytes), 'hex')"),
                 1);
        // Grants, policies, owners: what the dump must carry.
        const QByteArray owners("SELECT md5(string_agg(c.relname || c.relowner::regrole ||"
                                " coalesce(c.relacl::text, '') || c.relrowsecurity, ','"
                                " ORDER BY c.relname)) FROM pg_class c"
                                " WHERE c.relnamespace = 'vitrina'::regnamespace");
        QCOMPARE(m_world->hub().root(after).query(owners).text(0, 0),
                 m_world->hub().root(before).query(owners).text(0, 0));
        const QByteArray functions("SELECT md5(string_agg(p.oid::regprocedure::text ||"
                                   " p.proowner::regrole || coalesce(p.proacl::text, ''), ','"
                                   " ORDER BY p.oid::regprocedure::text)) FROM pg_proc p"
                                   " WHERE p.pronamespace = 'vitrina'::regnamespace");
        QCOMPARE(m_world->hub().root(after).query(functions).text(0, 0),
                 m_world->hub().root(before).query(functions).text(0, 0));
    }

    void loginsComeBackOnAnotherClusterWithTheirPasswords()
    {
        PostgresServer first;
        QCOMPARE(run(QStringList{"init", "--company", "Norte", "--admin-login", "rosa",
                                 "--admin-name", "Rosa Vera"} +
                     at(first, QStringLiteral("vitrina")))
                     .code,
                 0);
        const QString file = path("other.tar");
        const Ended backedUp =
            run(QStringList{"backup", file} + at(first, QStringLiteral("vitrina")));
        QCOMPARE(backedUp.code, 0);
        QVERIFY(!backedUp.out.contains(u"Without their passwords"));
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());

        PostgresServer second;
        const Ended came =
            run(QStringList{"restore", file} + at(second, QStringLiteral("vitrina")));
        QVERIFY2(came.code == 0, qPrintable(came.err));
        QVERIFY2(came.out.contains(u"with their passwords: rosa"), qPrintable(came.out));
        PgConnection rosa(
            second.tcpAddress(QStringLiteral("vitrina"), QStringLiteral("rosa"), secret));
        QCOMPARE(rosa.query("SELECT name FROM vitrina.company").text(0, 0),
                 QStringLiteral("Norte"));
        QCOMPARE(run(QStringList{"check"} + at(second, QStringLiteral("vitrina"))).code,
                 run(QStringList{"check"} + at(first, QStringLiteral("vitrina"))).code);
        QVERIFY_THROWS_EXCEPTION(HubError, PgConnection(second.tcpAddress(
                                               QStringLiteral("vitrina"), QStringLiteral("rosa"),
                                               QStringLiteral("another one"))));
    }

    /// Whoever may sign in may leave things beside the company, in her own name; they must not keep
    /// its backup from a server that does not know her.
    void whatPeopleLeftBesideItIsNoPartOfABackup()
    {
        PostgresServer first;
        QCOMPARE(run(QStringList{"init", "--company", "Norte", "--admin-login", "rosa",
                                 "--admin-name", "Rosa Vera"} +
                     at(first, QStringLiteral("vitrina")))
                     .code,
                 0);
        PgConnection rosa(
            first.tcpAddress(QStringLiteral("vitrina"), QStringLiteral("rosa"), secret));
        // As a server lets everybody where no superuser has migrated it.
        first.connect(QStringLiteral("vitrina"))
            .run("GRANT EXECUTE ON FUNCTION pg_catalog.lo_create(oid) TO PUBLIC");
        rosa.run("SELECT lo_create(0)");
        rosa.run("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC");
        const QString file = path("beside.tar");
        QCOMPARE(run(QStringList{"backup", file} + at(first, QStringLiteral("vitrina"))).code, 0);

        PostgresServer second;
        const Ended came =
            run(QStringList{"restore", file} + at(second, QStringLiteral("vitrina")));
        QVERIFY2(came.code == 0, qPrintable(came.err));
        QCOMPARE(number(second.connect(QStringLiteral("vitrina")),
                        "SELECT count(*) FROM pg_largeobject_metadata"),
                 0);
    }

    void whoMayNotReadPasswordsIsTold()
    {
        PostgresServer first;
        const QString name = QStringLiteral("vitrina");
        QCOMPARE(run(QStringList{"init", "--admin-login", "rosa"} + at(first, name)).code, 0);
        first.connect(name).run("CREATE ROLE clerk LOGIN BYPASSRLS IN ROLE vitrina_owner;"
                                "GRANT CONNECT ON DATABASE vitrina TO clerk;"
                                "GRANT vitrina_keeper TO clerk");
        const QString file = path("clerk.tar");
        const Ended backedUp =
            run(QStringList{"backup", file} + at(first, name, QStringLiteral("clerk")));
        QVERIFY2(backedUp.code == 0, qPrintable(backedUp.err));
        QVERIFY(backedUp.out.contains(u"Without their passwords"));
        PostgresServer second;
        const Ended came = run(QStringList{"restore", file} + at(second, name));
        QVERIFY2(came.out.contains(u"reset-password gives one: rosa"), qPrintable(came.out));
    }

    void anythingButAWholeBackupIsRefused_data()
    {
        QTest::addColumn<QString>("harm");
        for (const char *harm : {"empty", "text", "cut", "a byte of the dump", "a byte of logins",
                                 "a byte of a header", "no manifest"})
            QTest::newRow(harm) << QString::fromLatin1(harm);
    }
    void anythingButAWholeBackupIsRefused()
    {
        QFETCH(QString, harm);
        static const QByteArray whole = [this] {
            QFile file(backupOf(m_world->database()));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        QVERIFY(whole.size() > 50'000);
        QByteArray bytes = whole;
        const auto spoil = [&bytes](qsizetype at) { bytes[at] = char(bytes[at] ^ 1); };
        if (harm == u"empty")
            bytes.clear();
        else if (harm == u"text")
            bytes = QByteArray(5000, 'x');
        else if (harm == u"cut")
            bytes.chop(5000);
        else if (harm == u"a byte of the dump")
            spoil(30'000);
        else if (harm == u"a byte of logins")
            spoil(bytes.lastIndexOf("\"role\"") + 1);
        else if (harm == u"a byte of a header")
            spoil(3);
        else
            bytes.replace("manifest.json", "manifesto.jso");
        QFile file(path("bad.tar"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const QString database = fresh();
        const Ended refused = run(QStringList{"restore", file.fileName()} + at(server(), database));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"no whole backup"), qPrintable(refused.err));
        QCOMPARE(
            number(m_world->hub().root(QStringLiteral("postgres")),
                   "SELECT count(*) FROM pg_database WHERE datname = '" + database.toUtf8() + "'"),
            0);
    }

    void whatIsThereIsNeverWrittenOver()
    {
        const QString database = m_world->database();
        const QString file = backupOf(database);
        const Ended again = run(QStringList{"backup", file} + at(server(), database));
        QCOMPARE(again.code, 1);
        QVERIFY2(again.err.startsWith(file + QStringLiteral(" is there already")),
                 qPrintable(again.err));
        const Ended onto = run(QStringList{"restore", file} + at(server(), database));
        QCOMPARE(onto.code, 1);
        QVERIFY2(onto.err.contains(u"holds something already"), qPrintable(onto.err));
        const QString other = fresh();
        m_world->hub().root(QStringLiteral("postgres")).run("CREATE DATABASE " + other.toUtf8());
        m_world->hub().root(other).run("CREATE TABLE invoices (number integer)");
        QCOMPARE(run(QStringList{"restore", file} + at(server(), other)).code, 1);
        QCOMPARE(run(QStringList{"backup", path("x.tar")} + at(server(), other)).code, 1);
        QVERIFY(!QFile::exists(path("x.tar")));
        // An empty one that somebody made is taken.
        const QString empty = fresh();
        m_world->hub().root(QStringLiteral("postgres")).run("CREATE DATABASE " + empty.toUtf8());
        QCOMPARE(run(QStringList{"restore", file} + at(server(), empty)).code, 0);
    }

    void whoIsNoAdministratorLeavesNothingBehind()
    {
        const QString file = backupOf(m_world->database());
        m_world->hub().root(QStringLiteral("postgres")).run("CREATE ROLE builder LOGIN CREATEDB");
        const QString database = fresh();
        const Ended refused =
            run(QStringList{"restore", file} + at(server(), database, QStringLiteral("builder")));
        QCOMPARE(refused.code, 1);
        QCOMPARE(
            number(m_world->hub().root(QStringLiteral("postgres")),
                   "SELECT count(*) FROM pg_database WHERE datname = '" + database.toUtf8() + "'"),
            0);
        const Ended asStaff = run(QStringList{"backup", path("s.tar")} +
                                  at(server(), m_world->database(), QStringLiteral("ana")));
        QCOMPARE(asStaff.code, 1);
        QVERIFY(!QFile::exists(path("s.tar")) && !QFile::exists(path("s.tar.partial")));
    }

    void aBackupOfANewerVitrinaIsRefused()
    {
        const QString database = m_world->database();
        m_world->hub().root(database).run("UPDATE vitrina.hub SET schema = 999");
        const Ended refused =
            run(QStringList{"restore", backupOf(database)} + at(server(), fresh()));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"999"), qPrintable(refused.err));
    }

    void anybodysTarOpensIt()
    {
        QProcess tar;
        tar.start(QStringLiteral("tar"), {QStringLiteral("-xf"), backupOf(m_world->database()),
                                          QStringLiteral("-C"), m_folder->path()});
        QVERIFY(tar.waitForFinished() && tar.exitCode() == 0);
        QProcess list;
        list.start(QStringLiteral("pg_restore"), {QStringLiteral("-l"), path("vitrina.dump")});
        QVERIFY(list.waitForFinished() && list.exitCode() == 0);
        QVERIFY(list.readAllStandardOutput().contains("TABLE DATA vitrina timeline_entry"));
        QVERIFY(QFile::exists(path("logins.json")) && QFile::exists(path("manifest.json")));
    }

    void theDemonstrationIsForSeveralPeople()
    {
        PostgresServer fresh;
        const QString name = QStringLiteral("vitrina");
        const Ended made = run(QStringList{"demo", "--clients", "20"} + at(fresh, name));
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const QStringList logins = demoLogins();
        QVERIFY(!logins.isEmpty());
        for (const QString &login : logins) {
            QVERIFY(made.out.contains(login));
            PgConnection person(fresh.tcpAddress(name, login, secret));
            QVERIFY(person.query("SELECT count(*) FROM vitrina.staff").number(0, 0) > 5);
        }
        QVERIFY(!made.out.contains(secret));
        const Ended checked = run(QStringList{"check"} + at(fresh, name));
        QVERIFY2(!checked.out.contains(u"Nobody of level 1"), qPrintable(checked.out));
        const Ended again = run(QStringList{"demo", "--clients", "20"} + at(fresh, name));
        QCOMPARE(again.code, 1);
        QVERIFY(again.err.contains(u"holds a company already"));
        QCOMPARE(runCtl(QStringList{"demo"} + at(fresh, QStringLiteral("other")), {}).code, 1);
    }

    /// Whoever forgets the server gets no profile of its backup, and is told where it goes.
    void withoutAServerItsBackupMakesNothing()
    {
        const QString file = backupOf(m_world->database());
        const Ended refused = run({"--profile", path("no profile"), "restore", file});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"goes to a server (--server)"), qPrintable(refused.err));
        QVERIFY(!QFile::exists(path("no profile")));
    }

    void whatIsNotUnderstoodIsMisuse()
    {
        QCOMPARE(run({"restore"}).code, 2);
        QCOMPARE(run({"restore", "--server", "host=/tmp"}).code, 2);
        QCOMPARE(run({"backup", "--server", "host=/tmp"}).code, 2);
        QCOMPARE(run({"demo", "more", "--server", "host=/tmp"}).code, 2);
        QCOMPARE(run({"restore", "none.tar", "--server", "host=/tmp"}).code, 1);
    }
};

VITRINA_TEST(TestRecovery, QCoreApplication)
#include "tst_recovery.moc"
