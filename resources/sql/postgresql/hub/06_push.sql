-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The one way in. push() takes the batch, decide() one command, check_changes() holds it against the rules and
-- write_row() (02_rows.sql) writes what went through. The format is told in docs/sync-format.md. Those below push()
-- run on its search_path: it is set once a batch.

-- Is every change one that this command, this person and these rows allow? All is looked at, and locked, before
-- anything is written: a command cannot open its own way. Ends by refuse(), or by VT001 for stale.
CREATE OR REPLACE FUNCTION vitrina.check_changes(me vitrina.actor, command_name text, changes jsonb)
RETURNS uuid[] -- the clients whose rows it writes; NULL among them: rows that are nobody's
LANGUAGE plpgsql AS $$
DECLARE
    change jsonb;
    target text;
    row_id uuid;
    names text[];
    rule record;
    present jsonb;
    client uuid;
    touched uuid[] := '{}';
    -- Clients known to be open to her: first those that this very command brings.
    opened uuid[] := ARRAY(SELECT (c ->> 'id')::uuid FROM jsonb_array_elements(changes) c
                            WHERE c ->> 'table' = 'client' AND c ->> 'op' = 'insert');
BEGIN
    IF command_name = 'StartShowroom' AND EXISTS (SELECT FROM vitrina.company) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('command', command_name));
    END IF;
    FOR i IN 0 .. jsonb_array_length(changes) - 1 LOOP
        change := changes -> i;
        target := change ->> 'table';
        row_id := (change ->> 'id')::uuid;
        names := ARRAY(SELECT jsonb_object_keys(change -> 'columns'));

        SELECT r.op, r.columns, r.permission, r.scope, t.number, t.client_column, t.insert_only, t.signed
          INTO rule
          FROM vitrina.command_rule r JOIN vitrina.shared_table t ON t.name = r.table_name
         WHERE r.command = command_name AND r.table_name = target AND r.op = change ->> 'op';
        IF NOT FOUND OR NOT coalesce(names <@ rule.columns, true)
           OR names && ARRAY['id', 'row_version', 'row_xid']
           OR (rule.op = 'update' AND names && rule.insert_only) THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('command', command_name, 'table', target));
        END IF;
        IF rule.permission <> 0 AND rule.permission & me.permissions = 0 THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('permission',
                (SELECT p.code FROM vitrina.permission p WHERE p.bit = rule.permission)));
        END IF;
        -- Who signs is who acts, but where a file or a demonstration is brought in for others.
        IF rule.permission = 0 AND names && rule.signed
           AND EXISTS (SELECT FROM unnest(rule.signed) k WHERE (change -> 'columns' ->> k)::uuid <> me.id) THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', target, 'signed', rule.signed));
        END IF;

        present := NULL;
        IF rule.op <> 'insert' THEN
            present := vitrina.read_row(target, row_id);
            IF present IS NULL THEN
                -- Deleted meanwhile: the pull brings it, if the client is hers to see.
                SELECT t.client_id INTO client FROM vitrina.tombstone t WHERE t.number = rule.number AND t.id = row_id;
                IF FOUND AND (client IS NULL OR vitrina.opens(me, client)) THEN
                    RAISE EXCEPTION USING ERRCODE = 'VT001', MESSAGE = 'stale';
                END IF;
                PERFORM vitrina.refuse('gone', jsonb_build_object('table', target, 'id', row_id));
            END IF;
        END IF;

        client := CASE rule.client_column
                  WHEN 'id' THEN row_id
                  WHEN 'client_id' THEN (coalesce(present, change -> 'columns') ->> 'client_id')::uuid END;
        IF client IS NOT NULL AND client <> ALL (opened) THEN
            IF vitrina.opens(me, client) THEN
                opened := opened || client;
            -- `anywhere` reaches as far as the clients whom one brought into being oneself.
            ELSIF rule.scope <> 'anywhere'
                  OR NOT EXISTS (SELECT FROM vitrina.client c WHERE c.id = client AND c.created_by = me.id) THEN
                PERFORM vitrina.refuse('gone', jsonb_build_object('table', target, 'id', row_id));
            END IF;
        END IF;
        IF array_position(touched, client) IS NULL THEN
            touched := array_append(touched, client);
        END IF;
        IF present IS NOT NULL AND (present ->> 'row_version')::uuid IS DISTINCT FROM (change ->> 'seen')::uuid THEN
            RAISE EXCEPTION USING ERRCODE = 'VT001', MESSAGE = 'stale';
        END IF;
    END LOOP;
    RETURN touched;
END
$$;

-- Does what a command says, in the caller's subtransaction. Answers the clients it touched.
CREATE OR REPLACE FUNCTION vitrina.carry_out(me vitrina.actor, command jsonb) RETURNS uuid[]
LANGUAGE plpgsql AS $$
DECLARE
    changes constant jsonb := coalesce(command -> 'changes', '[]');
    change jsonb;
    touched uuid[];
BEGIN
    IF jsonb_array_length(changes) > 2000 OR octet_length(command ->> 'args') > 1048576
       OR pg_column_size(command) > 4194304 THEN
        PERFORM vitrina.refuse('too_large', '{}');
    END IF;
    -- One change a row: that is one status step a row, too.
    IF jsonb_array_length(changes) > 1
       AND (SELECT count(*) <> count(DISTINCT (c ->> 'table') || lower(c ->> 'id')) FROM jsonb_array_elements(changes) c) THEN
        PERFORM vitrina.refuse('row_twice', '{}');
    END IF;
    SET CONSTRAINTS ALL DEFERRED;
    touched := vitrina.check_changes(me, command ->> 'name', changes);
    FOR i IN 0 .. coalesce(jsonb_array_length(command -> 'expects'), 0) - 1 LOOP
        change := command -> 'expects' -> i;
        IF vitrina.version_of(change ->> 'table', (change ->> 'id')::uuid)
           IS DISTINCT FROM (change ->> 'version')::uuid THEN
            RAISE EXCEPTION USING ERRCODE = 'VT001', MESSAGE = 'stale';
        END IF;
    END LOOP;
    FOR i IN 0 .. jsonb_array_length(changes) - 1 LOOP
        change := changes -> i;
        PERFORM vitrina.write_row(change ->> 'table', change ->> 'op', (change ->> 'id')::uuid,
                                  coalesce(change -> 'columns', '{}'), (command ->> 'uuid')::uuid);
    END LOOP;
    SET CONSTRAINTS ALL IMMEDIATE;
    RETURN touched;
END
$$;

-- The verdict of one command; `last` is the sequence number decided before it.
CREATE OR REPLACE FUNCTION vitrina.decide(me vitrina.actor, device uuid, last bigint, command jsonb,
                                          OUT answer jsonb, OUT touched uuid[])
LANGUAGE plpgsql AS $$
DECLARE
    command_uuid constant uuid := command ->> 'uuid';
    hash constant bytea := decode(command ->> 'hash', 'hex');
    known vitrina.ledger;
    verdict text := 'applied';
    code text := '';
    data jsonb := '{}';
    state text;
    detail text;
    broken text;
    place text;
BEGIN
    touched := '{}';
    SELECT * INTO known FROM vitrina.ledger l WHERE l.uuid = command_uuid;
    IF FOUND THEN
        IF known.hash <> hash OR known.staff_id <> me.id THEN
            answer := jsonb_build_object('uuid', command_uuid, 'verdict', 'error', 'code', 'other_hash', 'data', '{}'::jsonb);
            RETURN;
        END IF;
        answer := jsonb_build_object('uuid', command_uuid, 'verdict', known.verdict, 'code', known.code,
                                  'data', known.data, 'again', true);
        RETURN;
    END IF;
    IF (command ->> 'seq')::bigint IS DISTINCT FROM last + 1 THEN
        answer := jsonb_build_object('uuid', command_uuid, 'verdict', 'error', 'code', 'sequence',
                                  'data', jsonb_build_object('expected', last + 1));
        RETURN;
    END IF;
    IF hash IS DISTINCT FROM sha256(convert_to(command ->> 'name', 'UTF8') || '\x00'::bytea
                                    || convert_to(command ->> 'args', 'UTF8')) THEN
        answer := jsonb_build_object('uuid', command_uuid, 'verdict', 'error', 'code', 'bad_hash', 'data', '{}'::jsonb);
        RETURN;
    END IF;

    IF command ? 'withdraw' THEN
        verdict := 'withdrawn';
        code := left(command ->> 'withdraw', 100);
    ELSE
        BEGIN
            touched := vitrina.carry_out(me, command);
        EXCEPTION WHEN OTHERS THEN
            GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, detail = PG_EXCEPTION_DETAIL,
                broken = CONSTRAINT_NAME, place = TABLE_NAME;
            verdict := 'rejected';
            IF state = 'VT001' THEN
                answer := jsonb_build_object('uuid', command_uuid, 'verdict', 'stale', 'code', '', 'data', '{}'::jsonb);
                RETURN;
            ELSIF state = 'VT002' THEN
                code := SQLERRM;
                data := detail;
            ELSIF left(state, 2) IN ('22', '23', '42', '44', '54', 'P0') THEN
                -- Names of what was broken, never the values that broke it (rule 15).
                code := 'constraint';
                data := jsonb_build_object('sqlstate', state, 'constraint', broken, 'table', place);
            ELSE
                RAISE; -- the machine, not the command: nothing of the batch is decided (sync.md 12)
            END IF;
        END;
    END IF;

    INSERT INTO vitrina.ledger (uuid, device, seq, staff_id, hash, name, args_version, batch_id, at, verdict, code, data)
    VALUES (command_uuid, device, last + 1, me.id, hash, command ->> 'name', (command ->> 'args_version')::integer,
            (command ->> 'batch')::uuid, vitrina.from_ms((command ->> 'at')::bigint), verdict, code, data);
    INSERT INTO vitrina.audit (command_uuid, actor_id, command, verdict, rows, clients)
    VALUES (command_uuid, me.id, command ->> 'name', verdict,
            CASE verdict WHEN 'applied' THEN vitrina.rows_of(command -> 'changes') ELSE '[]' END, array_remove(touched, NULL));
    answer := jsonb_build_object('uuid', command_uuid, 'verdict', verdict, 'code', code, 'data', data);
    RETURN;
END
$$;

-- Which rows and columns a command wrote, without what it wrote there.
CREATE OR REPLACE FUNCTION vitrina.rows_of(changes jsonb) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    rows jsonb[] := '{}';
    change jsonb;
BEGIN
    FOR i IN 0 .. coalesce(jsonb_array_length(changes), 0) - 1 LOOP
        change := changes -> i;
        rows := array_append(rows, CASE change ->> 'op' WHEN 'update'
            THEN jsonb_build_object('table', change -> 'table', 'op', 'update', 'id', change -> 'id',
                                    'columns', to_jsonb(ARRAY(SELECT jsonb_object_keys(change -> 'columns'))))
            ELSE jsonb_build_object('table', change -> 'table', 'op', change -> 'op', 'id', change -> 'id') END);
    END LOOP;
    RETURN to_jsonb(rows);
END
$$;

-- Every row is reached by its key: a plan made while a table was small must not go on reading all of it.
CREATE OR REPLACE FUNCTION vitrina.push(batch jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off SET jit = off AS $$
DECLARE
    me vitrina.actor := vitrina.session_actor();
    sender vitrina.device;
    commands constant jsonb := batch -> 'commands'; -- taken out once: it is a copy
    command jsonb;
    verdict jsonb;
    verdicts jsonb[] := '{}';
    touched uuid[];
    woken uuid[] := '{}';
BEGIN
    IF me.id IS NULL THEN
        RAISE EXCEPTION 'no staff member of this name' USING ERRCODE = '42501';
    END IF;
    -- Locks are waited for and then read past: only so is every version the newest.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'push wants READ COMMITTED' USING ERRCODE = '25001';
    END IF;
    IF pg_column_size(batch) > 8388608 THEN
        RAISE EXCEPTION 'the batch is too large' USING ERRCODE = '54000';
    END IF;
    IF me.retired THEN
        INSERT INTO vitrina.quarantine (staff_id, batch) VALUES (me.id, batch) ON CONFLICT DO NOTHING;
        RETURN jsonb_build_object('retired', true, 'kept', FOUND, 'verdicts', '[]'::jsonb);
    END IF;
    SELECT * INTO sender FROM vitrina.device d
     WHERE d.id = (batch ->> 'device')::uuid AND d.staff_id = me.id FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'say hello first' USING ERRCODE = '42501';
    END IF;

    FOR i IN 0 .. jsonb_array_length(commands) - 1 LOOP
        command := commands -> i;
        SELECT d.answer, d.touched INTO verdict, touched FROM vitrina.decide(me, sender.id, sender.last_seq, command) d;
        woken := woken || touched;
        verdicts := array_append(verdicts, verdict);
        EXIT WHEN verdict ->> 'verdict' IN ('stale', 'error');
        IF NOT verdict ? 'again' THEN
            sender.last_seq := sender.last_seq + 1;
            sender.last_uuid := (command ->> 'uuid')::uuid;
        END IF;
        IF command ->> 'name' IN ('SaveStaff', 'StartShowroom') THEN
            me := vitrina.session_actor();
            EXIT WHEN me.retired;
        END IF;
    END LOOP;
    UPDATE vitrina.device d
       SET last_seq = sender.last_seq, last_uuid = sender.last_uuid, seen_at = clock_timestamp()
     WHERE d.id = sender.id;
    PERFORM vitrina.wake(woken, array_position(woken, NULL) IS NOT NULL);
    RETURN jsonb_build_object('verdicts', to_jsonb(verdicts), 'at', vitrina.to_ms(clock_timestamp()));
END
$$;
