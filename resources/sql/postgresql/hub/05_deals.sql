-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What holds of units, deposits and reservations whoever writes them (rules 10 and 12, S0.7, S0.8, S1.13): nobody
-- approves her own request, one unit is held for one client, money and what it opened agree, and this database's clock
-- says when. Sessions that are nobody's (an administrator's repair) are held to agreement, not to who may.

-- A unit comes in free; that it is held or sold is what its reservations say.
CREATE OR REPLACE FUNCTION vitrina.begin_unit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (vitrina.me()).id IS NOT NULL AND NEW.state NOT IN ('free', 'withdrawn') THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'unit', 'id', NEW.id));
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER begin_unit BEFORE INSERT ON vitrina.unit
    FOR EACH ROW EXECUTE FUNCTION vitrina.begin_unit();

-- At the end of a command: held is what has an approved reservation, and whoever moves a unit to sold signed for it.
CREATE OR REPLACE FUNCTION vitrina.unit_agrees() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    changed constant jsonb := to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END);
    which constant uuid := CASE TG_TABLE_NAME WHEN 'unit' THEN changed ->> 'id' ELSE changed ->> 'unit_id' END;
    stands text;
    reserved text;
BEGIN
    SELECT u.state INTO stands FROM vitrina.unit u WHERE u.id = which;
    IF stands IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT r.state INTO reserved FROM vitrina.reservation r
     WHERE r.unit_id = which AND r.state IN ('approved', 'completed') LIMIT 1;
    IF (stands = 'held') <> coalesce(reserved = 'approved', false)
       OR (stands <> 'sold' AND coalesce(reserved = 'completed', false))
       OR (TG_TABLE_NAME = 'unit' AND TG_OP = 'UPDATE' AND stands = 'sold' AND reserved IS DISTINCT FROM 'completed') THEN
        PERFORM vitrina.refuse('unit_taken', jsonb_build_object('id', which));
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS unit_agrees ON vitrina.unit;
CREATE CONSTRAINT TRIGGER unit_agrees AFTER INSERT OR UPDATE OF state ON vitrina.unit
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION vitrina.unit_agrees();
DROP TRIGGER IF EXISTS unit_agrees ON vitrina.reservation;
CREATE CONSTRAINT TRIGGER unit_agrees AFTER INSERT OR UPDATE OR DELETE ON vitrina.reservation
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION vitrina.unit_agrees();

-- Money comes in once, of its client's own quote; what became of it is a manager's to say, once. Money that is still
-- here cannot be forgotten with its client.
CREATE OR REPLACE FUNCTION vitrina.keep_deposit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    now_here constant timestamptz := date_trunc('milliseconds', clock_timestamp());
    by_service constant boolean := vitrina.is_service();
    q vitrina.quote;
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.state = 'unmatched' OR (OLD.state = 'held' AND EXISTS (
               SELECT FROM vitrina.quote t WHERE t.id = OLD.quote_id AND t.status <> 'completed')) THEN
            PERFORM vitrina.refuse('has_deal', jsonb_build_object('table', 'deposit', 'id', OLD.id));
        END IF;
        RETURN OLD;
    END IF;
    IF (vitrina.me()).id IS NULL AND NOT by_service THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' THEN
        SELECT * INTO q FROM vitrina.quote t WHERE t.id = NEW.quote_id;
        IF q.id IS NULL OR q.client_id <> NEW.client_id OR NEW.settled_at IS NOT NULL OR NEW.settled_by IS NOT NULL
           OR NEW.state NOT IN ('held', 'unmatched') OR (NEW.state = 'held' AND NEW.currency <> q.currency)
           OR (NEW.state = 'unmatched' AND NOT by_service) OR (NEW.method = 'online' AND NEW.moved_from_id IS NULL) <> by_service
           OR (NEW.moved_from_id IS NOT NULL AND NEW.state <> 'held') THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'deposit', 'id', NEW.id));
        END IF;
        -- A laptop's clock may be fast; and money may have come before the laptop did.
        NEW.received_at := CASE WHEN by_service THEN now_here ELSE least(NEW.received_at, now_here) END;
        RETURN NEW;
    END IF;
    IF OLD.state NOT IN ('held', 'unmatched') OR NEW.state NOT IN ('refunded', 'forfeited', 'moved')
       OR NEW.settled_by IS DISTINCT FROM (vitrina.me()).id OR NEW.settlement = '' THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'deposit', 'id', NEW.id));
    END IF;
    NEW.settled_at := now_here;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER keep_deposit BEFORE INSERT OR UPDATE OR DELETE ON vitrina.deposit
    FOR EACH ROW EXECUTE FUNCTION vitrina.keep_deposit();

-- A request is made of what was sent, in time, and decided once; never by who made it.
CREATE OR REPLACE FUNCTION vitrina.keep_reservation() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    now_here constant timestamptz := date_trunc('milliseconds', clock_timestamp());
    me constant uuid := (vitrina.me()).id;
    q vitrina.quote;
BEGIN
    IF me IS NULL THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' THEN
        SELECT * INTO q FROM vitrina.quote t WHERE t.id = NEW.quote_id FOR SHARE;
        IF q.id IS NULL OR q.client_id <> NEW.client_id OR NEW.state <> 'requested' OR NEW.decided_at IS NOT NULL
           OR NEW.decided_by IS NOT NULL OR NEW.reason <> ''
           OR NOT EXISTS (SELECT FROM vitrina.quote_offer o JOIN vitrina.quote_version v ON v.id = o.quote_version_id
                           WHERE o.id = NEW.offer_id AND v.quote_id = q.id AND v.number BETWEEN 1 AND q.sent_version) THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'reservation', 'id', NEW.id));
        END IF;
        IF vitrina.is_over(q) THEN
            PERFORM vitrina.refuse('quote_expired', jsonb_build_object('id', q.id));
        END IF;
        IF q.status NOT IN ('sent', 'viewed') THEN
            PERFORM vitrina.refuse('quote_step', jsonb_build_object('from', q.status, 'to', 'reserved'));
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.state = OLD.state THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'reservation', 'id', NEW.id));
    END IF;
    IF NEW.state = 'completed' THEN
        IF (NEW.unit_id, NEW.decided_at, NEW.decided_by, NEW.reason)
           IS DISTINCT FROM (OLD.unit_id, OLD.decided_at, OLD.decided_by, OLD.reason) THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'reservation', 'id', NEW.id));
        END IF;
        RETURN NEW;
    END IF;
    -- Who decides signs; what goes with its quote may be signed by nobody (free_reservations()).
    IF NEW.decided_by IS DISTINCT FROM me AND pg_trigger_depth() < 2 THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'reservation', 'id', NEW.id));
    END IF;
    IF NEW.state = 'approved' THEN
        IF NEW.unit_id IS NULL THEN
            PERFORM vitrina.refuse('unit_missing', jsonb_build_object('id', NEW.id));
        END IF;
        IF OLD.requested_by IS NOT DISTINCT FROM me THEN
            PERFORM vitrina.refuse('own_request', jsonb_build_object('id', NEW.id));
        END IF;
        IF OLD.lapses_at <= now_here THEN
            PERFORM vitrina.refuse('hold_over', jsonb_build_object('id', NEW.id));
        END IF;
    ELSIF NEW.unit_id IS DISTINCT FROM OLD.unit_id OR (NEW.state = 'rejected' AND NEW.reason = '') THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'reservation', 'id', NEW.id));
    END IF;
    NEW.decided_at := now_here;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER keep_reservation BEFORE INSERT OR UPDATE ON vitrina.reservation
    FOR EACH ROW EXECUTE FUNCTION vitrina.keep_reservation();

-- At the end of a command a quote, its money and its reservation say the same.
CREATE OR REPLACE FUNCTION vitrina.deal_agrees() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    changed constant jsonb := to_jsonb(NEW);
    q vitrina.quote;
    paid boolean;
    reserved text;
BEGIN
    SELECT * INTO q FROM vitrina.quote t
     WHERE t.id = (CASE TG_TABLE_NAME WHEN 'quote' THEN changed ->> 'id' ELSE changed ->> 'quote_id' END)::uuid;
    IF q.id IS NULL THEN
        RETURN NULL; -- erased in the same command
    END IF;
    paid := EXISTS (SELECT FROM vitrina.deposit d WHERE d.quote_id = q.id AND d.state = 'held');
    SELECT r.state INTO reserved FROM vitrina.reservation r
     WHERE r.quote_id = q.id AND r.state IN ('requested', 'approved', 'completed');
    IF (q.deposited AND NOT paid) OR (paid AND NOT q.deposited AND q.status <> 'cancelled')
       OR (q.status = 'reserved') <> coalesce(reserved = 'approved', false)
       OR (q.status = 'completed') <> coalesce(reserved = 'completed', false)
       OR (q.status = 'completed') <> (q.sale_number > 0 AND q.signed_on <> '')
       OR (q.status = 'cancelled' AND reserved IS NOT NULL) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', TG_TABLE_NAME, 'id', changed ->> 'id'));
    END IF;
    RETURN NULL;
END
$$;

-- What was asked for a quote ends with it (S1.10). Who cancels it knows of those she sees; one that came meanwhile, or
-- that an older program does not know of, goes with the rest, by the same command; a unit that was held is free again.
CREATE OR REPLACE FUNCTION vitrina.free_reservations() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- In one statement: they have to agree whenever it is looked at.
    WITH freed AS (
        UPDATE vitrina.unit u SET state = 'free', row_version = NEW.row_version
         WHERE u.state = 'held' AND u.id IN (SELECT r.unit_id FROM vitrina.reservation r
                                              WHERE r.quote_id = NEW.id AND r.state = 'approved')
    )
    UPDATE vitrina.reservation r SET state = 'cancelled', row_version = NEW.row_version
     WHERE r.quote_id = NEW.id AND r.state IN ('requested', 'approved');
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS a_free_reservations ON vitrina.quote;
CREATE CONSTRAINT TRIGGER a_free_reservations AFTER UPDATE OF status ON vitrina.quote
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'cancelled' AND OLD.status <> 'cancelled')
    EXECUTE FUNCTION vitrina.free_reservations();
DO $$
DECLARE
    part text;
BEGIN
    FOREACH part IN ARRAY ARRAY['quote', 'deposit', 'reservation'] LOOP
        EXECUTE format('DROP TRIGGER IF EXISTS deal_agrees ON vitrina.%I', part);
        EXECUTE format('CREATE CONSTRAINT TRIGGER deal_agrees AFTER INSERT OR UPDATE ON vitrina.%I '
                       'DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION vitrina.deal_agrees()', part);
    END LOOP;
END
$$;
