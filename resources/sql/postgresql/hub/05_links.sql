-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What holds of links whoever writes them, and the one question that the link service may ask (sync.md 27).

-- A link is of its client's own quote, new, and timed by this database's clock. Staff revoke it, for good; what the
-- client did with it is the service's to say.
CREATE OR REPLACE FUNCTION vitrina.keep_link() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    now_here constant timestamptz := date_trunc('milliseconds', clock_timestamp());
    by_service constant boolean := vitrina.is_service();
BEGIN
    IF (vitrina.me()).id IS NULL AND NOT by_service THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.revoked_at IS NOT NULL OR NEW.opened_at IS NOT NULL OR NEW.seen_at IS NOT NULL OR NEW.opens <> 0
           OR NOT EXISTS (SELECT FROM vitrina.quote q WHERE q.id = NEW.quote_id AND q.client_id = NEW.client_id) THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'quote_link', 'id', NEW.id));
        END IF;
        NEW.minted_at := now_here;
        RETURN NEW;
    END IF;
    IF OLD.revoked_at IS NOT NULL
       OR (NEW.revoked_at IS NOT NULL) = by_service
       OR ((NEW.opened_at, NEW.seen_at, NEW.opens) IS DISTINCT FROM (OLD.opened_at, OLD.seen_at, OLD.opens))
          <> by_service
       OR NEW.opens NOT BETWEEN OLD.opens AND OLD.opens + 1 THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'quote_link', 'id', NEW.id));
    END IF;
    IF by_service THEN
        IF NOT vitrina.link_lives(OLD, (SELECT q FROM vitrina.quote q WHERE q.id = OLD.quote_id)) THEN
            PERFORM vitrina.refuse('quote_expired', jsonb_build_object('id', OLD.quote_id));
        END IF;
        NEW.opened_at := coalesce(OLD.opened_at, now_here);
        NEW.seen_at := now_here;
    ELSE
        NEW.revoked_at := now_here;
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER keep_link BEFORE INSERT OR UPDATE ON vitrina.quote_link
    FOR EACH ROW EXECUTE FUNCTION vitrina.keep_link();

-- Whether a link opens something now: what linkStanding() of the program says, by this database's clock.
CREATE OR REPLACE FUNCTION vitrina.link_lives(link vitrina.quote_link, q vitrina.quote) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN link.revoked_at IS NULL AND q.status <> 'cancelled' AND q.sent_version > 0 AND NOT vitrina.is_over(q);
END
$$;

-- What a client says through the service is a follow-up of her sale's own advisor, to be done, and an event of her quote,
-- now. Rows that bear a signature are of no interest here.
CREATE OR REPLACE FUNCTION vitrina.keep_answer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT vitrina.is_service() THEN
        RETURN NEW;
    END IF;
    IF TG_TABLE_NAME = 'follow_up' THEN
        IF NEW.state <> 'pending' OR NEW.resolved_at IS NOT NULL OR NEW.outcome_note <> ''
           OR NOT EXISTS (SELECT FROM vitrina.opportunity o WHERE o.id = NEW.opportunity_id
                             AND o.client_id = NEW.client_id AND o.advisor_id = NEW.advisor_id) THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', TG_TABLE_NAME, 'id', NEW.id));
        END IF;
    ELSE
        IF NEW.kind <> 'quote'
           OR coalesce(nullif(NEW.data, '')::jsonb ->> 'event', '') NOT IN ('viewed', 'link_opened', 'answered', 'paid', 'paid_unmatched') THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', TG_TABLE_NAME, 'id', NEW.id));
        END IF;
        NEW.at := date_trunc('milliseconds', clock_timestamp());
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER keep_answer BEFORE INSERT ON vitrina.follow_up
    FOR EACH ROW WHEN (NEW.created_by IS NULL) EXECUTE FUNCTION vitrina.keep_answer();
CREATE OR REPLACE TRIGGER keep_answer BEFORE INSERT ON vitrina.timeline_entry
    FOR EACH ROW WHEN (NEW.staff_id IS NULL) EXECUTE FUNCTION vitrina.keep_answer();

-- One row, as pull() writes it.
CREATE OR REPLACE FUNCTION vitrina.link_row(of_table text, written bytea) RETURNS TABLE (number smallint, body bytea)
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY SELECT t.number, written FROM vitrina.shared_table t WHERE t.name = of_table;
END
$$;

-- All that the page of one link needs, and no more, of one moment; parents first. The company whatever the link; of the
-- client her name alone, and nothing of any link but the one that was asked for. Before all, as number 0, this
-- database's clock: milliseconds in eight bytes. What is over looks as if it had never been, unless money came for it.
CREATE OR REPLACE FUNCTION vitrina.quote_of_link(token_hash text, is_paid boolean)
RETURNS TABLE (number smallint, body bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    link vitrina.quote_link;
    q vitrina.quote;
    who vitrina.client;
    member vitrina.staff;
    v vitrina.quote_version;
BEGIN
    IF NOT vitrina.is_service() THEN
        RAISE EXCEPTION 'the link service alone asks this' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY SELECT 0::smallint, int8send(vitrina.to_ms(clock_timestamp()));
    RETURN QUERY SELECT r.* FROM vitrina.company c, vitrina.link_row('company', record_send(c)) r;
    SELECT * INTO link FROM vitrina.quote_link l WHERE l.token_hash = quote_of_link.token_hash;
    IF link.id IS NULL THEN
        RETURN;
    END IF;
    SELECT * INTO q FROM vitrina.quote t WHERE t.id = link.quote_id;
    IF NOT is_paid AND (link.revoked_at IS NOT NULL OR q.status = 'cancelled' OR vitrina.is_over(q)) THEN
        RETURN; -- the same as if it had never been
    END IF;
    SELECT * INTO who FROM vitrina.client t WHERE t.id = q.client_id;
    who.surname := '';
    who.national_id := '';
    who.external_id := '';
    who.city := '';
    who.observations := '';
    RETURN QUERY SELECT r.* FROM vitrina.branch b, vitrina.link_row('branch', record_send(b)) r WHERE b.id = q.branch_id;
    -- Her advisor, by name and number.
    SELECT s.* INTO member FROM vitrina.staff s WHERE s.id = q.advisor_id;
    member.login := '';
    member.email := '';
    member.permissions := 0;
    member.department_id := NULL;
    member.supervisor_id := NULL;
    RETURN QUERY SELECT r.* FROM vitrina.link_row('staff', record_send(member)) r;
    RETURN QUERY SELECT r.* FROM vitrina.catalogue_item c, vitrina.link_row('catalogue_item', record_send(c)) r
                  WHERE c.catalogue = 'follow_up_type';
    RETURN QUERY SELECT r.* FROM vitrina.link_row('client', record_send(who)) r;
    RETURN QUERY SELECT r.* FROM vitrina.opportunity o, vitrina.link_row('opportunity', record_send(o)) r
                  WHERE o.id = q.opportunity_id;
    RETURN QUERY SELECT r.* FROM vitrina.follow_up f, vitrina.link_row('follow_up', record_send(f)) r
                  WHERE f.opportunity_id = q.opportunity_id AND f.state = 'pending' AND f.created_by IS NULL;
    RETURN QUERY SELECT r.* FROM vitrina.link_row('quote', record_send(q)) r;
    SELECT w.* INTO v FROM vitrina.quote_version w WHERE w.quote_id = q.id
       AND w.number = CASE WHEN q.agreed_version > 0 THEN q.agreed_version ELSE q.sent_version END;
    IF v.id IS NOT NULL THEN
        RETURN QUERY SELECT r.* FROM vitrina.link_row('quote_version', record_send(v)) r;
        RETURN QUERY SELECT r.* FROM vitrina.quote_offer o, vitrina.link_row('quote_offer', record_send(o)) r
                      WHERE o.quote_version_id = v.id;
        RETURN QUERY SELECT r.* FROM vitrina.quote_offer o JOIN vitrina.quote_item i ON i.offer_id = o.id,
                                vitrina.link_row('quote_item', record_send(i)) r WHERE o.quote_version_id = v.id;
        RETURN QUERY SELECT r.* FROM vitrina.quote_offer o JOIN vitrina.quote_form f ON f.offer_id = o.id,
                                vitrina.link_row('quote_form', record_send(f)) r WHERE o.quote_version_id = v.id;
    END IF;
    RETURN QUERY SELECT r.* FROM vitrina.link_row('quote_link', record_send(link)) r;
    RETURN QUERY SELECT r.* FROM vitrina.deposit d, vitrina.link_row('deposit', record_send(d)) r
                  WHERE is_paid AND d.quote_id = q.id;
END
$$;

CREATE OR REPLACE FUNCTION vitrina.linked_quote(token_hash text)
RETURNS TABLE (number smallint, body bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT * FROM vitrina.quote_of_link(token_hash, false);
END
$$;

-- The same for a payment that names the link: whatever has become of it, with the receipts that there are.
CREATE OR REPLACE FUNCTION vitrina.paid_quote(token_hash text)
RETURNS TABLE (number smallint, body bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT * FROM vitrina.quote_of_link(token_hash, true);
END
$$;
