-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What holds of the parties to a deal whoever writes them (D7). One is of its client's own quote; whom a completed or
-- cancelled deal was made with stays; a company has no spouse and is none. That each role is filled once, but for
-- co-debtors: deal_party_one_role. Sessions that are nobody's (an administrator's repair) are not held to it.

CREATE OR REPLACE FUNCTION vitrina.keep_party() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    party vitrina.deal_party;
    q vitrina.quote;
BEGIN
    party := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    IF (vitrina.me()).id IS NULL THEN
        RETURN party;
    END IF;
    -- Who writes another of its parties meanwhile waits until this is committed, and sees it. No lock of the quote's row:
    -- each of two has read it as her command expects it, and would wait for the other.
    PERFORM pg_advisory_xact_lock(hashtextextended('deal_party ' || party.quote_id, 0));
    SELECT * INTO q FROM vitrina.quote t WHERE t.id = party.quote_id FOR SHARE;
    IF TG_OP <> 'DELETE' AND q.client_id IS DISTINCT FROM party.client_id THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'deal_party', 'id', party.id));
    END IF;
    IF TG_OP = 'INSERT' THEN
        NEW.created_at := least(NEW.created_at, date_trunc('milliseconds', clock_timestamp()));
        RETURN NEW;
    END IF;
    RETURN party;
END
$$;
CREATE OR REPLACE TRIGGER keep_party BEFORE INSERT OR UPDATE OR DELETE ON vitrina.deal_party
    FOR EACH ROW EXECUTE FUNCTION vitrina.keep_party();

-- At the end of a command, which may have erased the client.
CREATE OR REPLACE FUNCTION vitrina.parties_agree() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    party vitrina.deal_party;
    q vitrina.quote;
BEGIN
    party := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    SELECT * INTO q FROM vitrina.quote t WHERE t.id = party.quote_id;
    IF (vitrina.me()).id IS NULL OR q.id IS NULL THEN
        RETURN NULL; -- an administrator's repair; erased in the same command
    END IF;
    IF q.status IN ('completed', 'cancelled') THEN
        PERFORM vitrina.refuse('quote_step', jsonb_build_object('from', q.status, 'to', 'edit'));
    END IF;
    IF EXISTS (SELECT FROM vitrina.deal_party s
                WHERE s.quote_id = q.id AND s.role = 'spouse'
                  AND 'company' IN (s.kind, coalesce(
                      (SELECT b.kind FROM vitrina.deal_party b WHERE b.quote_id = q.id AND b.role = 'buyer'),
                      (SELECT c.kind FROM vitrina.client c WHERE c.id = q.client_id)))) THEN
        PERFORM vitrina.refuse('party_spouse', jsonb_build_object('id', party.id));
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS parties_agree ON vitrina.deal_party;
CREATE CONSTRAINT TRIGGER parties_agree AFTER INSERT OR UPDATE OR DELETE ON vitrina.deal_party
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION vitrina.parties_agree();
