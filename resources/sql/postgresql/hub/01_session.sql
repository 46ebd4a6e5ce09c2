-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Who is asking. The files of this folder hold functions, triggers and policies only; they are run again, in
-- their order, at every migration, as vitrina_owner.
--
-- SECURITY DEFINER with a fixed search_path; session_user is the login role, whatever current_user is.

DO $$
BEGIN
    IF to_regtype('vitrina.actor') IS NULL THEN
        CREATE TYPE vitrina.actor AS (
            id uuid, branch_id uuid, department_id uuid, access_level integer, permissions integer,
            retired boolean,
            staff uuid[] -- whose clients are open to her
        );
    END IF;
END
$$;

-- Oneself, those one supervises and whom they supervise, and by level 3 the department, by level 2 the branch.
-- The same as Directory::visibleStaff() and CommandContext::inScope() on the replica (S2.4, S3.3).
CREATE OR REPLACE FUNCTION vitrina.staff_open_to(viewer uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me vitrina.staff;
    visible uuid[] := ARRAY[viewer];
    under uuid[] := visible; -- found last: whom they supervise is found next
BEGIN
    SELECT * INTO me FROM vitrina.staff WHERE id = viewer;
    IF NOT FOUND THEN
        RETURN '{}';
    END IF;
    -- Step by step, and a step is all for most: a recursive query cost three times as much, at every push and pull.
    WHILE under <> '{}' LOOP
        under := ARRAY(SELECT s.id FROM vitrina.staff s
                        WHERE s.supervisor_id = ANY (under) AND s.id <> ALL (visible));
        visible := visible || under;
    END LOOP;
    IF me.access_level IN (2, 3) THEN
        visible := visible || ARRAY(SELECT s.id FROM vitrina.staff s
                                     WHERE s.id <> ALL (visible)
                                       AND CASE me.access_level WHEN 3 THEN s.department_id = me.department_id
                                                                ELSE s.branch_id = me.branch_id END);
    END IF;
    RETURN ARRAY(SELECT id FROM unnest(visible) AS v (id) ORDER BY id);
END
$$;

-- The link service (sync.md 27): who is a member of vitrina_service herself, which a superuser is not. In the ledger
-- and the audit it goes by an id of its own, the program's serviceActor().
CREATE OR REPLACE FUNCTION vitrina.service_id() RETURNS uuid
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT '00000000-0000-7000-8000-000000000001'::uuid $$;
CREATE OR REPLACE FUNCTION vitrina.is_service() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
                    WHERE m.roleid = to_regrole('vitrina_service') AND r.rolname = session_user);
END
$$;

-- The session's staff member. Before there is any, the login that init made is the founder and may all.
CREATE OR REPLACE FUNCTION vitrina.session_actor() RETURNS vitrina.actor
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    login vitrina.staff_login;
    me vitrina.staff;
BEGIN
    SELECT * INTO login FROM vitrina.staff_login WHERE role = session_user;
    IF NOT FOUND THEN
        IF vitrina.is_service() THEN
            -- Whose client it is, the link says; what it may, the rules of scope `service`.
            RETURN (vitrina.service_id(), NULL, NULL, 1, 0, false, '{}')::vitrina.actor;
        END IF;
        RETURN NULL;
    END IF;
    SELECT * INTO me FROM vitrina.staff WHERE id = login.staff_id;
    IF FOUND THEN
        RETURN (me.id, me.branch_id, me.department_id, me.access_level, me.permissions,
                login.retired_at IS NOT NULL OR NOT me.active, vitrina.staff_open_to(me.id))::vitrina.actor;
    END IF;
    RETURN (login.staff_id, NULL, NULL, 1, 2147483647,
            login.retired_at IS NOT NULL OR EXISTS (SELECT FROM vitrina.staff), '{}')::vitrina.actor;
END
$$;

-- The staff member who is asking, whole; NULL for who is retired.
-- In plpgsql, which plans once a session: a function in SQL is planned again in every query that calls it.
-- By the indexes, which the planner, seeing two small tables, would not take.
CREATE OR REPLACE FUNCTION vitrina.me() RETURNS vitrina.staff
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
DECLARE
    found_me vitrina.staff;
BEGIN
    SELECT s.* INTO found_me FROM vitrina.staff_login l JOIN vitrina.staff s ON s.id = l.staff_id
     WHERE l.role = session_user AND l.retired_at IS NULL AND s.active;
    RETURN found_me;
END
$$;

-- What policies ask, each once a query as (SELECT vitrina.my_...()); NULL for who is retired, which opens nothing.
-- Eight times in a pull of three tables, and each would cost twice as much by way of me().
CREATE OR REPLACE FUNCTION vitrina.my_id() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (SELECT p.staff_id FROM vitrina.present p WHERE p.role = session_user);
END
$$;
CREATE OR REPLACE FUNCTION vitrina.my_level() RETURNS integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (SELECT p.access_level FROM vitrina.present p WHERE p.role = session_user);
END
$$;
CREATE OR REPLACE FUNCTION vitrina.my_branch() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (SELECT p.branch_id FROM vitrina.present p WHERE p.role = session_user);
END
$$;
-- Her branch if all of it is open to her.
CREATE OR REPLACE FUNCTION vitrina.my_whole_branch() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (SELECT p.branch_id FROM vitrina.present p WHERE p.role = session_user AND p.access_level <= 2);
END
$$;
-- Those whose clients are open to her, herself among them.
CREATE OR REPLACE FUNCTION vitrina.my_staff() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (SELECT p.staff FROM vitrina.present p WHERE p.role = session_user);
END
$$;
CREATE OR REPLACE FUNCTION vitrina.may(code text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me constant vitrina.staff := vitrina.me();
BEGIN
    RETURN coalesce((SELECT me.permissions & p.bit <> 0 FROM vitrina.permission p WHERE p.code = may.code), false);
END
$$;

-- Changes exactly when what is open to this person may have changed by her place, her level or her staff.
CREATE OR REPLACE FUNCTION vitrina.my_access() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me constant vitrina.staff := vitrina.me();
BEGIN
    RETURN CASE WHEN me.id IS NOT NULL THEN
        md5(concat_ws('|', me.id, me.branch_id, me.access_level,
                      array_to_string(vitrina.staff_open_to(me.id), ','))) END;
END
$$;

-- The channels of NOTIFY: `vitrina_company` for nobody's rows, which everyone sees; for the rows of clients one for each
-- way in which scope_condition() opens them (04_policies.sql): `clients` to whom all are, `branch` to whom a branch is,
-- `open` to who works in a branch with clients that are nobody's, `staff` by who works with them.
DROP FUNCTION IF EXISTS vitrina.channel(uuid);
CREATE OR REPLACE FUNCTION vitrina.channel(kind text, id uuid) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT 'vitrina_' || kind || '_' || replace(id::text, '-', '')
$$;
-- Those to listen on; others from the moment on at which my_access() is another.
CREATE OR REPLACE FUNCTION vitrina.my_channels() RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me constant vitrina.staff := vitrina.me();
    everyones constant text[] := '{vitrina_company}';
BEGIN
    RETURN CASE
        WHEN me.id IS NULL THEN everyones
        WHEN me.access_level = 1 THEN everyones || '{vitrina_clients}'
        ELSE everyones || vitrina.channel(CASE me.access_level WHEN 2 THEN 'branch' ELSE 'open' END, me.branch_id)
             || ARRAY(SELECT vitrina.channel('staff', id) FROM unnest(vitrina.staff_open_to(me.id)) AS id) END;
END
$$;

-- Milliseconds UTC, as the wire carries instants, and back. By an interval: what is said of an instant itself depends on
-- settings for all that the planner knows, so that such a function is no part of the query that calls it, and begins anew
-- at every call for ten times as much.
CREATE OR REPLACE FUNCTION vitrina.to_ms(instant timestamptz) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT round(extract(epoch FROM instant - timestamptz 'epoch') * 1000)::bigint
$$;
-- Years have four digits, as in all that screens and files say of an instant. One that is beyond them is divided by nothing,
-- which ends what brought it (22012): anything that could say it better would not become part of the query either.
CREATE OR REPLACE FUNCTION vitrina.from_ms(ms bigint) RETURNS timestamptz
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_timestamp(ms / CASE WHEN ms BETWEEN -62135596800000 AND 253402300799999 THEN 1000.0::double precision
                                  ELSE 0 END)
$$;
