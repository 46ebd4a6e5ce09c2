-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What retired people hand in (sync.md 24) is kept to be read, and names clients. Who is erased (X10) goes from it as
-- from everywhere: from what is kept, with the erasure, and from what is handed in later, before it is kept. Called by
-- push, on its search_path.

-- All ids that a piece of a batch names, in a row's columns as in the text of the arguments.
CREATE OR REPLACE FUNCTION vitrina.ids_in(piece jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE AS $$
    SELECT ARRAY(SELECT DISTINCT found[1] FROM regexp_matches(
        lower(piece::text), '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') AS found)
$$;

-- A command that named somebody who is gone: what, when, and what it did to others. Its arguments tell all of it once
-- more, and what is in no place where it belongs may hold anything.
CREATE OR REPLACE FUNCTION vitrina.without_those(deed jsonb, gone text[]) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    RETURN jsonb_build_object(
        'erased', true,
        'name', (SELECT r.command FROM vitrina.command_rule r WHERE r.command = deed ->> 'name' LIMIT 1),
        'at', CASE jsonb_typeof(deed -> 'at') WHEN 'number' THEN deed -> 'at' END,
        'changes', ARRAY(SELECT c FROM jsonb_path_query(deed, '$.changes[*]') c
                          WHERE NOT vitrina.ids_in(c) && gone));
END
$$;

-- The batch without what it says of clients who are deleted. Volatile: asked while a batch is written, it sees what was
-- deleted while that had to wait.
CREATE OR REPLACE FUNCTION vitrina.without_erased(batch jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    named constant uuid[] := vitrina.ids_in(batch)::uuid[];
    gone text[];
BEGIN
    gone := ARRAY(SELECT t.id::text FROM vitrina.tombstone t
                   WHERE t.number IN (SELECT s.number FROM vitrina.shared_table s) AND t.id = ANY (named)
                     AND EXISTS (SELECT FROM vitrina.tombstone c JOIN vitrina.shared_table s ON s.number = c.number
                                  WHERE s.name = 'client' AND c.id = t.client_id));
    IF gone = '{}' THEN
        RETURN batch;
    END IF;
    IF jsonb_typeof(batch -> 'commands') IS DISTINCT FROM 'array' THEN
        RETURN '{}';
    END IF;
    -- What the batch itself would have brought of hers never was at the hub.
    gone := gone || ARRAY(SELECT lower(c ->> 'id') FROM jsonb_path_query(batch, '$.commands[*].changes[*]') c
                           WHERE lower(c -> 'columns' ->> 'client_id') = ANY (gone));
    RETURN jsonb_build_object('device', batch -> 'device', 'commands', ARRAY(
        SELECT CASE WHEN vitrina.ids_in(c.deed) && gone THEN vitrina.without_those(c.deed, gone)
                    ELSE c.deed END
          FROM jsonb_array_elements(batch -> 'commands') WITH ORDINALITY AS c (deed, place) ORDER BY c.place));
END
$$;

-- After an erasure. Whoever is handing something in is waited for; who comes meanwhile waits, and then sees what is gone.
CREATE OR REPLACE FUNCTION vitrina.forget_handed_in() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE vitrina.quarantine IN SHARE ROW EXCLUSIVE MODE;
    UPDATE vitrina.quarantine q SET batch = vitrina.without_erased(q.batch)
     WHERE vitrina.without_erased(q.batch) <> q.batch;
END
$$;

-- Of who was erased by an older Vitrina.
SELECT vitrina.forget_handed_in();
