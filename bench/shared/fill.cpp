// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/fill.h"

#include "hub/pgconnection.h"

namespace Vitrina::Bench {

void fill(PgConnection &root, int followUps)
{
    const QByteArray n = QByteArray::number(followUps);
    const QByteArray clients = QByteArray::number(followUps / 5);
    root.run(
        "BEGIN; SET LOCAL session_replication_role = replica;"
        "CREATE TEMP TABLE w AS SELECT (SELECT id FROM vitrina.branch LIMIT 1) AS branch,"
        " (SELECT id FROM vitrina.staff WHERE login = 'ana') AS ana,"
        " (SELECT id FROM vitrina.catalogue_item WHERE catalogue = 'follow_up_type' LIMIT 1) AS"
        " type, md5('v')::uuid AS version;"
        "INSERT INTO vitrina.client (id, name, surname, branch_id, preferred_agent_id,"
        " created_at, row_version) SELECT md5('c' || i)::uuid, 'Nombre ' || i, 'Apellido ' || i"
        " % 997, branch, ana, now(), version FROM w, generate_series(1, " +
        clients +
        ") i;"
        "INSERT INTO vitrina.client_phone SELECT md5('p' || i)::uuid, md5('c' || i)::uuid, 0,"
        " '09' || 10000000 + i, '+5939' || 10000000 + i, version FROM w, generate_series(1, " +
        clients +
        ") i;"
        "INSERT INTO vitrina.opportunity (id, client_id, advisor_id, branch_id, opened_at,"
        " row_version) SELECT md5('o' || i)::uuid, md5('c' || i)::uuid, ana, branch, now(),"
        " version FROM w, generate_series(1, " +
        clients +
        ") i;"
        "INSERT INTO vitrina.follow_up (id, client_id, opportunity_id, advisor_id, type_id,"
        " due_at, state, created_at, row_version) SELECT md5('f' || i)::uuid, md5('c' || 1 + i %"
        " " +
        clients + ")::uuid, md5('o' || 1 + i % " + clients +
        ")::uuid, ana, type, now() +"
        " i * interval '1 minute', CASE WHEN i % 5 = 0 THEN 'pending' ELSE 'resolved' END,"
        " now(), version FROM w, generate_series(1, " +
        n +
        ") i;"
        "INSERT INTO vitrina.timeline_entry (id, client_id, kind, at, text, row_version)"
        " SELECT md5('t' || i)::uuid, md5('c' || 1 + i % " +
        clients +
        ")::uuid, 'registered',"
        " now(), 'Vino a ver la moto y pidió precio ' || i, version FROM w, generate_series(1, " +
        QByteArray::number(followUps / 2) +
        ") i;"
        "INSERT INTO vitrina.client_scope (client_id, branch_id, unassigned, staff) SELECT"
        " md5('c' || i)::uuid, branch, false, ARRAY[ana] FROM w, generate_series(1, " +
        clients + ") i; COMMIT");
    root.run("VACUUM ANALYZE");
}

} // namespace Vitrina::Bench
