-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Row-level security: SELECT for staff, under policies that ask once a query who is asking; no INSERT, UPDATE or
-- DELETE for anybody (sync.md 7). What is open of client data is said in one place, the policy of client_scope;
-- every other table asks whether her client's row there is visible.

CREATE OR REPLACE FUNCTION vitrina.make_policy(table_name text, condition text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    EXECUTE format('ALTER TABLE vitrina.%I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('DROP POLICY IF EXISTS visible ON vitrina.%I', table_name);
    EXECUTE format('CREATE POLICY visible ON vitrina.%I FOR SELECT TO vitrina_staff USING (%s)', table_name, condition);
    EXECUTE format('GRANT SELECT ON vitrina.%I TO vitrina_staff', table_name);
END
$$;

-- What goes for client_scope and for what it was. An array that is searched for one costs less than two that are compared.
CREATE OR REPLACE FUNCTION vitrina.scope_condition() RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT '(SELECT vitrina.my_level()) = 1'
        || ' OR (SELECT vitrina.my_id()) = ANY (staff)'
        || ' OR branch_id = (SELECT vitrina.my_whole_branch())'
        || ' OR (unassigned AND branch_id = (SELECT vitrina.my_branch()))'
        || ' OR staff && (SELECT vitrina.my_staff())'
$$;

DO $$
DECLARE
    t record;
    -- With its type: without, the parenthesis is a query of many rows.
    hers constant text := '(SELECT vitrina.my_staff())::uuid[]';
    -- Level 1 is answered before her client is looked up, and so is whoever may see the clients of her whom the row itself
    -- has work with that client: these are the rows that refresh_scope() makes a client's staff of (03_scope.sql).
    of_client constant text := '(SELECT vitrina.my_level()) = 1%s'
        ' OR EXISTS (SELECT FROM vitrina.client_scope s WHERE s.client_id = %I.%I)';
    of_row constant jsonb := jsonb_build_object(
        'client', ' OR preferred_agent_id = ANY (' || hers || ')',
        'opportunity', ' OR (state = ''open'' AND advisor_id = ANY (' || hers || '))',
        'follow_up', ' OR (state = ''pending'' AND advisor_id = ANY (' || hers || '))');
BEGIN
    -- Whatever is not named below is closed: security on, no policy, no grant.
    FOR t IN SELECT relname FROM pg_class
              WHERE relnamespace = 'vitrina'::regnamespace AND relkind IN ('r', 'p') LOOP
        EXECUTE format('ALTER TABLE vitrina.%I ENABLE ROW LEVEL SECURITY', t.relname);
        EXECUTE format('REVOKE ALL ON vitrina.%I FROM PUBLIC, vitrina_staff, vitrina_keeper, vitrina_service',
                       t.relname);
    END LOOP;

    FOR t IN SELECT name, client_column FROM vitrina.shared_table LOOP
        IF t.client_column IS NULL THEN
            PERFORM vitrina.make_policy(t.name, '(SELECT vitrina.my_id()) IS NOT NULL');
        ELSE
            PERFORM vitrina.make_policy(t.name, format(of_client, of_row ->> t.name, t.name, t.client_column));
        END IF;
    END LOOP;
    -- One's own wherever one works, and those of the branch one works in.
    PERFORM vitrina.make_policy('quote_template', 'owner_id = (SELECT vitrina.my_id())'
        ' OR (owner_id IS NULL AND (branch_id = (SELECT vitrina.my_branch()) OR (SELECT vitrina.my_level()) = 1))');
    -- Most clients are one person's: one of an array, before one array against another.
    PERFORM vitrina.make_policy('client_scope',
                                'first_staff = ANY (' || hers || ') OR ' || vitrina.scope_condition());
    PERFORM vitrina.make_policy('scope_change', vitrina.scope_condition());
    PERFORM vitrina.make_policy('tombstone', '(SELECT vitrina.my_level()) = 1'
        ' OR (client_id IS NULL AND (SELECT vitrina.my_id()) IS NOT NULL)'
        ' OR EXISTS (SELECT FROM vitrina.client_scope s WHERE s.client_id = tombstone.client_id)');
    -- What the tables are called and which company this is: hello() says it to whoever may log in, and every pull asks.
    PERFORM vitrina.make_policy('shared_table', 'true');
    PERFORM vitrina.make_policy('hub', 'true');
    PERFORM vitrina.make_policy('ledger', 'staff_id = (SELECT vitrina.my_id())');
    PERFORM vitrina.make_policy('audit', '(SELECT vitrina.my_level()) = 1 OR actor_id = (SELECT vitrina.my_id())');
    PERFORM vitrina.make_policy('quarantine',
        '(SELECT vitrina.my_level()) = 1 AND (SELECT vitrina.may(''manage_staff''))');
END
$$;
