-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Whether a mail may have left the computer that it waits for: its link is known, as nothing leaves before that, or it has
-- none. Nobody mints one for its quote while this is answered, so what is minted later is by a computer that will hear first
-- of what was decided here.
CREATE OR REPLACE FUNCTION vitrina.may_be_under_way(mail vitrina.sending) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM vitrina.quote q WHERE q.id = mail.quote_id FOR UPDATE;
    RETURN strpos(mail.body, '{link}') = 0
           OR EXISTS (SELECT FROM vitrina.quote_link l
                       WHERE l.quote_id = mail.quote_id AND l.channel = 'mail' AND l.minted_at >= mail.created_at);
END
$$;

-- What holds of mails whoever writes them. A mail is of its client's own quote, begins waiting and is timed by this
-- database's clock. Its author alone says what became of it, as her account sends it; anybody who attends the client may
-- say that it is not to go. What was sent stays so, but that its author may say once that it came back, and why. What waits
-- for one of her computers she takes over to another, as another round; where it may have left the first, it does not wait
-- there but is not known.
CREATE OR REPLACE FUNCTION vitrina.keep_sending() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    now_here constant timestamptz := date_trunc('milliseconds', clock_timestamp());
    me vitrina.staff := vitrina.me();
    is_sent boolean;
    is_again boolean;
    is_taken boolean;
    is_back boolean;
BEGIN
    IF me.id IS NULL AND NOT vitrina.is_service() THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'waiting' OR NEW.round <> 0 OR NEW.attempts <> 0 OR NEW.fault <> '' OR NEW.fault_detail <> ''
           OR NEW.tried_at IS NOT NULL OR NEW.sent_at IS NOT NULL
           OR NOT EXISTS (SELECT FROM vitrina.quote q WHERE q.id = NEW.quote_id AND q.client_id = NEW.client_id) THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'sending', 'id', NEW.id));
        END IF;
        NEW.created_at := now_here;
        RETURN NEW;
    END IF;
    is_sent := NEW.state = 'sent' AND OLD.state <> 'sent';
    is_again := OLD.state = 'failed' AND NEW.state = 'waiting';
    is_taken := OLD.state = 'waiting' AND NEW.state IN ('waiting', 'failed') AND NEW.sender <> OLD.sender;
    is_back := OLD.state = 'sent' AND NEW.state = 'bounced';
    IF OLD.state = 'bounced' OR (OLD.state = 'sent' AND NOT is_back) OR (NEW.state = 'bounced' AND NOT is_back)
       OR (OLD.state = 'cancelled' AND NOT is_sent) THEN
        PERFORM vitrina.refuse('mail_step', jsonb_build_object('from', OLD.state, 'to', NEW.state));
    END IF;
    IF (NEW.state <> 'cancelled' AND OLD.created_by IS DISTINCT FROM me.id)
       OR (NEW.state = 'cancelled'
           AND (NEW.attempts, NEW.fault, NEW.fault_detail, NEW.tried_at, NEW.sent_at)
               IS DISTINCT FROM (OLD.attempts, OLD.fault, OLD.fault_detail, OLD.tried_at, OLD.sent_at))
       OR (is_back AND (NEW.attempts, NEW.tried_at) IS DISTINCT FROM (OLD.attempts, OLD.tried_at))
       OR is_back <> (NEW.fault IN ('no_such_address', 'mailbox_full', 'refused_by_rule', 'not_delivered'))
       OR NEW.round <> OLD.round + (is_again OR is_taken)::integer
       OR (NEW.sender <> OLD.sender AND NOT is_again AND NOT is_taken)
       OR (NEW.attempts < OLD.attempts AND NOT is_again AND NOT is_taken)
       OR (NEW.state = 'failed' AND NEW.fault = '') OR (NEW.state = 'sent' AND NEW.fault <> '')
       OR (is_again AND (NEW.attempts <> 0 OR NEW.fault <> ''))
       OR (is_taken AND (NEW.attempts <> 0
                         OR NEW.fault <> (CASE NEW.state WHEN 'failed' THEN 'unknown' ELSE '' END)))
       OR (NOT is_sent AND NEW.sent_at IS DISTINCT FROM OLD.sent_at) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'sending', 'id', OLD.id));
    END IF;
    IF is_taken AND NEW.state = 'waiting' AND vitrina.may_be_under_way(OLD) THEN
        RAISE EXCEPTION USING ERRCODE = 'VT001', MESSAGE = 'stale';
    END IF;
    IF is_sent THEN
        NEW.sent_at := now_here;
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER keep_sending BEFORE INSERT OR UPDATE ON vitrina.sending
    FOR EACH ROW EXECUTE FUNCTION vitrina.keep_sending();
