-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What holds of deposits that are moved (S0.7), whoever writes them: the whole of it, once, by one command, to another
-- open quote of the same client's that had none. Who may, and from what state: the tables of rules. Sessions that are
-- nobody's (an administrator's repair) are not held to it.

CREATE OR REPLACE FUNCTION vitrina.deposit_moved() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here constant uuid := CASE TG_OP WHEN 'INSERT' THEN NEW.id END;
BEGIN
    IF (vitrina.me()).id IS NULL THEN
        RETURN NULL;
    END IF;
    IF NOT EXISTS (SELECT FROM vitrina.deposit o
                     JOIN vitrina.deposit d ON d.moved_from_id = o.id
                     JOIN vitrina.quote q ON q.id = d.quote_id
                    WHERE (d.id = here OR (here IS NULL AND o.id = NEW.id))
                      AND o.state = 'moved' AND o.row_version = NEW.row_version
                      AND d.state = 'held' AND d.row_version = NEW.row_version
                      AND (o.client_id, o.amount_minor, o.currency, o.method, o.reference)
                          = (d.client_id, d.amount_minor, d.currency, d.method, d.reference)
                      AND o.quote_id <> d.quote_id
                      AND q.status IN ('sent', 'viewed') AND q.deposited AND q.row_version = NEW.row_version
                      AND NOT EXISTS (SELECT FROM vitrina.deposit other
                                       WHERE other.quote_id = q.id AND other.state = 'held' AND other.id <> d.id)) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'deposit', 'id', NEW.id));
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS deposit_comes ON vitrina.deposit;
CREATE CONSTRAINT TRIGGER deposit_comes AFTER INSERT ON vitrina.deposit
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.moved_from_id IS NOT NULL)
    EXECUTE FUNCTION vitrina.deposit_moved();
DROP TRIGGER IF EXISTS deposit_goes ON vitrina.deposit;
CREATE CONSTRAINT TRIGGER deposit_goes AFTER UPDATE OF state ON vitrina.deposit
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'moved' AND OLD.state <> 'moved')
    EXECUTE FUNCTION vitrina.deposit_moved();
