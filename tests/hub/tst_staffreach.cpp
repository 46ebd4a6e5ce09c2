// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/staffreach.h"
#include "hubworld/hubtest.h"
#include "testsupport/testprogram.h"

#include <QTest>

#include <functional>
#include <map>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What screens offer of the staff is what the hub takes (S3.3): StaffReach says the same as
/// check_staff(), of everybody towards everybody.
class TestStaffReach : public HubTest
{
    Q_OBJECT

private:
    using Change = std::function<void(StaffMember &)>;

    StaffMember member(const QString &login)
    {
        const PgRows row = m_root->query(
            "SELECT id, name, branch_id, department_id, access_level, permissions, supervisor_id"
            " FROM vitrina.staff WHERE login = $1",
            {login.toUtf8()});
        StaffMember member;
        member.id = StaffId::fromString(row.text(0, 0));
        member.login = login;
        member.name = row.text(0, 1);
        member.branchId = BranchId::fromString(row.text(0, 2));
        member.departmentId = DepartmentId::fromString(row.text(0, 3));
        member.accessLevel = int(row.number(0, 4));
        member.permissions = int(row.number(0, 5));
        if (!row.isNull(0, 6))
            member.supervisorId = StaffId::fromString(row.text(0, 6));
        return member;
    }
    StaffReach reachOf(const StaffMember &viewer)
    {
        std::vector<StaffId> open;
        const PgRows rows = m_root->query("SELECT unnest(vitrina.staff_open_to($1))",
                                          {viewer.id.toString().toUtf8()});
        for (int row = 0; row < rows.count(); ++row)
            open.push_back(StaffId::fromString(rows.text(row, 0)));
        return StaffReach(viewer, open);
    }
    static QJsonObject columnsOf(const StaffMember &member)
    {
        const QJsonValue superior = member.supervisorId.isNull()
                                        ? QJsonValue()
                                        : QJsonValue(member.supervisorId.toString());
        return {{QStringLiteral("login"), member.login},
                {QStringLiteral("name"), member.name},
                {QStringLiteral("branch_id"), member.branchId.toString()},
                {QStringLiteral("department_id"), member.departmentId.toString()},
                {QStringLiteral("access_level"), member.accessLevel},
                {QStringLiteral("permissions"), member.permissions},
                {QStringLiteral("supervisor_id"), superior}};
    }
    /// Whether the hub takes it; what it took it is made to forget.
    bool isTaken(Pusher &pusher, const std::optional<StaffMember> &before, const StaffMember &after)
    {
        const QString id = after.id.toString();
        const QJsonObject change = before ? changed("staff", id, columnsOf(after))
                                          : inserted(QStringLiteral("staff"), id, columnsOf(after));
        const QString outcome = pusher.outcome(commandOf(QStringLiteral("SaveStaff"), {change}));
        if (outcome != m_applied)
            return false;
        m_root->run("BEGIN; SET LOCAL session_replication_role = replica;"
                    "DELETE FROM vitrina.staff WHERE id NOT IN (SELECT id FROM public.kept);"
                    "UPDATE vitrina.staff s SET branch_id = k.branch_id,"
                    " department_id = k.department_id, access_level = k.access_level,"
                    " permissions = k.permissions, supervisor_id = k.supervisor_id"
                    " FROM public.kept k WHERE k.id = s.id; COMMIT");
        return true;
    }

private Q_SLOTS:
    void screensOfferWhatTheHubTakes()
    {
        // Everybody may manage; who may what else differs.
        m_root->run("BEGIN; SET LOCAL session_replication_role = replica;"
                    "UPDATE vitrina.staff SET permissions = permissions | 64;"
                    "CREATE TABLE public.kept AS SELECT * FROM vitrina.staff; COMMIT");
        const StaffMember sur = member(QStringLiteral("sur"));
        const StaffMember manager = member(QStringLiteral("manager"));
        const std::map<QString, Change> changes{
            {QStringLiteral("as it is"), [](StaffMember &) {}},
            {QStringLiteral("higher"), [](StaffMember &one) { --one.accessLevel; }},
            {QStringLiteral("lower"), [](StaffMember &one) { ++one.accessLevel; }},
            {QStringLiteral("moves"),
             [&sur](StaffMember &one) {
                 one.branchId = sur.branchId;
                 one.departmentId = sur.departmentId;
             }},
            {QStringLiteral("may import"),
             [](StaffMember &one) { one.permissions |= int(Permission::Import); }},
            {QStringLiteral("may nothing"), [](StaffMember &one) { one.permissions = 0; }},
            {QStringLiteral("under the manager"),
             [&manager](StaffMember &one) { one.supervisorId = manager.id; }},
        };
        int taken = 0;
        int refused = 0;
        const QStringList people = HubWorld::people();
        for (const QString &login : people) {
            const StaffMember viewer = member(login);
            const StaffReach reach = reachOf(viewer);
            Pusher pusher(m_world->as(m_database, login));
            for (const QString &target : people + QStringList{QString()}) {
                for (const auto &[what, change] : changes) {
                    std::optional<StaffMember> before;
                    if (!target.isEmpty())
                        before = member(target);
                    StaffMember after = before ? *before : viewer;
                    if (!before) {
                        after.id = StaffId::fromString(newId());
                        after.login = QStringLiteral("new");
                        after.permissions = 0;
                    }
                    change(after);
                    if (after.accessLevel < 1 || after.accessLevel > 4)
                        continue; // there are no others
                    const bool offered = reach.allows(before, after);
                    QVERIFY2(isTaken(pusher, before, after) == offered,
                             qPrintable(QStringLiteral("%1 → %2: %3, offered: %4")
                                            .arg(login, target, what)
                                            .arg(offered)));
                    ++(offered ? taken : refused);
                }
            }
        }
        QVERIFY2(taken > 100 && refused > 100,
                 qPrintable(QStringLiteral("%1 and %2").arg(taken).arg(refused)));
    }
};

VITRINA_TEST(TestStaffReach, QCoreApplication)
#include "tst_staffreach.moc"
