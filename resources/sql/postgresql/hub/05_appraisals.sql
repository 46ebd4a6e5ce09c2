-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What holds of trade-ins whoever writes them (D6). One is of its client's own sale and begins undecided; nobody authorises
-- her own; what was decided stays; it is received within its validity by this database's clock, of a sale that is made,
-- and then it is a unit in stock. Sessions that are nobody's (an administrator's repair) are not held to it.

-- Whether a text is a checklist: points, each with a mark. Which points there are is the program's.
CREATE OR REPLACE FUNCTION vitrina.is_checklist(content text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN jsonb_typeof(content::jsonb) = 'object'
           AND NOT EXISTS (SELECT FROM jsonb_each(content::jsonb) p
                            WHERE p.value NOT IN ('"good"', '"fair"', '"bad"'));
EXCEPTION WHEN data_exception OR program_limit_exceeded THEN
    RETURN false;
END
$$;

-- Whether a sale is made: won, or with a quote that is signed.
CREATE OR REPLACE FUNCTION vitrina.is_sold(sale uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM vitrina.opportunity o WHERE o.id = sale AND o.state = 'won')
           OR EXISTS (SELECT FROM vitrina.quote q WHERE q.opportunity_id = sale AND q.status = 'completed');
END
$$;

CREATE OR REPLACE FUNCTION vitrina.keep_appraisal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    now_here constant timestamptz := date_trunc('milliseconds', clock_timestamp());
    me constant uuid := (vitrina.me()).id;
    sale vitrina.opportunity;
BEGIN
    IF me IS NULL THEN
        RETURN NEW;
    END IF;
    IF NOT vitrina.is_checklist(NEW.checklist) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'appraisal', 'id', NEW.id));
    END IF;
    SELECT * INTO sale FROM vitrina.opportunity o WHERE o.id = NEW.opportunity_id FOR SHARE;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'requested' OR NEW.authorised_minor <> 0 OR NEW.valid_until_at IS NOT NULL
           OR NEW.decided_at IS NOT NULL OR NEW.decided_by IS NOT NULL OR NEW.reason <> '' OR NEW.unit_id IS NOT NULL
           OR sale.client_id IS DISTINCT FROM NEW.client_id
           OR NEW.currency IS DISTINCT FROM (SELECT b.currency FROM vitrina.branch b WHERE b.id = sale.branch_id) THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'appraisal', 'id', NEW.id));
        END IF;
        IF sale.state = 'lost' THEN
            PERFORM vitrina.refuse('appraisal_step', jsonb_build_object('from', sale.state, 'to', NEW.state));
        END IF;
        NEW.created_at := least(NEW.created_at, now_here);
        RETURN NEW;
    END IF;
    -- What was decided is not said anew; received, it is a unit besides, and nothing else of it changes.
    IF OLD.state <> 'requested' THEN
        IF (OLD.state, NEW.state) <> ('authorised', 'received') THEN
            PERFORM vitrina.refuse('appraisal_step', jsonb_build_object('from', OLD.state, 'to', NEW.state));
        END IF;
        IF (to_jsonb(NEW) - '{state,unit_id,row_version,row_xid}'::text[])
           IS DISTINCT FROM (to_jsonb(OLD) - '{state,unit_id,row_version,row_xid}'::text[]) OR NEW.unit_id IS NULL THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'appraisal', 'id', OLD.id));
        END IF;
        IF OLD.valid_until_at <= now_here THEN
            PERFORM vitrina.refuse('appraisal_over', jsonb_build_object('id', OLD.id));
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.state = 'received' THEN
        PERFORM vitrina.refuse('appraisal_step', jsonb_build_object('from', OLD.state, 'to', NEW.state));
    END IF;
    IF NEW.state = 'authorised' AND OLD.created_by IS NOT DISTINCT FROM me THEN
        PERFORM vitrina.refuse('own_request', jsonb_build_object('id', OLD.id));
    END IF;
    IF NEW.state = 'authorised' AND sale.state = 'lost' THEN
        PERFORM vitrina.refuse('appraisal_step', jsonb_build_object('from', sale.state, 'to', NEW.state));
    END IF;
    IF NEW.unit_id IS NOT NULL
       OR (NEW.state = 'authorised') <> (NEW.authorised_minor > 0)
       OR (NEW.state = 'authorised') <> (NEW.valid_until_at IS NOT NULL)
       OR (NEW.state = 'rejected') <> (btrim(NEW.reason) <> '')
       OR (NEW.state IN ('authorised', 'rejected')) <> (NEW.decided_by IS NOT NULL)
       OR NEW.valid_until_at > now_here + interval '400 days'
       OR (NEW.state = 'withdrawn' AND OLD.created_by IS DISTINCT FROM me) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'appraisal', 'id', OLD.id));
    END IF;
    NEW.decided_at := CASE WHEN NEW.decided_by IS NOT NULL THEN now_here END;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER keep_appraisal BEFORE INSERT OR UPDATE ON vitrina.appraisal
    FOR EACH ROW EXECUTE FUNCTION vitrina.keep_appraisal();

-- At the end of a command: what was received is a free unit that the same command brought to the receiver's showroom, of
-- a sale that is made.
CREATE OR REPLACE FUNCTION vitrina.trade_in_agrees() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me constant vitrina.staff := vitrina.me();
BEGIN
    IF me.id IS NULL OR NOT EXISTS (SELECT FROM vitrina.appraisal a WHERE a.id = NEW.id) THEN
        RETURN NULL; -- an administrator's repair; erased in the same command
    END IF;
    IF NOT vitrina.is_sold(NEW.opportunity_id) THEN
        PERFORM vitrina.refuse('appraisal_unsold', jsonb_build_object('id', NEW.id));
    END IF;
    IF NOT EXISTS (SELECT FROM vitrina.unit u
                    WHERE u.id = NEW.unit_id AND u.row_version = NEW.row_version AND u.state = 'free'
                      AND u.created_by = me.id AND u.branch_id = me.branch_id) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'unit', 'id', NEW.unit_id));
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS trade_in_agrees ON vitrina.appraisal;
CREATE CONSTRAINT TRIGGER trade_in_agrees AFTER UPDATE OF state ON vitrina.appraisal
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'received' AND OLD.state <> 'received')
    EXECUTE FUNCTION vitrina.trade_in_agrees();

-- Stock comes from whoever keeps it; from anybody else only as a trade-in that she received by the same command.
CREATE OR REPLACE FUNCTION vitrina.unit_has_origin() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (vitrina.me()).id IS NOT NULL AND NOT vitrina.may('import') AND NOT vitrina.may('manage_staff')
       AND NOT EXISTS (SELECT FROM vitrina.appraisal a
                        WHERE a.unit_id = NEW.id AND a.state = 'received' AND a.row_version = NEW.row_version) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'unit', 'id', NEW.id));
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS unit_has_origin ON vitrina.unit;
CREATE CONSTRAINT TRIGGER unit_has_origin AFTER INSERT ON vitrina.unit
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION vitrina.unit_has_origin();
