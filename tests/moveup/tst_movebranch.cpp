// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "moveup/branchcopy.h"

#include "hub/hubschema.h"
#include "sample/demoshowroom.h"
#include "storage/changerecorder.h"
#include "storage/database.h"
#include "storage/filecopy.h"
#include "storage/profile.h"
#include "syncworld/syncworld.h"
#include "syncworld/verifysame.h"
#include "testsupport/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

using Kind = MoveUpFault::Kind;

} // namespace

/// An embedded showroom becomes a branch of a company that works on, whole or not at all (issue 3).
class TestMoveBranch : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QTemporaryDir m_folder;
    QString m_showroom;
    int m_copies = 0;
    QString m_database;

    void makeShowroom(const QString &path)
    {
        makeDemoShowroom(path);
        Database database(path, Database::Mode::ReadWrite);
        for (const char *code : {"call", "hot"})
            giveAnotherId(database, QString::fromLatin1(code));
        // She chose a word that the company has as well, under an id of its own.
        const VehicleModel &both = m_world->showroom.nk250;
        database.execute(
            QStringLiteral("INSERT INTO vehicle_model (id, brand, line, version, year, row_version)"
                           " VALUES (randomblob(16), ?, ?, coalesce(?, ''), ?,"
                           " randomblob(16))"),
            {both.brand, both.line, both.modelVersion, both.year});
    }
    /// A catalogue begins alike everywhere; this entry was made at home.
    static void giveAnotherId(Database &database, const QString &code)
    {
        const QUuid before = QUuid::fromRfc4122(
            database.scalar(QStringLiteral("SELECT id FROM catalogue_item WHERE code = ?"), {code})
                .toByteArray());
        const QUuid after = QUuid::createUuid();
        const auto text = [](const QUuid &id) { return id.toString(QUuid::WithoutBraces); };
        database.runScript("PRAGMA foreign_keys = OFF");
        for (const char *column :
             {"catalogue_item SET id", "follow_up SET type_id", "client SET quality_id"}) {
            database.execute(
                QStringLiteral("UPDATE %1 = ? WHERE %2 = ?")
                    .arg(QLatin1StringView(column), QString::fromLatin1(column).section(u' ', -1)),
                {after.toRfc4122(), before.toRfc4122()});
        }
        database.execute(QStringLiteral("UPDATE timeline_entry SET data = replace(data, ?, ?)"),
                         {text(before), text(after)});
        if (database.scalar(QStringLiteral("SELECT count(*) FROM timeline_entry"
                                           " WHERE data LIKE '%' || ? || '%'"),
                            {text(after)})
                    .toInt() == 0 &&
            code == u"call")
            qFatal("no history names the type of a follow-up");
        database.runScript("PRAGMA foreign_keys = ON");
    }
    PgConnection hub() { return m_world->hub().root(m_database); }
    static qint64 number(PgConnection &hub, const QByteArray &sql)
    {
        return hub.query(sql).number(0, 0);
    }
    std::unique_ptr<Database> nextCopy()
    {
        const QString path = m_folder.filePath(QStringLiteral("copy%1").arg(++m_copies));
        if (!copyDatabase(m_showroom, path))
            qFatal("the showroom could not be copied");
        return std::make_unique<Database>(path, Database::Mode::ReadWrite);
    }
    struct Moved
    {
        MoveUp::Outcome outcome;
        BranchChanges changes;
        std::unique_ptr<Database> copy;
    };
    Moved move()
    {
        PgConnection administrator = hub();
        std::unique_ptr<Database> copy = nextCopy();
        const auto changes = makeBranch(*copy, administrator);
        if (!changes)
            return {tl::unexpected(changes.error()), {}, nullptr};
        MoveUp::Outcome outcome = MoveUp(*copy, administrator, MoveUp::As::Branch).run();
        return {std::move(outcome), *changes, std::move(copy)};
    }
    qint64 here(const QString &sql)
    {
        return Database(m_showroom, Database::Mode::ReadOnly).scalar(sql).toLongLong();
    }
    static qint64 rowsOnHub(PgConnection &hub)
    {
        qint64 rows = 0;
        for (const char *table : sharedTables())
            rows += number(hub, QByteArray("SELECT count(*) FROM vitrina.") + table);
        return rows;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<SyncWorld>();
        m_showroom = m_folder.filePath(QStringLiteral("showroom.sqlite"));
        makeShowroom(m_showroom);
    }
    void init() { m_database = m_world->database(); }
    void cleanupTestCase() { m_world.reset(); }

    void allOfItIsThereBesideTheCompanys()
    {
        PgConnection root = hub();
        const qint64 clients = number(root, "SELECT count(*) FROM vitrina.client");
        const qint64 followUps = number(root, "SELECT count(*) FROM vitrina.follow_up");
        const Moved moved = move();
        QVERIFY(moved.outcome);
        QCOMPARE(number(root, "SELECT count(*) FROM vitrina.client"),
                 clients + here(QStringLiteral("SELECT count(*) FROM client")));
        QCOMPARE(number(root, "SELECT count(*) FROM vitrina.follow_up"),
                 followUps + here(QStringLiteral("SELECT count(*) FROM follow_up")));
        QCOMPARE(number(root, "SELECT count(*) FROM vitrina.company"), 1);
        QCOMPARE(number(root, "SELECT count(DISTINCT company_id) FROM vitrina.branch"), 1);
        QCOMPARE(number(root, "SELECT count(*) FROM vitrina.client_scope"),
                 number(root, "SELECT count(*) FROM vitrina.client"));
        QCOMPARE(number(root, "SELECT count(*) FROM pg_trigger WHERE tgenabled = 'D'"), 0);
    }

    void whatBothHaveIsTheCompanys()
    {
        PgConnection root = hub();
        const qint64 entries = number(root, "SELECT count(*) FROM vitrina.catalogue_item");
        const qint64 more = here(QStringLiteral("SELECT count(*) FROM catalogue_item"));
        QVERIFY(move().outcome);
        const qint64 after = number(root, "SELECT count(*) FROM vitrina.catalogue_item");
        QVERIFY2(after < entries + more, qPrintable(QString::number(after)));
        QCOMPARE(number(root, "SELECT count(*) FROM (SELECT FROM vitrina.catalogue_item"
                              " GROUP BY catalogue, code HAVING count(*) > 1) AS twice"),
                 0);
        QCOMPARE(root.query("SELECT FROM vitrina.vehicle_model WHERE brand = $1 AND line = $2",
                            {m_world->showroom.nk250.brand.toUtf8(),
                             m_world->showroom.nk250.line.toUtf8()})
                     .count(),
                 1);
        // The quality of each client is called the same as it was at home.
        const QString named = QStringLiteral(
            "SELECT count(*) FROM %1client c JOIN %1catalogue_item q ON q.id = c.quality_id"
            " WHERE q.code = 'hot'");
        const qint64 companys =
            number(root, "SELECT count(*) FROM vitrina.client c JOIN vitrina.catalogue_item q"
                         " ON q.id = c.quality_id JOIN vitrina.branch b ON b.id = c.branch_id"
                         " WHERE q.code = 'hot' AND b.row_xid <> (SELECT max(row_xid)"
                         " FROM vitrina.branch)");
        QCOMPARE(number(root, named.arg(QStringLiteral("vitrina.")).toUtf8()) - companys,
                 here(named.arg(QString())));
        // History names entries in its texts: none is left that nobody knows.
        QCOMPARE(number(root,
                        "SELECT count(*) FROM vitrina.timeline_entry t,"
                        " regexp_matches(t.data, '\"(?:reason|type)\":\"([0-9a-f-]{36})\"', 'g') m"
                        " WHERE NOT EXISTS (SELECT FROM vitrina.catalogue_item i"
                        " WHERE i.id = m[1]::uuid)"),
                 0);
        // And so do templates of quotes with models.
        const QByteArray models =
            "SELECT count(*) FROM vitrina.quote_template t,"
            " regexp_matches(t.content, '\"model_id\":\"([0-9a-f-]{36})\"', 'g') m WHERE ";
        QCOMPARE(number(root, models + "NOT EXISTS (SELECT FROM vitrina.vehicle_model v"
                                       " WHERE v.id = m[1]::uuid)"),
                 0);
        QVERIFY(number(root, models + "m[1] = '" + m_world->showroom.nk250.id.toString().toUtf8() +
                                 '\'') > 0);
    }

    void nobodyComesInAboveABranch()
    {
        PgConnection root = hub();
        const Moved moved = move();
        QVERIFY(moved.outcome);
        QVERIFY(!moved.changes.logins.isEmpty()); // both have an ana
        for (const BranchChanges::Login &login : moved.changes.logins) {
            QCOMPARE(
                root.query("SELECT FROM vitrina.staff WHERE login = $1", {login.there.toUtf8()})
                    .count(),
                1);
        }
        QVERIFY(!moved.changes.lowered.isEmpty());
        for (const QString &login : moved.changes.lowered) {
            const PgRows row =
                root.query("SELECT access_level >= 2, permissions & $2 = 0"
                           " FROM vitrina.staff WHERE login = $1",
                           {login.toUtf8(), QByteArray::number(int(Permission::ManageStaff))});
            QVERIFY2(row.flag(0, 0) && row.flag(0, 1), qPrintable(login));
        }
        QCOMPARE(number(root, "SELECT count(*) FROM vitrina.staff WHERE access_level = 1"), 1);
    }

    /// People of the company were working all the while: their replicas come to it by themselves.
    void itComesToWhoWorksInTheCompany()
    {
        const auto admin = m_world->laptop(m_database, "admin");
        const auto ana = m_world->laptop(m_database, "ana");
        QVERIFY(admin->settle());
        QVERIFY(ana->settle());
        QVERIFY(move().outcome);
        QVERIFY(admin->settle());
        QVERIFY(ana->settle());
        VERIFY_SAME(*admin);
        VERIFY_SAME(*ana);
        QVERIFY(admin->replica().scalar(QStringLiteral("SELECT count(*) FROM client")).toInt() >
                500);
    }

    void twiceIsRefused()
    {
        QVERIFY(move().outcome);
        PgConnection root = hub();
        const qint64 rows = rowsOnHub(root);
        const Moved again = move();
        QVERIFY(!again.outcome);
        QCOMPARE(again.outcome.error().kind, Kind::ThereAlready);
        QCOMPARE(rowsOnHub(root), rows);
    }

    void theDeadStayDead()
    {
        PgConnection root = hub();
        const QByteArray client =
            QUuid::fromRfc4122(Database(m_showroom, Database::Mode::ReadOnly)
                                   .scalar(QStringLiteral("SELECT id FROM client LIMIT 1"))
                                   .toByteArray())
                .toByteArray(QUuid::WithoutBraces);
        root.run("INSERT INTO vitrina.tombstone (number, id) SELECT number, '" + client +
                 "' FROM vitrina.shared_table WHERE name = 'client'");
        const qint64 rows = rowsOnHub(root);
        const Moved moved = move();
        QVERIFY(!moved.outcome);
        QCOMPARE(moved.outcome.error().kind, Kind::ThereAlready);
        QCOMPARE(rowsOnHub(root), rows);
    }

    /// As a staff member of the showroom's would be who stands in a branch of the company's.
    void whatReachesIntoTheCompanyIsRefused()
    {
        PgConnection root = hub();
        const QByteArray branch =
            QUuid::fromString(root.query("SELECT id FROM vitrina.branch LIMIT 1").text(0, 0))
                .toRfc4122();
        const std::unique_ptr<Database> copy = nextCopy();
        copy->runScript("PRAGMA foreign_keys = OFF");
        copy->execute(QStringLiteral("UPDATE staff SET branch_id = ? WHERE login = 'ana'"),
                      {branch});
        const auto changes = makeBranch(*copy, root);
        QVERIFY(!changes);
        QCOMPARE(changes.error().kind, Kind::References);
    }

    void withoutACompanyThereIsNoBranch()
    {
        PgConnection empty = m_world->hub().root(m_world->hub().emptyDatabase());
        const auto changes = makeBranch(*nextCopy(), empty);
        QVERIFY(!changes);
        QCOMPARE(changes.error().kind, Kind::NoCompany);
    }

    void theShowroomStaysAsItWas()
    {
        QFile file(m_showroom);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        QVERIFY(move().outcome);
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll() == before, true);
    }
};

VITRINA_TEST(TestMoveBranch, QCoreApplication)
#include "tst_movebranch.moc"
