// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/hubchecks.h"

namespace Vitrina {

namespace {

using What = HubFinding::What;

constexpr HubQuestion questions[] = {
    {What::MissingRole,
     "SELECT name FROM unnest(ARRAY['vitrina_owner', 'vitrina_keeper',"
     " 'vitrina_staff', 'vitrina_service']) name WHERE to_regrole(name) IS NULL"},
    {What::OurRoleLogsIn,
     "SELECT rolname FROM pg_roles WHERE rolcanlogin AND rolname IN"
     " ('vitrina_owner', 'vitrina_keeper', 'vitrina_staff', 'vitrina_service')"},
    {What::OurRoleIsPowerful,
     "SELECT rolname FROM pg_roles WHERE rolname IN ('vitrina_owner', 'vitrina_keeper',"
     " 'vitrina_staff', 'vitrina_service') AND (rolsuper OR rolbypassrls OR rolreplication OR "
     "rolcreatedb"
     " OR (rolcreaterole AND rolname <> 'vitrina_keeper'))"},
    {What::PowerfulStaff,
     "SELECT r.rolname FROM pg_roles r WHERE (r.rolname IN (SELECT role FROM vitrina.staff_login)"
     " OR r.oid IN (SELECT member FROM pg_auth_members"
     "              WHERE roleid = to_regrole('vitrina_service')))"
     " AND (r.rolsuper OR r.rolbypassrls OR r.rolreplication OR r.rolcreatedb"
     " OR r.rolcreaterole)"},
    {What::StaffInOtherRoles,
     "SELECT format('%s (%s)', l.role, g.rolname) FROM vitrina.staff_login l"
     " JOIN pg_roles r ON r.rolname = l.role JOIN pg_auth_members m ON m.member = r.oid"
     " JOIN pg_roles g ON g.oid = m.roleid"
     " WHERE g.rolname <> 'vitrina_staff' OR m.admin_option"},
    {What::LoginWithoutRole,
     "SELECT l.role FROM vitrina.staff_login l LEFT JOIN pg_roles r ON r.rolname = l.role"
     " WHERE l.retired_at IS NULL AND (r.oid IS NULL OR NOT r.rolcanlogin"
     " OR NOT pg_has_role(r.oid, 'vitrina_staff', 'MEMBER'))"},
    {What::LoginUnlimited,
     "SELECT l.role FROM vitrina.staff_login l JOIN pg_roles r ON r.rolname = l.role"
     " WHERE r.rolconnlimit = -1 AND NOT r.rolsuper"},
    {What::PasswordNotScram,
     "SELECT l.role FROM vitrina.staff_login l JOIN pg_authid a ON a.rolname = l.role"
     " WHERE a.rolpassword NOT LIKE 'SCRAM-SHA-256$%'",
     true},
    {What::NobodyAdministers,
     "SELECT '' WHERE EXISTS (SELECT FROM vitrina.company) AND NOT EXISTS ("
     "SELECT FROM vitrina.staff s JOIN vitrina.staff_login l ON l.staff_id = s.id"
     " WHERE s.access_level = 1 AND s.active AND l.retired_at IS NULL)"},
    {What::PresenceAstray,
     "SELECT role FROM vitrina.present p FULL JOIN"
     " (SELECT l.role, s.id AS staff_id, s.branch_id, s.access_level,"
     "         vitrina.staff_open_to(s.id) AS staff FROM vitrina.staff_login l"
     "    JOIN vitrina.staff s ON s.id = l.staff_id WHERE l.retired_at IS NULL AND s.active) AS r"
     " USING (role, staff_id, branch_id, access_level, staff)"
     " WHERE p IS NULL OR r IS NULL GROUP BY role"},

    {What::ForeignOwner,
     "SELECT relname FROM pg_class WHERE relnamespace = 'vitrina'::regnamespace"
     " AND relkind IN ('r', 'p', 'v', 'm', 'S') AND relowner <> 'vitrina_owner'::regrole"
     " UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'vitrina'::regnamespace"
     " AND proowner NOT IN ('vitrina_owner'::regrole, 'vitrina_keeper'::regrole)"
     " UNION ALL SELECT nspname FROM pg_namespace WHERE nspname = 'vitrina'"
     " AND nspowner <> 'vitrina_owner'::regrole"},
    // No privileges kept at all means the usual ones, which for some things include PUBLIC.
    {What::OpenToPublic,
     "SELECT DISTINCT format('%s (%s)', name, privilege_type) FROM ("
     "SELECT 'database ' || datname AS name, coalesce(datacl, acldefault('d', datdba)) AS acl"
     "  FROM pg_database WHERE datname = current_database()"
     " UNION ALL SELECT 'schema ' || nspname, nspacl FROM pg_namespace"
     "  WHERE nspname IN ('public', 'vitrina')"
     " UNION ALL SELECT relname, relacl FROM pg_class"
     "  WHERE relnamespace = 'vitrina'::regnamespace"
     " UNION ALL SELECT proname, coalesce(proacl, acldefault('f', proowner)) FROM pg_proc"
     "  WHERE pronamespace = 'vitrina'::regnamespace"
     // What fills the disk and is in no table: as roles.sql leaves it.
     " UNION ALL SELECT proname, coalesce(proacl, acldefault('f', proowner)) FROM pg_proc"
     "  WHERE pronamespace = 'pg_catalog'::regnamespace"
     "  AND (proname IN ('lo_creat', 'lo_create', 'lo_from_bytea', 'pg_logical_emit_message')"
     // What others would wait for.
     "       OR proname ~ '^pg_(try_)?advisory_(xact_)?lock'))"
     " AS things, aclexplode(acl)"
     " WHERE grantee = 0"},
    {What::ExtraGrant,
     "WITH named AS (SELECT unnest(ARRAY['hello', 'push', 'pull', 'known_client', 'my_id',"
     "  'my_level', 'my_branch', 'my_whole_branch', 'my_staff', 'my_access', 'may',"
     "  'changed_tables', 'rows_since', 'rows_of_clients', 'template_ids', 'to_ms', 'make_login',"
     "  'reset_password', 'retire_login', 'put_content', 'missing_content',"
     "  'photo_content']) AS name),"
     " things AS ("
     "SELECT 'database' AS kind, datname AS name, datdba AS owner,"
     "       coalesce(datacl, acldefault('d', datdba)) AS acl, false AS open"
     "  FROM pg_database WHERE datname = current_database()"
     " UNION ALL SELECT 'schema', nspname, nspowner, nspacl, false FROM pg_namespace"
     "  WHERE nspname = 'vitrina'"
     " UNION ALL SELECT 'table', relname, relowner, relacl,"
     "       EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid) FROM pg_class"
     "  WHERE relnamespace = 'vitrina'::regnamespace"
     " UNION ALL SELECT 'column', c.relname || '.' || a.attname, c.relowner, a.attacl, false"
     "  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
     "  WHERE c.relnamespace = 'vitrina'::regnamespace"
     " UNION ALL SELECT 'function', proname, proowner, proacl,"
     "       proname IN (SELECT name FROM named) FROM pg_proc"
     "  WHERE pronamespace = 'vitrina'::regnamespace),"
     " grants AS (SELECT kind, name, owner, open, g.grantee, g.privilege_type AS privilege,"
     "                   g.is_grantable, r.rolname"
     "  FROM things, aclexplode(acl) g JOIN pg_roles r ON r.oid = g.grantee"
     "  WHERE g.grantee <> owner)"
     " SELECT DISTINCT format('%s: %s %s %s', rolname, privilege, kind, name) FROM grants"
     " WHERE is_grantable OR NOT coalesce("
     "  CASE kind"
     "  WHEN 'database' THEN rolname IN ('vitrina_staff', 'vitrina_service')"
     "   AND privilege = 'CONNECT'"
     "  WHEN 'schema' THEN rolname IN ('vitrina_staff', 'vitrina_keeper',"
     "   'vitrina_service') AND privilege = 'USAGE'"
     "  WHEN 'table' THEN rolname = 'vitrina_staff' AND privilege = 'SELECT' AND open"
     "  WHEN 'function' THEN (rolname = 'vitrina_staff' AND open)"
     "                    OR (rolname = 'vitrina_service' AND name IN ('hello', 'push',"
     "                        'linked_quote', 'paid_quote'))"
     "                    OR (rolname = 'vitrina_keeper' AND name = 'enrol') END, false)"},

    {What::SecurityOff, "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p')"
                        " AND relnamespace = 'vitrina'::regnamespace AND NOT relrowsecurity"},
    // The policies do not hold a table's owner: that is well as long as nobody logs in as it.
    {What::SecurityNotForced,
     "SELECT c.relname FROM pg_class c JOIN pg_roles o ON o.oid = c.relowner"
     " WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'vitrina'::regnamespace"
     " AND NOT c.relforcerowsecurity AND (o.rolcanlogin OR EXISTS ("
     "SELECT FROM vitrina.staff_login l JOIN pg_roles r ON r.rolname = l.role"
     " WHERE NOT r.rolsuper AND pg_has_role(r.oid, o.oid, 'MEMBER')))"},
    {What::PolicyMissing,
     "SELECT name FROM vitrina.shared_table t WHERE NOT EXISTS (SELECT FROM pg_policy p"
     " WHERE p.polrelid = format('vitrina.%I', t.name)::regclass AND p.polname = 'visible')"
     " UNION ALL SELECT 'client_scope' WHERE NOT EXISTS (SELECT FROM pg_policy"
     " WHERE polrelid = 'vitrina.client_scope'::regclass AND polname = 'visible')"},
    // All of ours ask who is asking, but where what hello() says anyway is.
    {What::StrangePolicy,
     "SELECT format('%s (%s)', polname, c.relname) FROM pg_policy p"
     " JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = 'vitrina'::regnamespace"
     " AND (polname <> 'visible' OR polcmd <> 'r' OR polwithcheck IS NOT NULL"
     " OR polroles <> ARRAY['vitrina_staff'::regrole::oid]"
     " OR (c.relname NOT IN ('hub', 'shared_table')"
     "     AND pg_get_expr(polqual, polrelid) NOT LIKE '%SELECT vitrina.my\\_%'))"},

    // As roles.sql leaves them; one has to be a superuser for it.
    {What::ComparedFirst,
     "SELECT count(*)::text FROM pg_proc WHERE proleakproof AND proname <> 'uuid_eq'"
     " AND proname NOT LIKE 'xid8%' HAVING count(*) > 0"},

    {What::SearchPath,
     "SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace = 'vitrina'::regnamespace"
     " AND NOT coalesce('search_path=pg_catalog, pg_temp' = ANY (proconfig), false)"},
    {What::TriggerMissing,
     "SELECT format('%s (%s)', g, t.name) FROM vitrina.shared_table t,"
     " unnest(ARRAY['a_stamp', 'bury', 'stay_buried']) g WHERE NOT EXISTS (SELECT FROM pg_trigger"
     " WHERE tgrelid = format('vitrina.%I', t.name)::regclass AND tgname = g)"
     " UNION ALL SELECT format('append_only (%s)', k) FROM unnest(ARRAY['audit', 'ledger',"
     " 'tombstone']) k WHERE NOT EXISTS (SELECT FROM pg_trigger"
     " WHERE tgrelid = format('vitrina.%I', k)::regclass AND tgname = 'append_only')"},
    {What::TriggerOff,
     "SELECT format('%s (%s)', g.tgname, c.relname) FROM pg_trigger g"
     " JOIN pg_class c ON c.oid = g.tgrelid WHERE c.relnamespace = 'vitrina'::regnamespace"
     " AND g.tgenabled <> 'O'"},
    {What::NotValidated, "SELECT format('%s (%s)', conname, conrelid::regclass) FROM pg_constraint"
                         " WHERE connamespace = 'vitrina'::regnamespace AND NOT convalidated"},

    {What::PasswordEncryption, "SELECT current_setting('password_encryption')"
                               " WHERE current_setting('password_encryption') <> 'scram-sha-256'"},
    {What::TlsOff,
     "SELECT address FROM regexp_split_to_table(current_setting('listen_addresses'), ',\\s*')"
     " AS address WHERE current_setting('ssl') = 'off' AND address <> ''"
     " AND address !~ '^(127\\.|::1$|localhost$)'"},
    {What::PlainConnections,
     "SELECT format('%s %s', type, address) FROM pg_hba_file_rules"
     " WHERE type IN ('host', 'hostnossl') AND auth_method <> 'reject'"
     " AND address !~ '^(127\\.|::1$|localhost$)'",
     true},
    {What::NoPasswordAsked,
     "SELECT format('%s %s', type, coalesce(address, '')) FROM pg_hba_file_rules"
     " WHERE type LIKE 'host%' AND auth_method IN ('trust', 'ident')",
     true},
    {What::CommitNotDurable, "SELECT name || '=' || setting FROM pg_settings WHERE setting = 'off'"
                             " AND name IN ('fsync', 'full_page_writes', 'synchronous_commit')"
                             " UNION ALL SELECT 'synchronous_commit=local'"
                             " WHERE current_setting('synchronous_commit') = 'local'"
                             " AND current_setting('synchronous_standby_names') <> ''"},
    {What::RiskySetting,
     "SELECT DISTINCT format('%s %s', coalesce(nullif(setrole, 0)::regrole::text, ''), one)"
     " FROM pg_db_role_setting, unnest(setconfig) one"
     " WHERE setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))"
     " AND (one ~ '^synchronous_commit=(off|local)'"
     "      OR one ~ '^(session_replication_role|row_security|search_path|password_encryption)=')"},
};

} // namespace

std::span<const HubQuestion> hubQuestions()
{
    return questions;
}

} // namespace Vitrina
