// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/showrooms.h"

#include "hub/pgconnection.h"

#include <QUuid>

namespace Vitrina::Bench {

namespace {

constexpr int clientsEach = 40;

/// One row a person: number, showroom, chief or not; all ids are made of numbers.
const char people[] = R"sql(
CREATE TEMP TABLE person AS
SELECT n, n / %2 AS showroom, n % %2 = 0 AS chief, md5('staff' || n)::uuid AS id,
       md5('staff' || n / %2 * %2)::uuid AS chief_id, md5('branch' || n / %2)::uuid AS branch,
       md5('department' || n / %2)::uuid AS department, md5('first')::uuid AS version
  FROM generate_series(0, %1 - 1) n;
INSERT INTO vitrina.branch (id, company_id, name, country, time_zone, currency, row_version)
SELECT branch, (SELECT id FROM vitrina.company), 'Vitrina ' || showroom, 'EC', 'America/Guayaquil', 'USD', version
  FROM person WHERE chief;
INSERT INTO vitrina.department (id, branch_id, name, row_version)
SELECT department, branch, 'Ventas', version FROM person WHERE chief;
INSERT INTO vitrina.staff (id, login, name, branch_id, department_id, access_level, supervisor_id, row_version)
SELECT id, 'seller' || n, 'Nombre ' || n, branch, department, CASE WHEN chief THEN 3 ELSE 4 END,
       CASE WHEN NOT chief THEN chief_id END, version FROM person;
DO $$ DECLARE n integer; BEGIN
    FOR n IN SELECT person.n FROM person LOOP
        EXECUTE format('DROP ROLE IF EXISTS %I', 'seller' || n);
        EXECUTE format('CREATE ROLE %I LOGIN IN ROLE vitrina_staff PASSWORD %L', 'seller' || n, 'seller' || n);
    END LOOP;
END $$;
INSERT INTO vitrina.staff_login (staff_id, role) SELECT id, 'seller' || n FROM person;
)sql";

const char theirClients[] = R"sql(
SET LOCAL session_replication_role = replica;
CREATE TEMP TABLE theirs AS
SELECT p.id AS staff, p.branch, p.version, i, md5(format('client %s %s', p.n, i))::uuid AS client
  FROM person p, generate_series(0, %1 - 1) i WHERE NOT p.chief;
INSERT INTO vitrina.client (id, name, surname, branch_id, preferred_agent_id, created_at, row_version)
SELECT client, 'Nombre ' || i, 'Apellido ' || i, branch, staff, now(), version FROM theirs;
INSERT INTO vitrina.client_scope (client_id, branch_id, unassigned, staff)
SELECT client, branch, false, ARRAY[staff] FROM theirs;
INSERT INTO vitrina.follow_up (id, client_id, advisor_id, type_id, due_at, state, created_at, row_version)
SELECT md5('follow' || client)::uuid, client, staff,
       (SELECT id FROM vitrina.catalogue_item WHERE catalogue = 'follow_up_type' LIMIT 1),
       now() + i * interval '1 hour', 'pending', now(), version FROM theirs;
)sql";

QByteArray filled(const char *sql, int first, int second = 0)
{
    return QByteArray(sql)
        .replace("%1", QByteArray::number(first))
        .replace("%2", QByteArray::number(second));
}

} // namespace

std::vector<Seller> addShowrooms(PgConnection &root, int count, int branchSize)
{
    root.run("BEGIN;" + filled(people, count, branchSize) + filled(theirClients, clientsEach) +
             "COMMIT");
    root.run("VACUUM ANALYZE");
    std::vector<Seller> sellers;
    for (int i = 0; i < count; ++i)
        sellers.push_back({QStringLiteral("seller%1").arg(i), i / branchSize * branchSize, {}});
    const PgRows rows =
        root.run("SELECT p.n, t.client FROM theirs t JOIN person p ON p.id = t.staff");
    for (int i = 0; i < rows.count(); ++i)
        sellers[size_t(rows.number(i, 0))].clients.push_back(ClientId::fromString(rows.text(i, 1)));
    root.run("DROP TABLE theirs, person");
    return sellers;
}

} // namespace Vitrina::Bench
