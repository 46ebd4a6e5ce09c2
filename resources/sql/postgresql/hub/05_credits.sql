-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What holds of credit applications whoever writes them (D1). One is of its client's own quote and begins unsent; each
-- answer says what its state needs; what a lender decided stays; a sale is documented with cash or an approved credit.
-- Sessions that are nobody's (an administrator's repair) are not held to it.

CREATE OR REPLACE FUNCTION vitrina.keep_credit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    now_here constant timestamptz := date_trunc('milliseconds', clock_timestamp());
    me constant uuid := (vitrina.me()).id;
    was_open boolean;
    answered boolean;
BEGIN
    IF me IS NULL THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'to_send' OR NEW.missing <> '' OR NEW.approved_minor <> 0 OR NEW.months <> 0
           OR NEW.rate_millionths <> 0 OR NEW.valid_until <> '' OR NEW.reason <> '' OR NEW.sent_at IS NOT NULL
           OR NEW.decided_at IS NOT NULL OR NEW.decided_by IS NOT NULL
           OR NOT EXISTS (SELECT FROM vitrina.quote q
                           WHERE q.id = NEW.quote_id AND q.client_id = NEW.client_id
                             AND q.opportunity_id = NEW.opportunity_id AND q.currency = NEW.currency) THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'credit_application', 'id', NEW.id));
        END IF;
        IF EXISTS (SELECT FROM vitrina.quote q WHERE q.id = NEW.quote_id AND q.status = 'cancelled') THEN
            PERFORM vitrina.refuse('quote_step', jsonb_build_object('from', 'cancelled', 'to', 'edit'));
        END IF;
        NEW.created_at := least(NEW.created_at, now_here);
        RETURN NEW;
    END IF;
    was_open := OLD.state IN ('to_send', 'in_study', 'observed');
    answered := was_open AND NEW.state IN ('approved', 'denied');
    -- What a lender decided is not said anew; what it was asked stays once it has it in writing.
    IF (NOT was_open AND (NEW.lender, NEW.requested_minor, NEW.missing, NEW.conditions, NEW.reason, NEW.sent_at)
            IS DISTINCT FROM (OLD.lender, OLD.requested_minor, OLD.missing, OLD.conditions, OLD.reason, OLD.sent_at))
       OR ((NEW.state <> 'approved' OR NOT answered)
           AND (NEW.approved_minor, NEW.months, NEW.rate_millionths, NEW.valid_until)
               IS DISTINCT FROM (OLD.approved_minor, OLD.months, OLD.rate_millionths, OLD.valid_until))
       OR (NOT answered AND (NEW.decided_at, NEW.decided_by) IS DISTINCT FROM (OLD.decided_at, OLD.decided_by))
       OR (answered AND NEW.decided_by IS DISTINCT FROM me)
       OR (OLD.state <> 'to_send' AND (NEW.lender, NEW.sent_at) IS DISTINCT FROM (OLD.lender, OLD.sent_at))
       OR (NEW.state = 'to_send' AND NEW.sent_at IS NOT NULL)
       OR (NEW.state = 'observed' AND NEW.missing = '')
       OR (NEW.state = 'denied' AND NEW.reason = '')
       OR (NEW.state <> 'denied' AND NEW.reason <> '')
       OR (NEW.state = 'approved' AND (NEW.approved_minor <= 0 OR NEW.months NOT BETWEEN 1 AND 120
                                        OR NEW.rate_millionths > 200000000)) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'credit_application', 'id', OLD.id));
    END IF;
    IF NEW.state = 'disbursed' AND OLD.state = 'approved' AND vitrina.credit_is_over(OLD.valid_until) THEN
        PERFORM vitrina.refuse('credit_step', jsonb_build_object('from', 'lapsed', 'to', NEW.state));
    END IF;
    IF OLD.state = 'to_send' AND NEW.state <> 'to_send' THEN
        NEW.sent_at := least(NEW.sent_at, now_here);
    END IF;
    IF answered THEN
        NEW.decided_at := least(NEW.decided_at, now_here);
    END IF;
    RETURN NEW;
END
$$;

-- Whether the last day of an approval is over wherever one may be: a branch's own midnight is its program's to know.
CREATE OR REPLACE FUNCTION vitrina.credit_is_over(valid_until text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT valid_until <> '' AND valid_until < to_char((now() AT TIME ZONE 'UTC') - interval '12 hours', 'YYYY-MM-DD')
$$;
CREATE OR REPLACE TRIGGER keep_credit BEFORE INSERT OR UPDATE ON vitrina.credit_application
    FOR EACH ROW EXECUTE FUNCTION vitrina.keep_credit();

-- Taken back is what no lender has seen; anything else goes with its client alone.
CREATE OR REPLACE FUNCTION vitrina.credit_stays() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (vitrina.me()).id IS NOT NULL AND EXISTS (SELECT FROM vitrina.client c WHERE c.id = OLD.client_id) THEN
        PERFORM vitrina.refuse('credit_step', jsonb_build_object('from', OLD.state, 'to', ''));
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS credit_stays ON vitrina.credit_application;
CREATE CONSTRAINT TRIGGER credit_stays AFTER DELETE ON vitrina.credit_application
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state <> 'to_send')
    EXECUTE FUNCTION vitrina.credit_stays();

-- Documentado needs an approved credit, or cash (D1, S1.9). Where no quote lives, nobody here knows how the client pays.
-- What counts of a quote is what was agreed, else what was sent last, else what is edited.
CREATE OR REPLACE FUNCTION vitrina.has_means() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (vitrina.me()).id IS NULL
       OR NOT EXISTS (SELECT FROM vitrina.quote q WHERE q.opportunity_id = NEW.id AND q.status <> 'cancelled')
       OR EXISTS (SELECT FROM vitrina.credit_application a
                   WHERE a.opportunity_id = NEW.id
                     AND (a.state = 'disbursed'
                          OR (a.state = 'approved' AND NOT vitrina.credit_is_over(a.valid_until))))
       OR EXISTS (SELECT FROM vitrina.quote q
                    JOIN vitrina.quote_version v ON v.quote_id = q.id
                     AND v.number = CASE WHEN q.agreed_version > 0 THEN q.agreed_version
                                         WHEN q.sent_version > 0 THEN q.sent_version ELSE q.edited_version END
                    JOIN vitrina.quote_offer o ON o.quote_version_id = v.id
                    JOIN vitrina.quote_form f ON f.offer_id = o.id
                   WHERE q.opportunity_id = NEW.id AND q.status <> 'cancelled' AND f.kind = 'cash') THEN
        RETURN NULL;
    END IF;
    PERFORM vitrina.refuse('credit_missing', jsonb_build_object('id', NEW.id));
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS has_means ON vitrina.opportunity;
CREATE CONSTRAINT TRIGGER has_means AFTER UPDATE OF stage ON vitrina.opportunity
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.stage = 'quoted' AND NEW.stage = 'documented')
    EXECUTE FUNCTION vitrina.has_means();
