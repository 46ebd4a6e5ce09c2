-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What holds of quotes whoever writes them: numbers without gaps, a clock that is this database's (S0.11, rule 12),
-- what was sent stays as it was (S0.3), and one client for all that hangs together. Sessions that are no staff
-- member's (the service, an administrator's repair) may set what the clock and the client set.

-- A number, of quotes or of sales, is taken one at a time, and by a quote that bears it.
CREATE OR REPLACE FUNCTION vitrina.one_by_one() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    quotes integer := 0;
    sales integer := 0;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        quotes := OLD.last_number;
        sales := OLD.last_sale;
    END IF;
    IF NOT ((NEW.last_number = quotes + 1 AND NEW.last_sale = sales
             AND EXISTS (SELECT FROM vitrina.quote q WHERE q.branch_id = NEW.id AND q.number = NEW.last_number))
            OR (NEW.last_number = quotes AND NEW.last_sale = sales + 1
                AND EXISTS (SELECT FROM vitrina.quote q
                             WHERE q.branch_id = NEW.id AND q.sale_number = NEW.last_sale))) THEN
        PERFORM vitrina.refuse('quote_number', jsonb_build_object('branch', NEW.id));
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS one_by_one ON vitrina.quote_series;
CREATE CONSTRAINT TRIGGER one_by_one AFTER INSERT OR UPDATE ON vitrina.quote_series
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION vitrina.one_by_one();

-- A quote begins as a draft with the number last taken, of an opportunity of the same client.
CREATE OR REPLACE FUNCTION vitrina.begin_quote() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (vitrina.me()).id IS NULL THEN
        RETURN NULL;
    END IF;
    IF NEW.status <> 'draft' OR NEW.edited_version <> 1 OR NEW.sent_version <> 0 OR NEW.agreed_version <> 0
       OR NEW.expires_at IS NOT NULL OR NEW.sent_at IS NOT NULL OR NEW.ms_left <> 0 OR NEW.extensions <> 0
       OR NEW.viewed OR NEW.deposited OR NEW.signed_on <> '' OR NEW.sale_number <> 0
       OR NEW.number IS DISTINCT FROM (SELECT s.last_number FROM vitrina.quote_series s WHERE s.id = NEW.branch_id)
       OR NOT EXISTS (SELECT FROM vitrina.opportunity o JOIN vitrina.branch b ON b.id = o.branch_id
                       WHERE o.id = NEW.opportunity_id AND o.client_id = NEW.client_id
                         AND o.branch_id = NEW.branch_id AND o.advisor_id = NEW.advisor_id
                         AND b.currency = NEW.currency) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'quote', 'id', NEW.id));
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS begin_quote ON vitrina.quote;
CREATE CONSTRAINT TRIGGER begin_quote AFTER INSERT ON vitrina.quote
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION vitrina.begin_quote();

-- The version that is edited is there.
CREATE OR REPLACE FUNCTION vitrina.has_version() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- As it stands at the end: the command may have erased it.
    IF EXISTS (SELECT FROM vitrina.quote q WHERE q.id = NEW.id
                  AND NOT EXISTS (SELECT FROM vitrina.quote_version v
                                   WHERE v.quote_id = q.id AND v.number = q.edited_version)) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'quote', 'id', NEW.id));
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS has_version ON vitrina.quote;
CREATE CONSTRAINT TRIGGER has_version AFTER INSERT OR UPDATE OF edited_version ON vitrina.quote
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION vitrina.has_version();

-- Whether the client's time is up: a sent quote is over at the very instant of its expiry, whatever is stored.
CREATE OR REPLACE FUNCTION vitrina.is_over(q vitrina.quote) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN q.status = 'expired'
           OR (q.status IN ('sent', 'viewed') AND coalesce(q.expires_at <= clock_timestamp(), false));
END
$$;

-- How often support may extend a quote since it was last sent (S0.5).
CREATE OR REPLACE FUNCTION vitrina.extensions_allowed() RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;

-- A payment stops the clock; what it paid for is what was sent last (S0.7).
CREATE OR REPLACE FUNCTION vitrina.stop_clock(before vitrina.quote, after vitrina.quote) RETURNS vitrina.quote
LANGUAGE plpgsql AS $$
BEGIN
    IF before.status NOT IN ('sent', 'viewed') OR after.status <> before.status THEN
        PERFORM vitrina.refuse('quote_step', jsonb_build_object('from', before.status, 'to', after.status));
    END IF;
    after.ms_left := greatest(vitrina.to_ms(before.expires_at) - vitrina.to_ms(clock_timestamp()), 0);
    after.expires_at := NULL;
    after.agreed_version := before.sent_version;
    RETURN after;
END
$$;

-- What a staff member does with a quote, checked and timed by this database's clock. Columns that belong to a sending,
-- an extension or a new version change with it and not without.
CREATE OR REPLACE FUNCTION vitrina.move_quote() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    now_here constant timestamptz := date_trunc('milliseconds', clock_timestamp());
    is_locked_edit constant boolean := OLD.status IN ('reserved', 'completed')
                                       AND NEW.edited_version <> OLD.edited_version;
    is_sent constant boolean := NOT is_locked_edit
        AND (NEW.sent_at IS DISTINCT FROM OLD.sent_at OR NEW.sent_version <> OLD.sent_version);
    is_extended constant boolean := NOT is_sent AND NEW.extensions <> OLD.extensions;
    is_paid constant boolean := NEW.deposited AND NOT OLD.deposited;
    is_refunded constant boolean := OLD.deposited AND NOT NEW.deposited AND NEW.status = OLD.status;
    me vitrina.staff := vitrina.me();
BEGIN
    IF vitrina.is_service() THEN
        -- The client's doing: she has seen what was sent, in time; or paid for it.
        IF vitrina.is_over(OLD) THEN
            PERFORM vitrina.refuse('quote_expired', jsonb_build_object('id', OLD.id));
        END IF;
        IF is_paid THEN
            RETURN vitrina.stop_clock(OLD, NEW);
        END IF;
        IF OLD.status NOT IN ('sent', 'viewed') OR NEW.status <> 'viewed' OR NOT NEW.viewed THEN
            PERFORM vitrina.refuse('quote_step', jsonb_build_object('from', OLD.status, 'to', NEW.status));
        END IF;
        RETURN NEW;
    END IF;
    IF me.id IS NULL THEN
        RETURN NEW;
    END IF;
    -- Customer care alone changes what is locked: a version of its own, which the client's link shows; all else stays.
    IF is_locked_edit THEN
        IF NOT vitrina.may('edit_locked_quote')
           OR (NEW.edited_version, NEW.sent_version, NEW.agreed_version)
              IS DISTINCT FROM (OLD.edited_version + 1, OLD.edited_version + 1, OLD.edited_version + 1)
           OR (NEW.status, NEW.deposited, NEW.viewed, NEW.extensions, NEW.ms_left, NEW.expires_at, NEW.sent_at,
               NEW.extension_asked_at, NEW.signed_on, NEW.sale_number)
              IS DISTINCT FROM
              (OLD.status, OLD.deposited, OLD.viewed, OLD.extensions, OLD.ms_left, OLD.expires_at, OLD.sent_at,
               OLD.extension_asked_at, OLD.signed_on, OLD.sale_number) THEN
            PERFORM vitrina.refuse('quote_locked', jsonb_build_object('id', OLD.id));
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.edited_version <> OLD.edited_version OR is_sent) AND vitrina.is_over(OLD) THEN
        PERFORM vitrina.refuse('quote_expired', jsonb_build_object('id', OLD.id));
    END IF;
    IF (NEW.agreed_version, NEW.ms_left) IS DISTINCT FROM (OLD.agreed_version, OLD.ms_left)
       AND NOT is_paid AND NOT is_refunded THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'quote', 'id', OLD.id));
    END IF;
    IF (NEW.signed_on, NEW.sale_number) IS DISTINCT FROM (OLD.signed_on, OLD.sale_number)
       AND (OLD.status <> 'reserved' OR NEW.status <> 'completed'
            OR NEW.signed_on > to_char(clock_timestamp() + interval '14 hours', 'YYYY-MM-DD')) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'quote', 'id', OLD.id));
    END IF;
    IF is_paid THEN
        IF vitrina.is_over(OLD) THEN
            PERFORM vitrina.refuse('quote_expired', jsonb_build_object('id', OLD.id));
        END IF;
        RETURN vitrina.stop_clock(OLD, NEW);
    END IF;
    IF is_refunded THEN
        IF OLD.status NOT IN ('sent', 'viewed') THEN
            PERFORM vitrina.refuse('quote_locked', jsonb_build_object('id', OLD.id));
        END IF;
        IF NOT vitrina.may('approve_reservation') THEN
            PERFORM vitrina.refuse('needs_manager', jsonb_build_object('id', OLD.id));
        END IF;
        NEW.expires_at := now_here + OLD.ms_left * interval '1 millisecond';
        NEW.ms_left := 0;
        NEW.agreed_version := 0;
        RETURN NEW;
    END IF;
    IF NEW.status = 'reserved' AND OLD.status <> 'reserved' AND NOT OLD.deposited
       AND vitrina.may('approve_reservation') THEN
        PERFORM vitrina.refuse('deposit_missing', jsonb_build_object('id', OLD.id));
    END IF;
    IF NEW.status = 'cancelled' AND OLD.deposited AND NOT vitrina.may('approve_reservation') THEN
        PERFORM vitrina.refuse('needs_manager', jsonb_build_object('from', OLD.status, 'to', NEW.status));
    END IF;
    IF is_sent THEN
        IF NEW.status <> 'sent' OR NEW.sent_version <> OLD.edited_version OR OLD.deposited
           OR OLD.status NOT IN ('draft', 'sent', 'viewed') THEN
            PERFORM vitrina.refuse('quote_step', jsonb_build_object('from', OLD.status, 'to', NEW.status));
        END IF;
        IF vitrina.discount_over((SELECT v.id FROM vitrina.quote_version v
                                   WHERE v.quote_id = OLD.id AND v.number = OLD.edited_version))
           AND NOT vitrina.discount_approved(OLD) THEN
            PERFORM vitrina.refuse('discount_over', jsonb_build_object('id', OLD.id));
        END IF;
        NEW.sent_at := now_here;
        NEW.expires_at := now_here + interval '72 hours';
        NEW.extensions := 0;
        NEW.viewed := false;
    ELSIF is_extended THEN
        IF NOT vitrina.may('extend_link') OR NEW.viewed <> OLD.viewed THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('permission', 'extend_link'));
        END IF;
        IF NEW.extensions <> OLD.extensions + 1 OR NEW.extensions > vitrina.extensions_allowed()
           OR OLD.deposited THEN
            PERFORM vitrina.refuse('no_extension_left', jsonb_build_object('id', OLD.id));
        END IF;
        IF OLD.status NOT IN ('sent', 'viewed', 'expired') THEN
            PERFORM vitrina.refuse('quote_step', jsonb_build_object('from', OLD.status, 'to', NEW.status));
        END IF;
        NEW.expires_at := greatest(OLD.expires_at, now_here) + interval '24 hours';
    ELSIF NEW.expires_at IS DISTINCT FROM OLD.expires_at OR NEW.viewed <> OLD.viewed
          -- Sent is what a sending makes, or an undo what it was.
          OR (NEW.status = 'sent' AND OLD.status IN ('draft', 'viewed', 'expired'))
          OR (NEW.status = 'viewed' AND OLD.status = 'expired')
          -- Cancelled is final, but for what a sale took along that is not given up after all (reopen_quotes()).
          OR (OLD.status = 'cancelled' AND NEW.status <> 'cancelled' AND pg_trigger_depth() < 2) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'quote', 'id', OLD.id));
    END IF;
    IF (NEW.title, NEW.total_minor, NEW.edited_at, NEW.content_version)
       IS DISTINCT FROM (OLD.title, OLD.total_minor, OLD.edited_at, OLD.content_version)
       AND (OLD.status NOT IN ('draft', 'sent', 'viewed') OR OLD.deposited OR vitrina.is_over(OLD)) THEN
        PERFORM vitrina.refuse('quote_locked', jsonb_build_object('id', OLD.id));
    END IF;
    -- What was asked of earlier contents (05_discounts.sql) stays of those.
    IF NEW.content_version <> OLD.content_version
       AND EXISTS (SELECT FROM vitrina.discount_request r
                    WHERE r.quote_id = OLD.id AND r.content_version = NEW.content_version) THEN
        PERFORM vitrina.refuse('quote_locked', jsonb_build_object('id', OLD.id));
    END IF;
    -- A new version is begun after the last one was sent, and while the quote is open.
    IF NEW.edited_version <> OLD.edited_version
       AND (NEW.edited_version <> OLD.edited_version + 1 OR OLD.edited_version > OLD.sent_version
            OR OLD.status NOT IN ('sent', 'viewed') OR OLD.deposited) THEN
        PERFORM vitrina.refuse('quote_locked', jsonb_build_object('id', OLD.id));
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER move_quote BEFORE UPDATE ON vitrina.quote
    FOR EACH ROW EXECUTE FUNCTION vitrina.move_quote();

-- What a version says changes while nobody has it: while it is the one that is edited, of an open quote whose time is
-- not up. The quote is held, so that it is not sent meanwhile. Rows that go with their quote (an erasure) may go. Of a
-- locked quote a version comes whole, with the command that moves the quote on to it, and nothing of it changes after.
CREATE OR REPLACE FUNCTION vitrina.keep_sent() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    row_now constant jsonb := to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END);
    of_version uuid := row_now ->> 'quote_version_id';
    v vitrina.quote_version;
    q vitrina.quote;
BEGIN
    IF (vitrina.me()).id IS NULL THEN
        RETURN NULL;
    END IF;
    IF TG_TABLE_NAME = 'quote_version' THEN
        v := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    ELSE
        IF of_version IS NULL THEN
            SELECT o.quote_version_id INTO of_version FROM vitrina.quote_offer o
             WHERE o.id = (row_now ->> 'offer_id')::uuid AND o.client_id = (row_now ->> 'client_id')::uuid;
        END IF;
        SELECT * INTO v FROM vitrina.quote_version w
         WHERE w.id = of_version AND w.client_id = (row_now ->> 'client_id')::uuid;
    END IF;
    SELECT * INTO q FROM vitrina.quote p WHERE p.id = v.quote_id FOR SHARE;
    IF q.id IS NULL OR v.id IS NULL THEN
        IF TG_OP = 'DELETE' THEN
            RETURN NULL; -- what it belonged to goes as well, and was asked
        END IF;
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', TG_TABLE_NAME, 'id', row_now ->> 'id'));
    END IF;
    IF q.client_id <> v.client_id OR TG_TABLE_NAME = 'quote_version' AND TG_OP = 'DELETE' THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', TG_TABLE_NAME, 'id', row_now ->> 'id'));
    END IF;
    IF q.status IN ('reserved', 'completed') AND TG_OP = 'INSERT' AND v.number = q.edited_version
       AND v.number = q.agreed_version AND v.row_version = q.row_version
       AND v.row_version = (row_now ->> 'row_version')::uuid AND v.made_by IS NOT DISTINCT FROM (vitrina.me()).id
       AND vitrina.may('edit_locked_quote') THEN
        -- It is the client's at once.
        IF TG_TABLE_NAME = 'quote_form' AND vitrina.discount_over(v.id) AND NOT vitrina.may('approve_discount') THEN
            PERFORM vitrina.refuse('discount_over', jsonb_build_object('id', q.id));
        END IF;
        RETURN NULL;
    END IF;
    IF v.number <> q.edited_version OR q.edited_version <= q.sent_version OR q.deposited
       OR q.status NOT IN ('draft', 'sent', 'viewed') THEN
        PERFORM vitrina.refuse('quote_locked', jsonb_build_object('id', q.id));
    END IF;
    IF vitrina.is_over(q) THEN
        PERFORM vitrina.refuse('quote_expired', jsonb_build_object('id', q.id));
    END IF;
    -- Contents of which a discount was asked for change only as other contents: their content_version says so. Else what
    -- somebody has read would be one thing, and what she approves, or approved, another.
    IF EXISTS (SELECT FROM vitrina.discount_request r
                WHERE r.quote_id = q.id AND r.content_version = q.content_version
                  AND r.state IN ('requested', 'approved')) THEN
        PERFORM vitrina.refuse('quote_locked', jsonb_build_object('id', q.id));
    END IF;
    RETURN NULL;
END
$$;
DO $$
DECLARE
    content text;
BEGIN
    FOREACH content IN ARRAY ARRAY['quote_version', 'quote_offer', 'quote_item', 'quote_form'] LOOP
        EXECUTE format('DROP TRIGGER IF EXISTS keep_sent ON vitrina.%I', content);
        EXECUTE format('CREATE CONSTRAINT TRIGGER keep_sent AFTER INSERT OR UPDATE OR DELETE ON vitrina.%I '
                       'DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION vitrina.keep_sent()', content);
    END LOOP;
END
$$;

-- What is given up has no open quote (S1.10). Who gives it up knows those she sees; one that came meanwhile, or that an
-- older program does not know of, goes with the rest, by the same command. Who quotes what was given up meanwhile pulls.
CREATE OR REPLACE FUNCTION vitrina.cancel_quotes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE vitrina.quote q SET status = 'cancelled', row_version = NEW.row_version
     WHERE q.opportunity_id = NEW.id AND q.status IN ('draft', 'sent', 'viewed') AND NOT q.deposited;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER cancel_quotes AFTER UPDATE OF state ON vitrina.opportunity
    FOR EACH ROW WHEN (NEW.state = 'lost' AND OLD.state <> 'lost') EXECUTE FUNCTION vitrina.cancel_quotes();

-- And what went along comes back with it, as what it was.
CREATE OR REPLACE FUNCTION vitrina.reopen_quotes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE vitrina.quote q
       SET status = CASE WHEN q.sent_version = 0 THEN 'draft' WHEN q.viewed THEN 'viewed' ELSE 'sent' END,
           row_version = NEW.row_version
     WHERE q.opportunity_id = NEW.id AND q.status = 'cancelled' AND q.row_version = OLD.row_version;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER reopen_quotes AFTER UPDATE OF state ON vitrina.opportunity
    FOR EACH ROW WHEN (NEW.state = 'open' AND OLD.state = 'lost') EXECUTE FUNCTION vitrina.reopen_quotes();

CREATE OR REPLACE FUNCTION vitrina.quotes_an_open_sale() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    state_now text;
BEGIN
    -- Locked whatever it is: a loss that is not committed yet is waited for.
    SELECT o.state INTO state_now FROM vitrina.opportunity o WHERE o.id = NEW.opportunity_id FOR SHARE;
    IF state_now = 'lost' THEN
        RAISE EXCEPTION USING ERRCODE = 'VT001', MESSAGE = 'stale';
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS quotes_an_open_sale ON vitrina.quote;
CREATE CONSTRAINT TRIGGER quotes_an_open_sale AFTER INSERT OR UPDATE OF status ON vitrina.quote
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status IN ('draft', 'sent', 'viewed'))
    EXECUTE FUNCTION vitrina.quotes_an_open_sale();
