-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What holds of discounts over the company's limit whoever writes: what is over it is not sent before somebody else
-- approved exactly those contents (move_quote(), keep_sent()), and who asks is not who grants.

-- Whether a version gives a discount over the limit: what isOverLimit() of the program says, exactly. A percentage is
-- taken as it was typed, an amount as part of the vehicles' list price.
CREATE OR REPLACE FUNCTION vitrina.discount_over(of_version uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    most constant numeric := (SELECT min(c.discount_limit_millionths) FROM vitrina.company c);
BEGIN
    RETURN EXISTS (
        SELECT FROM vitrina.quote_offer o JOIN vitrina.quote_form f ON f.offer_id = o.id
         WHERE o.quote_version_id = of_version
           AND CASE f.discount_unit
               WHEN 'percent' THEN f.discount > most
               ELSE f.discount::numeric * 100000000 > most
                    * (o.price_minor::numeric * o.quantity
                       + (SELECT coalesce(sum(i.price_minor::numeric * i.quantity), 0) FROM vitrina.quote_item i
                           WHERE i.offer_id = o.id AND i.kind = 'vehicle')) END);
END
$$;

-- Whether somebody approved what a quote says now.
CREATE OR REPLACE FUNCTION vitrina.discount_approved(q vitrina.quote) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM vitrina.discount_request r
                    WHERE r.quote_id = q.id AND r.content_version = q.content_version AND r.state = 'approved');
END
$$;

CREATE OR REPLACE FUNCTION vitrina.keep_discount() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    now_here constant timestamptz := date_trunc('milliseconds', clock_timestamp());
    me constant uuid := (vitrina.me()).id;
    q vitrina.quote;
BEGIN
    IF me IS NULL THEN
        RETURN NEW;
    END IF;
    -- Held, so that it does not say something else meanwhile.
    SELECT * INTO q FROM vitrina.quote t WHERE t.id = NEW.quote_id FOR SHARE;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'requested' OR NEW.answered_at IS NOT NULL OR NEW.answered_by IS NOT NULL OR NEW.answer <> ''
           OR NEW.asked_by IS DISTINCT FROM me OR q.client_id IS DISTINCT FROM NEW.client_id
           OR q.content_version IS DISTINCT FROM NEW.content_version THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'discount_request', 'id', NEW.id));
        END IF;
        IF q.status NOT IN ('draft', 'sent', 'viewed') OR q.deposited THEN
            PERFORM vitrina.refuse('quote_step', jsonb_build_object('from', q.status, 'to', q.status));
        END IF;
        NEW.asked_at := now_here;
        RETURN NEW;
    END IF;
    IF OLD.state <> 'requested' THEN
        PERFORM vitrina.refuse('change_answered', jsonb_build_object('id', OLD.id));
    END IF;
    IF NEW.state = 'approved' AND OLD.asked_by IS NOT DISTINCT FROM me THEN
        PERFORM vitrina.refuse('own_request', jsonb_build_object('id', OLD.id));
    END IF;
    IF NEW.state = 'requested' OR NEW.answered_by IS DISTINCT FROM me
       OR (NEW.state = 'rejected') <> (btrim(NEW.answer) <> '')
       OR (NEW.state = 'approved' AND q.content_version IS DISTINCT FROM OLD.content_version) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'discount_request', 'id', OLD.id));
    END IF;
    NEW.answered_at := now_here;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER keep_discount BEFORE INSERT OR UPDATE ON vitrina.discount_request
    FOR EACH ROW EXECUTE FUNCTION vitrina.keep_discount();
