// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubworld/hubworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

#include <future>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// The place that policies take somebody to have: "id level branch {staff}", or nothing.
const QByteArray herPlace =
    "SELECT concat_ws(' ', vitrina.my_id(), vitrina.my_level(), vitrina.my_branch(),"
    " vitrina.my_staff())";
/// The same by the register and the staff.
const QByteArray registered =
    "SELECT concat_ws(' ', s.id, s.access_level, s.branch_id, vitrina.staff_open_to(s.id))"
    " FROM vitrina.staff_login l JOIN vitrina.staff s ON s.id = l.staff_id"
    " WHERE l.role = $1 AND l.retired_at IS NULL AND s.active";

} // namespace

/// Who policies take somebody for, and to whose clients they let her, is what she is by the
/// register and the staff, whatever changes there (S3.3, S2.4; sync.md 8).
class TestPresent : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<HubWorld> m_world;

    /// Everybody who logs in, each as herself, against the register.
    void compareAll(const QString &database)
    {
        PgConnection root = m_world->root(database);
        for (const QString &person : HubWorld::people()) {
            PgConnection hers = m_world->as(database, person);
            const PgRows wanted = root.query(registered, {person.toUtf8()});
            QCOMPARE(hers.query(herPlace).text(0, 0),
                     wanted.count() == 0 ? QString() : wanted.text(0, 0));
        }
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<HubWorld>(); }
    void cleanupTestCase() { m_world.reset(); }

    void whoIsThereIsWhomTheRegisterNames_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<bool>("there"); // ana, after it
        const auto row = [](const char *name, const QByteArray &change, bool there) {
            QTest::newRow(name) << change << there;
        };
        const QByteArray newColleague =
            "INSERT INTO vitrina.staff SELECT (jsonb_populate_record(s, jsonb_build_object('id',"
            " gen_random_uuid(), 'login', 'nina', 'supervisor_id', md5('ana')::uuid))).*"
            " FROM vitrina.staff s WHERE login = 'beto'";
        row("as founded", "SELECT 1", true);
        row("retired", "UPDATE vitrina.staff_login SET retired_at = now() WHERE role = 'ana'",
            false);
        row("back",
            "UPDATE vitrina.staff_login SET retired_at = now() WHERE role = 'ana';"
            "UPDATE vitrina.staff_login SET retired_at = NULL WHERE role = 'ana'",
            true);
        row("without a login", "DELETE FROM vitrina.staff_login WHERE role = 'ana'", false);
        row("gone", "UPDATE vitrina.staff SET active = false WHERE login = 'ana'", false);
        row("another level", "UPDATE vitrina.staff SET access_level = 2 WHERE login = 'ana'", true);
        row("another branch",
            "UPDATE vitrina.staff SET branch_id = md5('south')::uuid, department_id ="
            " (SELECT department_id FROM vitrina.staff WHERE login = 'sur') WHERE login = 'ana'",
            true);
        row("her login is another's",
            "UPDATE vitrina.staff_login SET staff_id = gen_random_uuid() WHERE role = 'ana'",
            false);
        row("her login has another name",
            "UPDATE vitrina.staff_login SET role = 'ana2' WHERE role = 'ana'", false);
        row("superior of another's superior",
            "UPDATE vitrina.staff SET supervisor_id = md5('beto')::uuid WHERE login = 'carla';"
            "UPDATE vitrina.staff SET supervisor_id = md5('ana')::uuid WHERE login = 'beto'",
            true);
        row("superior of nobody else",
            "UPDATE vitrina.staff SET supervisor_id = NULL WHERE supervisor_id IS NOT NULL", true);
        row("a colleague in another department",
            "UPDATE vitrina.staff SET department_id = (SELECT department_id FROM vitrina.staff"
            " WHERE login = 'rival') WHERE login = 'beto'",
            true);
        row("a new colleague under her", newColleague, true);
        row("a colleague under her was a mistake",
            newColleague + ";DELETE FROM vitrina.staff WHERE login = 'nina'", true);
        row("written past the triggers, and filled",
            "SET session_replication_role = replica;"
            "UPDATE vitrina.staff SET active = false WHERE login = 'ana';"
            "UPDATE vitrina.staff SET access_level = 1 WHERE login = 'beto';"
            "RESET session_replication_role; SELECT vitrina.fill_present()",
            false);
    }
    void whoIsThereIsWhomTheRegisterNames()
    {
        QFETCH(const QByteArray, change);
        QFETCH(const bool, there);
        const QString database = m_world->database();
        m_world->root(database).run(change);
        compareAll(database);
        PgConnection ana = m_world->as(database, QStringLiteral("ana"));
        QCOMPARE(!ana.query(herPlace).text(0, 0).isEmpty(), there);
        QCOMPARE(ana.query("SELECT FROM vitrina.client").count() > 0, there);
    }

    /// Two change the register or the staff at once.
    void ofTwoAtOnceTheSecondSeesTheFirst_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        const QByteArray nothing = "SELECT 1";
        const QByteArray retire =
            "UPDATE vitrina.staff_login SET retired_at = now() WHERE role = 'ana'";
        const QByteArray enrol =
            "UPDATE vitrina.staff_login SET retired_at = NULL WHERE role = 'ana'";
        const QByteArray raise = "UPDATE vitrina.staff SET access_level = 1 WHERE login = 'ana'";
        const QByteArray leave = "UPDATE vitrina.staff SET active = false WHERE login = 'ana'";
        QTest::newRow("retired and raised") << nothing << retire << raise;
        QTest::newRow("raised and retired") << nothing << raise << retire;
        // Nobody is there whom both would have to take away.
        QTest::newRow("back and gone") << retire << enrol << leave;
        QTest::newRow("gone and back") << retire << leave << enrol;
        // She is superior of both once both are done.
        QTest::newRow("superior of a superior")
            << nothing
            << QByteArray("UPDATE vitrina.staff SET supervisor_id = md5('ana')::uuid"
                          " WHERE login = 'beto'")
            << QByteArray("UPDATE vitrina.staff SET supervisor_id = md5('beto')::uuid"
                          " WHERE login = 'carla'");
    }
    void ofTwoAtOnceTheSecondSeesTheFirst()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, first);
        QFETCH(const QByteArray, second);
        const QString database = m_world->database();
        std::future<void> waits; // ends after the connection that it waits for
        PgConnection two = m_world->root(database);
        PgConnection one = m_world->root(database);
        one.run(before);
        one.run("BEGIN; " + first);
        waits = std::async(std::launch::async, [&two, second] { two.run(second); });
        QTRY_COMPARE(one.query("SELECT count(*) FROM pg_locks WHERE NOT granted").number(0, 0), 1);
        one.run("COMMIT");
        waits.get();
        compareAll(database);
    }
};

VITRINA_TEST(TestPresent, QCoreApplication)
#include "tst_present.moc"
