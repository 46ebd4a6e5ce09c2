-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Staff logins: made and retired by whoever manages staff, without ever handing anybody CREATEROLE. What may be
-- done is decided by the owner's enrol(); the role itself is made by vitrina_keeper, who can do nothing else.
-- Passwords come as SCRAM verifiers, made by the client: the hub never learns one.

-- Whether somebody but her can manage the whole company; none can where she cannot either.
CREATE OR REPLACE FUNCTION vitrina.is_last_manager(staff uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    managers constant uuid[] := ARRAY(
        SELECT s.id FROM vitrina.staff s JOIN vitrina.staff_login l ON l.staff_id = s.id
         WHERE s.active AND s.access_level = 1 AND l.retired_at IS NULL
           AND s.permissions & (SELECT p.bit FROM vitrina.permission p WHERE p.code = 'manage_staff') <> 0);
BEGIN
    RETURN managers = ARRAY[is_last_manager.staff];
END
$$;

-- Writes the register. Whoever manages staff may enrol those she may write; an administrator of the database, all.
CREATE OR REPLACE FUNCTION vitrina.enrol(staff uuid, role_name text, retired boolean) RETURNS name
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me vitrina.actor := vitrina.session_actor();
    who vitrina.staff;
    known vitrina.staff_login;
BEGIN
    SELECT * INTO who FROM vitrina.staff s WHERE s.id = enrol.staff;
    IF me.id IS NULL AND NOT pg_has_role(session_user, 'vitrina_owner', 'MEMBER')
       OR me.id IS NOT NULL AND NOT (vitrina.may('manage_staff') AND who.id IS NOT NULL
                                     AND who.access_level >= me.access_level
                                     AND (me.access_level = 1 OR who.id = ANY (me.staff))) THEN
        RAISE EXCEPTION 'not allowed to manage this login' USING ERRCODE = '42501';
    END IF;
    SELECT * INTO known FROM vitrina.staff_login l WHERE l.staff_id = enrol.staff FOR UPDATE;
    IF role_name IS NULL THEN
        IF known.role IS NULL THEN
            RAISE EXCEPTION 'no such login' USING ERRCODE = '42704';
        END IF;
        IF retired AND vitrina.is_last_manager(enrol.staff) THEN
            RAISE EXCEPTION 'nobody else could manage the company' USING ERRCODE = '55000';
        END IF;
        UPDATE vitrina.staff_login l SET retired_at = CASE WHEN retired THEN coalesce(l.retired_at, now()) END
         WHERE l.staff_id = enrol.staff;
        RETURN known.role;
    END IF;
    IF role_name !~ '^[a-z][a-z0-9_.-]{0,62}$' OR role_name ~ '^(pg_|vitrina_)'
       OR role_name IN ('postgres', 'public', 'none') THEN
        RAISE EXCEPTION 'not a name for a login' USING ERRCODE = '42602';
    END IF;
    INSERT INTO vitrina.staff_login (staff_id, role) VALUES (enrol.staff, role_name);
    RETURN role_name;
END
$$;

GRANT CREATE ON SCHEMA vitrina TO vitrina_keeper;
RESET ROLE;
SET ROLE vitrina_keeper;

CREATE OR REPLACE FUNCTION vitrina.check_verifier(verifier text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF verifier !~ '^SCRAM-SHA-256\$\d+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' THEN
        RAISE EXCEPTION 'not a SCRAM verifier' USING ERRCODE = '22023';
    END IF;
END
$$;

CREATE OR REPLACE FUNCTION vitrina.make_login(staff uuid, role_name text, verifier text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM vitrina.check_verifier(verifier);
    PERFORM vitrina.enrol(staff, role_name, false);
    EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION '
                   'INHERIT CONNECTION LIMIT 20 PASSWORD %L IN ROLE vitrina_staff', role_name, verifier);
END
$$;

CREATE OR REPLACE FUNCTION vitrina.reset_password(staff uuid, verifier text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM vitrina.check_verifier(verifier);
    EXECUTE format('ALTER ROLE %I PASSWORD %L', vitrina.enrol(staff, NULL, false), verifier);
END
$$;

-- A retired login may still say hello and hand in one batch (sync.md 24); everything else is closed at once.
CREATE OR REPLACE FUNCTION vitrina.retire_login(staff uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM vitrina.enrol(staff, NULL, true);
END
$$;
REVOKE ALL ON FUNCTION vitrina.check_verifier(text), vitrina.make_login(uuid, text, text),
    vitrina.reset_password(uuid, text), vitrina.retire_login(uuid) FROM PUBLIC, vitrina_staff;
GRANT EXECUTE ON FUNCTION vitrina.make_login(uuid, text, text), vitrina.reset_password(uuid, text),
    vitrina.retire_login(uuid) TO vitrina_staff;

RESET ROLE;
SET ROLE vitrina_owner;
REVOKE CREATE ON SCHEMA vitrina FROM vitrina_keeper;
