-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- To whom a client's data is open, kept in client_scope as rows change (sync.md 8). Every path locks the client's
-- row of client_scope first and reads afterwards: two transactions that change the same client's follow-ups would
-- otherwise each compute from what the other is about to replace.

-- Puts the client's scope right; what it was goes to scope_change.
CREATE OR REPLACE FUNCTION vitrina.refresh_scope(of_client uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    before vitrina.client_scope;
    who vitrina.client;
    now_open_to uuid[];
BEGIN
    SELECT * INTO before FROM vitrina.client_scope WHERE client_id = of_client FOR UPDATE;
    SELECT * INTO who FROM vitrina.client WHERE id = of_client;
    IF NOT FOUND THEN
        RETURN; -- her row goes in this same transaction, and forget_scope() with it
    END IF;
    SELECT coalesce(array_agg(id ORDER BY id), '{}') INTO now_open_to FROM (
        SELECT who.preferred_agent_id AS id WHERE who.preferred_agent_id IS NOT NULL
        UNION
        SELECT advisor_id FROM vitrina.opportunity WHERE client_id = of_client AND state = 'open'
        UNION
        SELECT advisor_id FROM vitrina.follow_up WHERE client_id = of_client AND state = 'pending'
    ) AS people;
    IF before.client_id IS NULL THEN
        INSERT INTO vitrina.client_scope (client_id, branch_id, unassigned, staff)
        VALUES (of_client, who.branch_id, who.preferred_agent_id IS NULL, now_open_to);
    ELSIF (before.branch_id, before.unassigned, before.staff)
          IS DISTINCT FROM (who.branch_id, who.preferred_agent_id IS NULL, now_open_to) THEN
        INSERT INTO vitrina.scope_change (client_id, branch_id, unassigned, staff, since_xid)
        VALUES (of_client, before.branch_id, before.unassigned, before.staff, before.row_xid);
        UPDATE vitrina.client_scope
           SET branch_id = who.branch_id, unassigned = who.preferred_agent_id IS NULL, staff = now_open_to,
               row_xid = pg_current_xact_id()
         WHERE client_id = of_client;
    END IF;
END
$$;

-- The scope of every client who has none yet, for rows that came while the triggers were off (a company, or a branch, that
-- moves up): what refresh_scope() would write, client by client.
CREATE OR REPLACE FUNCTION vitrina.fill_scopes() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO vitrina.client_scope (client_id, branch_id, unassigned, staff)
    SELECT c.id, c.branch_id, c.preferred_agent_id IS NULL, coalesce(people.staff, '{}')
      FROM vitrina.client c
      LEFT JOIN (SELECT client_id, array_agg(DISTINCT person ORDER BY person) AS staff FROM (
                     SELECT id AS client_id, preferred_agent_id AS person FROM vitrina.client
                      WHERE preferred_agent_id IS NOT NULL
                     UNION ALL
                     SELECT client_id, advisor_id FROM vitrina.opportunity WHERE state = 'open'
                     UNION ALL
                     SELECT client_id, advisor_id FROM vitrina.follow_up WHERE state = 'pending'
                 ) AS work GROUP BY client_id) AS people ON people.client_id = c.id
     WHERE NOT EXISTS (SELECT FROM vitrina.client_scope s WHERE s.client_id = c.id);
END
$$;

-- Opportunities and follow-ups: only a row that is live, or was, can matter; one more of somebody who is there
-- already changes nothing. With the writer's rights, as stamp().
CREATE OR REPLACE FUNCTION vitrina.scope_of_work() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    there uuid[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state = TG_ARGV[0] THEN
            SELECT staff INTO there FROM vitrina.client_scope WHERE client_id = NEW.client_id FOR UPDATE;
            IF array_position(there, NEW.advisor_id) IS NULL THEN
                PERFORM vitrina.refresh_scope(NEW.client_id);
            END IF;
        END IF;
        RETURN NULL;
    END IF;
    PERFORM vitrina.refresh_scope(OLD.client_id);
    IF TG_OP = 'UPDATE' AND NEW.client_id <> OLD.client_id THEN
        PERFORM vitrina.refresh_scope(NEW.client_id);
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION vitrina.scope_of_client() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM vitrina.refresh_scope(NEW.id);
    RETURN NULL;
END
$$;

-- A deleted client is lost to everyone to whom she was open.
CREATE OR REPLACE FUNCTION vitrina.forget_scope() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    WITH gone AS (DELETE FROM vitrina.client_scope WHERE client_id = OLD.id RETURNING *)
    INSERT INTO vitrina.scope_change (client_id, branch_id, unassigned, staff, since_xid)
    SELECT client_id, branch_id, unassigned, staff, row_xid FROM gone;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER scope_insert AFTER INSERT ON vitrina.client
    FOR EACH ROW EXECUTE FUNCTION vitrina.scope_of_client();
CREATE OR REPLACE TRIGGER scope_update AFTER UPDATE OF branch_id, preferred_agent_id ON vitrina.client
    FOR EACH ROW WHEN (OLD.branch_id IS DISTINCT FROM NEW.branch_id
                       OR OLD.preferred_agent_id IS DISTINCT FROM NEW.preferred_agent_id)
    EXECUTE FUNCTION vitrina.scope_of_client();
CREATE OR REPLACE TRIGGER scope_delete AFTER DELETE ON vitrina.client
    FOR EACH ROW EXECUTE FUNCTION vitrina.forget_scope();

DO $$
DECLARE
    work record;
BEGIN
    FOR work IN SELECT * FROM (VALUES ('opportunity', 'open'), ('follow_up', 'pending')) AS w (name, live) LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER scope_insert AFTER INSERT ON vitrina.%I '
                       'FOR EACH ROW EXECUTE FUNCTION vitrina.scope_of_work(%L)', work.name, work.live);
        EXECUTE format('CREATE OR REPLACE TRIGGER scope_update AFTER UPDATE ON vitrina.%I FOR EACH ROW '
                       'WHEN ((OLD.state = %L OR NEW.state = %L) AND (OLD.state, OLD.advisor_id, OLD.client_id) '
                       'IS DISTINCT FROM (NEW.state, NEW.advisor_id, NEW.client_id)) '
                       'EXECUTE FUNCTION vitrina.scope_of_work(%L)', work.name, work.live, work.live, work.live);
        EXECUTE format('CREATE OR REPLACE TRIGGER scope_delete AFTER DELETE ON vitrina.%I FOR EACH ROW '
                       'WHEN (OLD.state = %L) EXECUTE FUNCTION vitrina.scope_of_work(%L)', work.name, work.live, work.live);
    END LOOP;
END
$$;

-- Whether a client is open to this person: what the policy of client_scope says, for push, which stands above it.
CREATE OR REPLACE FUNCTION vitrina.opens(me vitrina.actor, client uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (SELECT FROM vitrina.client_scope s
                    WHERE s.client_id = client
                      AND (me.access_level = 1
                           OR (s.branch_id = me.branch_id AND (me.access_level = 2 OR s.unassigned))
                           OR s.staff && me.staff));
END
$$;

-- Who may see what has changed: policies ask of it from now on, and every replica asks itself anew (sync.md 14).
CREATE OR REPLACE FUNCTION vitrina.raise_epoch() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM vitrina.fill_present();
    UPDATE vitrina.hub SET epoch = epoch + 1;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER epoch_insert AFTER INSERT OR DELETE ON vitrina.staff
    FOR EACH STATEMENT EXECUTE FUNCTION vitrina.raise_epoch();
CREATE OR REPLACE TRIGGER epoch_update AFTER UPDATE ON vitrina.staff FOR EACH ROW
    WHEN ((OLD.branch_id, OLD.department_id, OLD.access_level, OLD.permissions, OLD.supervisor_id, OLD.active)
          IS DISTINCT FROM
          (NEW.branch_id, NEW.department_id, NEW.access_level, NEW.permissions, NEW.supervisor_id, NEW.active))
    EXECUTE FUNCTION vitrina.raise_epoch();
CREATE OR REPLACE TRIGGER epoch_login AFTER INSERT OR UPDATE OR DELETE ON vitrina.staff_login
    FOR EACH STATEMENT EXECUTE FUNCTION vitrina.raise_epoch();
