// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simworld/simulationworld.h"

#include "simworld/desk.h"

namespace Vitrina::Testing {

namespace {

/// While a row stands in simulation.armed, whoever writes the audit dies before the commit.
constexpr auto killSwitch =
    "CREATE SCHEMA simulation;"
    "CREATE TABLE simulation.armed (at timestamptz);"
    "CREATE FUNCTION simulation.die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$"
    " BEGIN IF EXISTS (SELECT FROM simulation.armed) THEN"
    " PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NULL; END $$;"
    "CREATE TRIGGER die AFTER INSERT ON vitrina.audit FOR EACH ROW"
    " EXECUTE FUNCTION simulation.die()";

} // namespace

SimulationWorld::SimulationWorld()
{
    SampleShowroom &showroom = m_world.showroom;
    m_template = m_world.database();
    Desk admin(m_world, m_template, QStringLiteral("admin"), showroom.admin.id, QString(),
               m_world.clock.now(), 1);
    Laptop &laptop = admin.laptop();
    if (!laptop.settle())
        qFatal("the hub of the simulation cannot be filled");
    SaveBranch south;
    south.branch = showroom.branch;
    south.branch.id = laptop.newId<BranchId>();
    south.branch.name = QStringLiteral("Vitrina Sur");
    const Department department{
        laptop.newId<DepartmentId>(), south.branch.id, QStringLiteral("Ventas Sur"), {}};
    south.departments = {department};
    south.at = admin.clock().now();
    laptop.must(south);
    StaffMember sur = showroom.ivan;
    sur.id = laptop.newId<StaffId>();
    sur.login = QStringLiteral("sur");
    sur.branchId = south.branch.id;
    sur.departmentId = department.id;
    sur.supervisorId = {};
    laptop.must(SaveStaff{sur, admin.clock().now()});
    if (!laptop.settle())
        qFatal("the hub of the simulation cannot be filled");
    m_world.hub().enrol(m_template, sur.id, sur.login);
    PgConnection root = m_world.hub().root(m_template);
    root.run(killSwitch);
    root.run("ANALYZE");
    m_start = Model::of(laptop.replica());
}

/// PostgreSQL writes 32 numbers of a sequence ahead into its WAL. CREATE DATABASE … TEMPLATE takes
/// a sequence over with what it is ahead, of which the copy's own WAL knows nothing: after a crash
/// it would give those numbers out again. From a checkpoint on it writes them anew.
QString SimulationWorld::copyOf(const QString &hub)
{
    const QString copy = m_world.hub().copyOf(hub);
    m_world.hub().root(copy).run("CHECKPOINT");
    return copy;
}

} // namespace Vitrina::Testing
