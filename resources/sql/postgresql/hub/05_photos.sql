-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What holds of photographs whoever writes them (D6), and the way in and out of their bytes (sync.md 26). One is of an
-- appraisal that nobody has decided, which has twenty at most; it comes and goes only until then, and its bytes are here
-- before it. Sessions that are nobody's (an administrator's repair) are not held to it.

-- Both who adds and who decides lock the appraisal: neither misses the other.
CREATE OR REPLACE FUNCTION vitrina.keep_photo() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    of_appraisal vitrina.appraisal;
BEGIN
    IF (vitrina.me()).id IS NULL THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' THEN -- a picture is what it is
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'photo', 'id', OLD.id));
    END IF;
    SELECT * INTO of_appraisal FROM vitrina.appraisal a WHERE a.id = NEW.appraisal_id FOR NO KEY UPDATE;
    IF of_appraisal.client_id IS DISTINCT FROM NEW.client_id THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'photo', 'id', NEW.id));
    END IF;
    IF of_appraisal.state <> 'requested' THEN
        PERFORM vitrina.refuse('appraisal_step', jsonb_build_object('from', of_appraisal.state, 'to', 'requested'));
    END IF;
    IF (SELECT count(*) FROM vitrina.photo p WHERE p.appraisal_id = NEW.appraisal_id) >= 20 THEN
        PERFORM vitrina.refuse('photo_many', jsonb_build_object('id', NEW.appraisal_id));
    END IF;
    -- Held until the end: nobody takes them away meanwhile. Where they are not, they come and the command comes again.
    PERFORM FROM vitrina.content c
      WHERE c.sha256 = NEW.sha256 AND octet_length(c.bytes) = NEW.size FOR KEY SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION USING ERRCODE = 'VT001', MESSAGE = 'stale';
    END IF;
    UPDATE vitrina.content c SET put_by = NULL WHERE c.sha256 = NEW.sha256 AND c.put_by IS NOT NULL;
    NEW.created_at := least(NEW.created_at, date_trunc('milliseconds', clock_timestamp()));
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER keep_photo BEFORE INSERT OR UPDATE ON vitrina.photo
    FOR EACH ROW EXECUTE FUNCTION vitrina.keep_photo();

-- At the end of a command: what somebody decided upon stays, unless its appraisal itself goes, with the client.
CREATE OR REPLACE FUNCTION vitrina.photo_stays() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    stands text;
BEGIN
    SELECT a.state INTO stands FROM vitrina.appraisal a WHERE a.id = OLD.appraisal_id FOR SHARE;
    IF stands <> 'requested' AND (vitrina.me()).id IS NOT NULL THEN
        PERFORM vitrina.refuse('appraisal_step', jsonb_build_object('from', stands, 'to', 'requested'));
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS photo_stays ON vitrina.photo;
CREATE CONSTRAINT TRIGGER photo_stays AFTER DELETE ON vitrina.photo
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION vitrina.photo_stays();

-- With the last photograph of them the bytes go, whoever deletes it. Locked first: somebody may be adding the same picture,
-- and is seen only by the statement that comes after she has ended.
CREATE OR REPLACE FUNCTION vitrina.forget_content() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM vitrina.content c WHERE c.sha256 = OLD.sha256 FOR UPDATE;
    DELETE FROM vitrina.content c
     WHERE c.sha256 = OLD.sha256 AND NOT EXISTS (SELECT FROM vitrina.photo p WHERE p.sha256 = OLD.sha256);
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER forget_content AFTER DELETE ON vitrina.photo
    FOR EACH ROW EXECUTE FUNCTION vitrina.forget_content();

-- How much may lie here of one person's that no photograph came to want yet, in bytes: some hundred pictures.
CREATE OR REPLACE FUNCTION vitrina.most_unwanted() RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 536870912::bigint $$;

-- Finds room for so many bytes more of hers. What was refused her, or was left by a program that ended, is not held against
-- her the day after.
CREATE OR REPLACE FUNCTION vitrina.make_room(me uuid, more bigint) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    unwanted bigint;
BEGIN
    -- Of two at once each would find room for itself alone.
    PERFORM pg_advisory_xact_lock(hashtextextended('content ' || me, 0));
    FOR attempt IN 1 .. 2 LOOP
        SELECT sum(octet_length(c.bytes)) INTO unwanted FROM vitrina.content c WHERE c.put_by = me;
        IF coalesce(unwanted, 0) + more <= vitrina.most_unwanted() THEN
            RETURN;
        END IF;
        DELETE FROM vitrina.content c WHERE c.put_by = me AND c.at < clock_timestamp() - interval '1 day';
    END LOOP;
    RAISE EXCEPTION 'too many pictures that belong to nothing' USING ERRCODE = '54V01';
END
$$;

-- Takes the bytes of a photograph that is to come, and answers their name. Twice the same is once. What nobody's photograph
-- came to want in thirty days goes.
CREATE OR REPLACE FUNCTION vitrina.put_content(bytes bytea) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name constant text := encode(sha256(bytes), 'hex');
    me constant uuid := (vitrina.me()).id;
BEGIN
    IF me IS NULL THEN
        RAISE EXCEPTION 'no staff member of this name' USING ERRCODE = '42501';
    END IF;
    IF octet_length(bytes) > 20971520 THEN
        RAISE EXCEPTION 'the content is too large' USING ERRCODE = '54000';
    END IF;
    DELETE FROM vitrina.content c
     WHERE c.at < clock_timestamp() - interval '30 days'
       AND NOT EXISTS (SELECT FROM vitrina.photo p WHERE p.sha256 = c.sha256);
    UPDATE vitrina.content c SET at = clock_timestamp() WHERE c.sha256 = name;
    IF FOUND THEN
        RETURN name;
    END IF;
    PERFORM vitrina.make_room(me, octet_length(bytes));
    INSERT INTO vitrina.content AS c (sha256, bytes, put_by) VALUES (name, put_content.bytes, me)
    ON CONFLICT (sha256) DO UPDATE SET at = clock_timestamp();
    RETURN name;
END
$$;

-- Of these names those whose bytes are to be brought. A name is the digest of what it names: it tells nobody anything who
-- has not got the picture. What is here stays here for the photograph that is to come.
CREATE OR REPLACE FUNCTION vitrina.missing_content(names text[]) RETURNS text[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (vitrina.me()).id IS NULL THEN
        RETURN '{}'; -- what is kept of who is retired are her commands
    END IF;
    UPDATE vitrina.content c SET at = clock_timestamp() WHERE c.sha256 = ANY (names);
    RETURN ARRAY(SELECT n FROM unnest(names) n
                  WHERE NOT EXISTS (SELECT FROM vitrina.content c WHERE c.sha256 = n));
END
$$;

-- The bytes of a photograph that is open to who asks; NULL where none is. By the rule that push asks, which is what the
-- policy of client_scope says.
CREATE OR REPLACE FUNCTION vitrina.photo_content(photo_id uuid) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found_bytes bytea;
BEGIN
    IF (vitrina.me()).id IS NULL THEN
        RAISE EXCEPTION 'no staff member of this name' USING ERRCODE = '42501';
    END IF;
    SELECT c.bytes INTO found_bytes FROM vitrina.photo p JOIN vitrina.content c USING (sha256)
     WHERE p.id = photo_content.photo_id AND vitrina.opens(vitrina.session_actor(), p.client_id);
    RETURN found_bytes;
END
$$;
