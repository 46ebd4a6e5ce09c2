-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- After a return to an older state (sync.md 23): for an administrator of the database, who is asked to say so.

-- A new incarnation: every replica copies anew and hands in again what the ledger lacks. Rows are stamped as written
-- now: those of a dump carry the transactions of another server, which this one has yet to come to.
CREATE OR REPLACE FUNCTION vitrina.begin_incarnation() RETURNS uuid
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    t record;
    fresh uuid;
BEGIN
    -- Nobody copies anew from what is half stamped.
    UPDATE vitrina.hub SET incarnation = gen_random_uuid(), epoch = epoch + 1 RETURNING incarnation INTO fresh;
    DELETE FROM vitrina.scope_change;
    FOR t IN SELECT attrelid::regclass AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
              WHERE c.relnamespace = 'vitrina'::regnamespace AND c.relkind = 'r' AND a.attname = 'row_xid'
              ORDER BY c.relname LOOP
        EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', t.name);
        EXECUTE format('UPDATE %s SET row_xid = pg_current_xact_id()', t.name);
        EXECUTE format('ALTER TABLE %s ENABLE TRIGGER USER', t.name);
    END LOOP;
    RETURN fresh;
END
$$;
REVOKE ALL ON FUNCTION vitrina.begin_incarnation() FROM PUBLIC;
