-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Guards that hold whoever writes: which status may follow which and by whom (rule 10), who may raise whom, and
-- what is append-only (rule 13).

-- One step of a status column; TG_ARGV[0] is the column. A session that is no staff member's (the service, an
-- administrator's repair) is held to the steps that exist, not to who may take them.
CREATE OR REPLACE FUNCTION vitrina.check_step() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    before text := to_jsonb(OLD) ->> TG_ARGV[0];
    after text := to_jsonb(NEW) ->> TG_ARGV[0];
    step vitrina.status_step;
    me vitrina.actor := vitrina.session_actor();
BEGIN
    SELECT * INTO step FROM vitrina.status_step
     WHERE table_name = TG_TABLE_NAME AND column_name = TG_ARGV[0] AND from_status = before AND to_status = after;
    IF NOT FOUND THEN
        PERFORM vitrina.refuse('stage_order', jsonb_build_object('from', before, 'to', after));
    END IF;
    IF me.id IS NULL OR step.anyone OR step.permission & me.permissions <> 0 THEN
        RETURN NEW;
    END IF;
    -- The author of the step taken back: she whose command wrote the row as it stands.
    IF step.author AND EXISTS (SELECT FROM vitrina.ledger
                                WHERE uuid = OLD.row_version AND staff_id = me.id) THEN
        RETURN NEW;
    END IF;
    PERFORM vitrina.refuse('needs_manager', jsonb_build_object('from', before, 'to', after));
END
$$;

-- Nobody raises herself, gives what she has not, or touches who stands above her; below level 1 one manages
-- those who are open to one, within one's own branch, and does not move oneself.
CREATE OR REPLACE FUNCTION vitrina.check_staff() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me vitrina.actor := vitrina.session_actor();
    allowed boolean;
BEGIN
    IF me.id IS NULL THEN
        RETURN NEW;
    END IF;
    allowed := NEW.access_level >= me.access_level
               AND (me.access_level = 1 OR NEW.branch_id = me.branch_id);
    IF TG_OP = 'INSERT' THEN
        allowed := allowed AND NEW.permissions & ~me.permissions = 0;
    ELSE
        allowed := allowed AND OLD.access_level >= me.access_level
                   AND NEW.permissions & ~OLD.permissions & ~me.permissions = 0
                   AND (me.access_level = 1 OR OLD.id = ANY (me.staff))
                   AND (me.access_level = 1 OR OLD.id <> me.id
                        OR (OLD.department_id, OLD.supervisor_id) IS NOT DISTINCT FROM
                           (NEW.department_id, NEW.supervisor_id));
    END IF;
    IF NOT allowed THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'staff', 'id', NEW.id));
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER check_staff BEFORE INSERT OR UPDATE ON vitrina.staff
    FOR EACH ROW EXECUTE FUNCTION vitrina.check_staff();

CREATE OR REPLACE FUNCTION vitrina.forbid() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END
$$;

-- Every status column that resources/rules knows gets its trigger; called again when rules are loaded.
CREATE OR REPLACE FUNCTION vitrina.make_step_triggers() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    status record;
BEGIN
    FOR status IN SELECT DISTINCT table_name, column_name FROM vitrina.status_step LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER %I BEFORE UPDATE ON vitrina.%I FOR EACH ROW '
                       'WHEN (OLD.%I IS DISTINCT FROM NEW.%I) EXECUTE FUNCTION vitrina.check_step(%L)',
                       'step_' || status.column_name, status.table_name, status.column_name,
                       status.column_name, status.column_name);
    END LOOP;
END
$$;
SELECT vitrina.make_step_triggers();

DO $$
DECLARE
    kept text;
BEGIN
    FOREACH kept IN ARRAY ARRAY['audit', 'ledger', 'tombstone'] LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE ON vitrina.%I '
                       'FOR EACH ROW EXECUTE FUNCTION vitrina.forbid()', kept);
        EXECUTE format('CREATE OR REPLACE TRIGGER append_only_whole BEFORE TRUNCATE ON vitrina.%I '
                       'FOR EACH STATEMENT EXECUTE FUNCTION vitrina.forbid()', kept);
    END LOOP;
END
$$;

-- Wakes who may see something of what a command wrote (sync.md 17): those at the branches of the client and of
-- all who work with her, now or until now; everyone where it was nobody's row. No payload: nothing to betray.
CREATE OR REPLACE FUNCTION vitrina.wake() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM jsonb_array_elements(NEW.rows) r, vitrina.shared_table t
                WHERE t.name = r ->> 'table' AND t.client_column IS NULL) THEN
        PERFORM pg_notify('vitrina_company', '');
    END IF;
    PERFORM pg_notify(vitrina.channel(branch), '') FROM (
        WITH scopes AS (
            SELECT branch_id, staff FROM vitrina.client_scope WHERE client_id = ANY (NEW.clients)
            UNION ALL
            SELECT branch_id, staff FROM vitrina.scope_change
             WHERE client_id = ANY (NEW.clients) AND row_xid = pg_current_xact_id()
        )
        SELECT branch_id AS branch FROM scopes
        UNION
        SELECT s.branch_id FROM scopes, unnest(scopes.staff) AS person JOIN vitrina.staff s ON s.id = person
    ) AS woken;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER wake AFTER INSERT ON vitrina.audit
    FOR EACH ROW WHEN (NEW.verdict = 'applied') EXECUTE FUNCTION vitrina.wake();
