-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What staff may call. Only hello and push write, and those of contents what is in no row; my_...() and changed_tables() are what policies and pull ask,
-- and tell a person about herself alone; template_ids() tells which there are, and nothing of them.

DO $$
DECLARE
    f record;
BEGIN
    FOR f IN SELECT p.oid::regprocedure AS name FROM pg_proc p
              WHERE p.pronamespace = 'vitrina'::regnamespace AND p.proowner = 'vitrina_owner'::regrole LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, vitrina_staff, vitrina_keeper, vitrina_service',
                       f.name);
    END LOOP;
END
$$;
GRANT EXECUTE ON FUNCTION
    vitrina.hello(jsonb), vitrina.push(jsonb), vitrina.pull(jsonb), vitrina.known_client(jsonb),
    vitrina.my_id(), vitrina.my_level(), vitrina.my_branch(), vitrina.my_whole_branch(), vitrina.my_staff(),
    vitrina.my_access(), vitrina.may(text), vitrina.changed_tables(xid8),
    vitrina.rows_since(smallint, xid8, pg_snapshot), vitrina.rows_of_clients(smallint, uuid[], pg_snapshot),
    vitrina.template_ids(), vitrina.to_ms(timestamptz),
    vitrina.put_content(bytea), vitrina.missing_content(text[]), vitrina.photo_content(uuid)
    TO vitrina_staff;
GRANT EXECUTE ON FUNCTION vitrina.enrol(uuid, text, boolean) TO vitrina_keeper;
-- What the link service may call: nothing that reads but the quote of a link it was shown.
GRANT EXECUTE ON FUNCTION vitrina.hello(jsonb), vitrina.push(jsonb), vitrina.linked_quote(text),
    vitrina.paid_quote(text) TO vitrina_service;
