-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Guards that hold whoever writes: which status may follow which and by whom (rule 10), who may raise whom, and
-- what is append-only (rule 13).

-- One step of a status. A session that is no staff member's (the service, an administrator's repair) is held to
-- the steps that exist, not to who may take them. `version` is the command that wrote the row as it stands, `mine`
-- whether it is of this very transaction, which records its commands when all are decided.
DROP FUNCTION IF EXISTS vitrina.check_step(text, text, text, text, uuid);
CREATE OR REPLACE FUNCTION vitrina.check_step(of_table text, of_column text, before text, after text, version uuid,
                                              mine boolean)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    step vitrina.status_step;
    me vitrina.staff;
BEGIN
    SELECT * INTO step FROM vitrina.status_step
     WHERE table_name = of_table AND column_name = of_column AND from_status = before AND to_status = after;
    IF NOT FOUND THEN
        PERFORM vitrina.refuse(CASE of_table WHEN 'quote' THEN 'quote_step'
                                             WHEN 'credit_application' THEN 'credit_step'
                                             WHEN 'appraisal' THEN 'appraisal_step' ELSE 'stage_order' END,
                               jsonb_build_object('from', before, 'to', after));
    END IF;
    IF step.anyone THEN
        RETURN;
    END IF;
    me := vitrina.me();
    IF me.id IS NULL OR step.permission & me.permissions <> 0 THEN
        RETURN;
    END IF;
    -- The author of the step taken back: she whose command wrote the row as it stands.
    IF step.author AND (mine OR EXISTS (SELECT FROM vitrina.ledger l
                                         WHERE l.uuid = version AND l.staff_id = me.id)) THEN
        RETURN;
    END IF;
    PERFORM vitrina.refuse('needs_manager', jsonb_build_object('from', before, 'to', after));
END
$$;

-- Nobody raises herself, gives what she has not, or touches who stands above her; below level 1 one manages
-- those who are open to one, within one's own branch, and does not move oneself. To whom a department is open, by level 3,
-- that one opens no other: she could give herself a login for it, by a person she makes up.
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
    IF me.access_level = 3 AND NEW.access_level = 3 AND NEW.department_id IS DISTINCT FROM me.department_id
       AND (TG_OP = 'INSERT' OR (OLD.access_level, OLD.department_id) IS DISTINCT FROM
                                (NEW.access_level, NEW.department_id)) THEN
        allowed := false;
    END IF;
    IF NOT allowed THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'staff', 'id', NEW.id));
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER check_staff BEFORE INSERT OR UPDATE ON vitrina.staff
    FOR EACH ROW EXECUTE FUNCTION vitrina.check_staff();

-- A sale begins at its beginning, and a follow-up is still to be done; steps lead on from there (transitions.tsv), each
-- by whoever may take it. What a file tells of the past may be anywhere on the way, but nowhere else.
CREATE OR REPLACE FUNCTION vitrina.begin_work() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    brought constant jsonb := to_jsonb(NEW);
BEGIN
    IF (vitrina.me()).id IS NULL THEN
        RETURN NEW;
    END IF;
    IF NOT vitrina.may('import')
       OR EXISTS (SELECT FROM jsonb_each_text(brought) b
                   WHERE b.key IN ('state', 'stage')
                     AND NOT EXISTS (SELECT FROM vitrina.status_step s
                                      WHERE s.table_name = TG_TABLE_NAME AND s.column_name = b.key
                                        AND b.value IN (s.from_status, s.to_status))) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', TG_TABLE_NAME, 'id', NEW.id));
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER begin_work BEFORE INSERT ON vitrina.opportunity FOR EACH ROW
    WHEN ((NEW.state, NEW.stage, NEW.lost_note) <> ('open', 'interested', '')
          OR NEW.closed_at IS NOT NULL OR NEW.lost_reason_id IS NOT NULL) EXECUTE FUNCTION vitrina.begin_work();
CREATE OR REPLACE TRIGGER begin_work BEFORE INSERT ON vitrina.follow_up FOR EACH ROW
    WHEN ((NEW.state, NEW.outcome, NEW.outcome_note) <> ('pending', '', '')
          OR NEW.resolved_at IS NOT NULL OR NEW.resolved_by IS NOT NULL) EXECUTE FUNCTION vitrina.begin_work();

-- That two clients are one is said by no command.
CREATE OR REPLACE FUNCTION vitrina.one_by_herself() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (vitrina.me()).id IS NOT NULL THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'client', 'id', NEW.id));
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER one_by_herself BEFORE INSERT ON vitrina.client FOR EACH ROW
    WHEN (NEW.merged_into IS NOT NULL) EXECUTE FUNCTION vitrina.one_by_herself();

-- What is lost has nothing left to do (S1.8). A follow-up that came while the sale was given up elsewhere, or the other
-- way round, is what the one who comes second did not know of: she is told to pull, and does her command again on it.
-- Both have locked the client's row of client_scope by now (03_scope.sql): neither misses the other.
CREATE OR REPLACE FUNCTION vitrina.nothing_left_to_do() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (CASE TG_TABLE_NAME
        WHEN 'opportunity' THEN EXISTS (SELECT FROM vitrina.follow_up f
                                         WHERE f.opportunity_id = NEW.id AND f.state = 'pending')
        ELSE EXISTS (SELECT FROM vitrina.opportunity o
                      WHERE o.id = (to_jsonb(NEW) ->> 'opportunity_id')::uuid AND o.state = 'lost') END) THEN
        RAISE EXCEPTION USING ERRCODE = 'VT001', MESSAGE = 'stale';
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS nothing_left_to_do ON vitrina.opportunity;
CREATE CONSTRAINT TRIGGER nothing_left_to_do AFTER UPDATE OF state ON vitrina.opportunity
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'lost')
    EXECUTE FUNCTION vitrina.nothing_left_to_do();
DROP TRIGGER IF EXISTS nothing_left_to_do ON vitrina.follow_up;
CREATE CONSTRAINT TRIGGER nothing_left_to_do AFTER INSERT OR UPDATE OF state, opportunity_id ON vitrina.follow_up
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'pending' AND NEW.opportunity_id IS NOT NULL)
    EXECUTE FUNCTION vitrina.nothing_left_to_do();

-- A follow-up is about a sale to its own client: else hers could not be erased without another's.
CREATE OR REPLACE FUNCTION vitrina.one_client() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.client_id IS DISTINCT FROM (SELECT o.client_id FROM vitrina.opportunity o WHERE o.id = NEW.opportunity_id) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', TG_TABLE_NAME, 'id', NEW.id));
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS one_client ON vitrina.follow_up;
CREATE CONSTRAINT TRIGGER one_client AFTER INSERT OR UPDATE OF opportunity_id ON vitrina.follow_up
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.opportunity_id IS NOT NULL)
    EXECUTE FUNCTION vitrina.one_client();

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
    FOR status IN SELECT DISTINCT table_name AS t, column_name AS c FROM vitrina.status_step LOOP
        EXECUTE format('CREATE OR REPLACE FUNCTION vitrina.%I() RETURNS trigger '
                       'LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS %L',
                       'step_' || status.t || '_' || status.c,
                       format('BEGIN PERFORM vitrina.check_step(%L, %L, OLD.%I, NEW.%I, OLD.row_version, '
                              'OLD.row_xid = pg_current_xact_id()); RETURN NEW; END',
                              status.t, status.c, status.c, status.c));
        EXECUTE format('REVOKE ALL ON FUNCTION vitrina.%I() FROM PUBLIC', 'step_' || status.t || '_' || status.c);
        EXECUTE format('CREATE OR REPLACE TRIGGER %I BEFORE UPDATE ON vitrina.%I FOR EACH ROW '
                       'WHEN (OLD.%I IS DISTINCT FROM NEW.%I) EXECUTE FUNCTION vitrina.%I()',
                       'step_' || status.c, status.t, status.c, status.c, 'step_' || status.t || '_' || status.c);
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

-- Whether news may be told. They wait in one queue of the whole server until everybody who listens has taken them, and
-- anybody can keep hers from being taken: once it is full, no commit goes through that tells any.
CREATE OR REPLACE FUNCTION vitrina.may_tell() RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    RETURN pg_notification_queue_usage() < 0.9;
END
$$;

-- Wakes who may see something of what was written (sync.md 17), and nobody else: to whom its clients are open, now or
-- until this transaction; everyone where it was nobody's row. No payload: nothing to betray. push calls it once a batch;
-- whatever else writes calls it too.
CREATE OR REPLACE FUNCTION vitrina.wake(clients uuid[], everyone boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT vitrina.may_tell() THEN
        RETURN; -- they come by themselves, every half minute
    END IF;
    IF everyone THEN
        PERFORM pg_notify('vitrina_company', '');
        RETURN;
    END IF;
    PERFORM pg_notify(woken.channel, '') FROM (
        WITH scopes AS MATERIALIZED (
            SELECT branch_id, unassigned, staff FROM vitrina.client_scope WHERE client_id = ANY (clients)
            UNION ALL
            SELECT branch_id, unassigned, staff FROM vitrina.scope_change
             WHERE client_id = ANY (clients) AND row_xid = pg_current_xact_id()
        )
        SELECT 'vitrina_clients' AS channel FROM scopes
        UNION
        SELECT vitrina.channel('branch', branch_id) FROM scopes
        UNION
        SELECT vitrina.channel('open', branch_id) FROM scopes WHERE unassigned
        UNION
        SELECT vitrina.channel('staff', unnest(staff)) FROM scopes
    ) AS woken;
END
$$;
