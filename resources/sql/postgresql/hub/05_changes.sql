-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What holds of requests to change locked quotes whoever writes them (S0.3). A request is of its client's own quote,
-- which is locked; who asked takes it back, whoever may edit locked quotes answers it, each signs and this database's
-- clock says when. That nobody else changes a locked quote: move_quote() and keep_sent() (05_quotes.sql).

CREATE OR REPLACE FUNCTION vitrina.keep_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    now_here constant timestamptz := date_trunc('milliseconds', clock_timestamp());
    me constant uuid := (vitrina.me()).id;
BEGIN
    IF me IS NULL THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'open' OR NEW.answered_at IS NOT NULL OR NEW.answered_by IS NOT NULL OR NEW.answer <> ''
           OR NEW.made_version <> 0 OR NEW.asked_by IS DISTINCT FROM me OR btrim(NEW.wish) = ''
           OR NOT EXISTS (SELECT FROM vitrina.quote q WHERE q.id = NEW.quote_id AND q.client_id = NEW.client_id) THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'change_request', 'id', NEW.id));
        END IF;
        NEW.asked_at := now_here;
        RETURN NEW;
    END IF;
    IF OLD.state <> 'open' THEN
        PERFORM vitrina.refuse('change_answered', jsonb_build_object('id', OLD.id));
    END IF;
    -- Who answers signs; what goes with its quote may be signed by nobody (end_changes()).
    IF NEW.state = 'open' OR (NEW.answered_by IS DISTINCT FROM me AND pg_trigger_depth() < 2)
       OR (NEW.state = 'rejected') <> (btrim(NEW.answer) <> '')
       OR (NEW.state = 'done') <> (NEW.made_version > 0) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'change_request', 'id', OLD.id));
    END IF;
    NEW.answered_at := now_here;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER keep_change BEFORE INSERT OR UPDATE ON vitrina.change_request
    FOR EACH ROW EXECUTE FUNCTION vitrina.keep_change();

-- At the end of a command: what waits is of a locked quote, what is done names the version that this very command made,
-- and what another than its author took back went with its quote.
CREATE OR REPLACE FUNCTION vitrina.change_agrees() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me constant uuid := (vitrina.me()).id;
    r vitrina.change_request;
    q vitrina.quote;
BEGIN
    SELECT * INTO r FROM vitrina.change_request t WHERE t.id = NEW.id;
    IF me IS NULL OR r.id IS NULL THEN
        RETURN NULL; -- an administrator's repair; erased in the same command
    END IF;
    -- Locked: a cancellation that is not committed yet is waited for.
    SELECT * INTO q FROM vitrina.quote t WHERE t.id = r.quote_id FOR SHARE;
    IF r.state = 'open' AND q.status NOT IN ('reserved', 'completed') THEN
        PERFORM vitrina.refuse('quote_step', jsonb_build_object('from', q.status, 'to', q.status));
    END IF;
    IF (r.state = 'withdrawn' AND r.asked_by IS DISTINCT FROM me AND q.status <> 'cancelled')
       OR (r.state = 'done' AND NOT EXISTS (SELECT FROM vitrina.quote_version v
                                             WHERE v.quote_id = r.quote_id AND v.number = r.made_version
                                               AND v.row_version = r.row_version)) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'change_request', 'id', r.id));
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS change_agrees ON vitrina.change_request;
CREATE CONSTRAINT TRIGGER change_agrees AFTER INSERT OR UPDATE ON vitrina.change_request
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION vitrina.change_agrees();

-- What was asked for a quote ends with it. Who cancels it knows of those she sees; one that came meanwhile, or that an
-- older program does not know of, goes with the rest, by the same command.
CREATE OR REPLACE FUNCTION vitrina.end_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE vitrina.change_request r SET state = 'withdrawn', row_version = NEW.row_version
     WHERE r.quote_id = NEW.id AND r.state = 'open';
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS end_changes ON vitrina.quote;
CREATE CONSTRAINT TRIGGER end_changes AFTER UPDATE OF status ON vitrina.quote
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'cancelled' AND OLD.status <> 'cancelled')
    EXECUTE FUNCTION vitrina.end_changes();
