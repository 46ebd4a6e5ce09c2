-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The four roles of a hub, made once a cluster; none can log in. Run as a superuser (or whoever may make
-- roles) before the first migration, and again at will.
--   vitrina_owner   owns everything; row-level security does not hold it back, so nobody ever logs in as it.
--   vitrina_keeper  may make roles, and owns nothing but the functions that make and retire staff logins.
--   vitrina_service what the link service's login is a member of: calls three functions, and sees no table.
--   vitrina_staff   what every staff login is a member of: sees under row-level security, calls a few functions.

DO $$
BEGIN
    IF to_regrole('vitrina_owner') IS NULL THEN
        CREATE ROLE vitrina_owner NOLOGIN NOINHERIT;
    END IF;
    IF to_regrole('vitrina_keeper') IS NULL THEN
        CREATE ROLE vitrina_keeper NOLOGIN CREATEROLE;
    END IF;
    IF to_regrole('vitrina_staff') IS NULL THEN
        CREATE ROLE vitrina_staff NOLOGIN;
    END IF;
    IF to_regrole('vitrina_service') IS NULL THEN
        CREATE ROLE vitrina_service NOLOGIN;
    END IF;
    -- Only what is amiss is put right: to say NOSUPERUSER takes a superuser even of a role that is none.
    IF EXISTS (SELECT FROM pg_roles WHERE rolname IN ('vitrina_owner', 'vitrina_keeper', 'vitrina_staff', 'vitrina_service')
                  AND (rolcanlogin OR rolsuper OR rolbypassrls OR rolcreatedb
                       OR (rolcreaterole AND rolname <> 'vitrina_keeper'))) THEN
        ALTER ROLE vitrina_owner NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;
        ALTER ROLE vitrina_keeper NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB;
        ALTER ROLE vitrina_staff NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;
        ALTER ROLE vitrina_service NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;
    END IF;
    -- Whoever may make roles and is no superuser acts as these two by being a member of them.
    IF NOT pg_has_role(current_user, 'vitrina_owner', 'MEMBER') THEN
        EXECUTE format('GRANT vitrina_owner TO %I', current_user);
    END IF;
    IF NOT pg_has_role(current_user, 'vitrina_keeper', 'MEMBER') THEN
        EXECUTE format('GRANT vitrina_keeper TO %I', current_user);
    END IF;

    -- Nothing for PUBLIC: who is no staff member cannot even connect; nobody makes temporary tables.
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM vitrina_staff, vitrina_service', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO vitrina_staff, vitrina_service', current_database());
    -- Compiling a plan takes longer than any of ours runs.
    EXECUTE format('ALTER DATABASE %I SET jit = off', current_database());
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    CREATE SCHEMA IF NOT EXISTS vitrina AUTHORIZATION vitrina_owner;
    REVOKE ALL ON SCHEMA vitrina FROM PUBLIC;
    GRANT USAGE ON SCHEMA vitrina TO vitrina_staff, vitrina_keeper, vitrina_service;
    ALTER DEFAULT PRIVILEGES FOR ROLE vitrina_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
    ALTER DEFAULT PRIVILEGES FOR ROLE vitrina_keeper REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
    ALTER DEFAULT PRIVILEGES FOR ROLE vitrina_owner REVOKE USAGE ON TYPES FROM PUBLIC;
END
$$;

-- What a policy hides is not compared first. PostgreSQL lets a condition of the question go before the policy where its
-- operator is marked LEAKPROOF, as it says nothing of what it compares; but how many rows the policy was asked about,
-- EXPLAIN ANALYZE says, and the clock. So anybody could read every column of everybody's clients, a letter a question.
-- The mark is taken from all but what our own plans stand on: an id that one knows already, and the transaction a row is
-- of. A superuser's to do: elsewhere it stays, and check says so.
DO $$
DECLARE
    talkative regprocedure;
BEGIN
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        RETURN;
    END IF;
    FOR talkative IN SELECT oid FROM pg_proc
                      WHERE proleakproof AND proname <> 'uuid_eq' AND proname NOT LIKE 'xid8%' LOOP
        EXECUTE format('ALTER FUNCTION %s NOT LEAKPROOF', talkative);
    END LOOP;
END
$$;

-- Nobody keeps anything outside the tables: a large object, or a message in the server's log of changes, is anybody's to
-- make, as long as there is disk, and is in no table that anybody looks at. A superuser's to forbid, too.
DO $$
BEGIN
    IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        REVOKE EXECUTE ON FUNCTION pg_catalog.lo_creat(integer), pg_catalog.lo_create(oid),
            pg_catalog.lo_from_bytea(oid, bytea), pg_catalog.pg_logical_emit_message(boolean, text, text),
            pg_catalog.pg_logical_emit_message(boolean, text, bytea) FROM PUBLIC;
    END IF;
END
$$;

-- Nobody shuts the others out by taking every connection there is: make_login() says it of a new login, this of those of
-- before; one that was given a number keeps it. A computer that vanished has its connection taken away after two minutes, not
-- after the two hours of most systems, so that the one who comes back is not held against herself.
DO $$
DECLARE
    login record;
BEGIN
    EXECUTE format('ALTER DATABASE %I SET tcp_keepalives_idle = 60', current_database());
    EXECUTE format('ALTER DATABASE %I SET tcp_keepalives_interval = 10', current_database());
    EXECUTE format('ALTER DATABASE %I SET tcp_keepalives_count = 6', current_database());
    IF to_regclass('vitrina.staff_login') IS NULL
       OR NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        RETURN;
    END IF;
    FOR login IN SELECT r.rolname FROM vitrina.staff_login l JOIN pg_roles r ON r.rolname = l.role
                  WHERE r.rolconnlimit = -1 AND NOT r.rolsuper LOOP
        EXECUTE format('ALTER ROLE %I CONNECTION LIMIT 20', login.rolname);
    END LOOP;
END
$$;

-- Nobody makes others wait: a lock of the kind that has a number and no table (advisory) is anybody's to take, for as long as
-- she likes, and push and migrations wait for some. The owner alone may.
DO $$
DECLARE
    taken regprocedure;
BEGIN
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        RETURN;
    END IF;
    FOR taken IN SELECT oid FROM pg_proc
                  WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ '^pg_(try_)?advisory_(xact_)?lock' LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', taken);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO vitrina_owner', taken);
    END LOOP;
END
$$;
