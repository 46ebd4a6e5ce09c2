-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The one way in. push() takes the batch, decide() one command, check_changes() holds it against the rules,
-- write_row() (02_rows.sql) writes what went through, and record() notes what was decided. The format is told in
-- docs/sync-format.md. Those below push() run on its search_path: it is set once a batch. A thousand commands are
-- asked of them at once, so they are made of plain expressions; a SELECT, even of an array's elements or one that an AND
-- before it spares, and a PERFORM cost ten times as much, and what can be asked or written once a batch is.

DO $$
BEGIN
    IF to_regtype('vitrina.change_rule') IS NULL THEN
        -- What one command may do to one table, with what the table is.
        CREATE TYPE vitrina.change_rule AS (
            op text, columns text[], permission integer, scope text,
            number smallint, client_column text, insert_only text[], signed text[]
        );
    END IF;
    IF to_regtype('vitrina.rule_book') IS NULL THEN
        CREATE TYPE vitrina.rule_book AS (
            places text[], -- command, table and operation of each rule; none has a blank in it
            rules vitrina.change_rule[]
        );
    END IF;
END
$$;

-- The rules of the commands of these names.
CREATE OR REPLACE FUNCTION vitrina.rules_of(commands text[]) RETURNS vitrina.rule_book
LANGUAGE plpgsql STABLE AS $$
DECLARE
    book vitrina.rule_book;
BEGIN
    SELECT array_agg(r.command || ' ' || r.table_name || ' ' || r.op),
           array_agg((r.op, r.columns, r.permission, r.scope, t.number, t.client_column, t.insert_only, t.signed)
                     ::vitrina.change_rule)
      INTO book.places, book.rules
      FROM vitrina.command_rule r JOIN vitrina.shared_table t ON t.name = r.table_name
     WHERE r.command = ANY (commands);
    RETURN book;
END
$$;

-- A row that is out of sight, or never was. An undo of an import spares what is not its author's to see any more, and who
-- is erased already needs no erasing: she pulls, it is gone from her replica, and the rest of it passes.
CREATE OR REPLACE FUNCTION vitrina.out_of_sight(command_name text, target text, row_id uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF command_name IN ('UndoImport', 'EraseClient') THEN
        RAISE EXCEPTION USING ERRCODE = 'VT001', MESSAGE = 'stale';
    END IF;
    PERFORM vitrina.refuse('gone', jsonb_build_object('table', target, 'id', row_id));
END
$$;

-- Of the rows that a command deletes those that other rows refer to, which it leaves. Asked where foreign keys refused it.
CREATE OR REPLACE FUNCTION vitrina.built_upon(changes jsonb) RETURNS uuid[]
LANGUAGE plpgsql AS $$
DECLARE
    going constant uuid[] := ARRAY(SELECT (c ->> 'id')::uuid FROM jsonb_array_elements(changes) c
                                    WHERE c ->> 'op' = 'delete');
    reference record;
    met uuid[];
    found_rows uuid[] := '{}';
BEGIN
    FOR reference IN
        SELECT s.name AS source, a.attname AS key
          FROM vitrina.shared_table t
          JOIN pg_constraint f ON f.contype = 'f' AND f.confrelid = format('vitrina.%I', t.name)::regclass
          JOIN vitrina.shared_table s ON f.conrelid = format('vitrina.%I', s.name)::regclass
          JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
         WHERE t.name IN (SELECT c ->> 'table' FROM jsonb_array_elements(changes) c WHERE c ->> 'op' = 'delete')
    LOOP
        EXECUTE format('SELECT array_agg(DISTINCT %1$I) FROM vitrina.%2$I WHERE %1$I = ANY ($1) AND id <> ALL ($1)',
                       reference.key, reference.source) INTO met USING going;
        found_rows := found_rows || met;
    END LOOP;
    RETURN ARRAY(SELECT DISTINCT unnest(found_rows));
END
$$;

-- Whether a command of this name is one that the hub takes. A company is founded once, and made of people who act: a
-- demonstration, in which everybody's doing is made up, is a replica by itself and comes to a hub as rows (moving up).
-- One that changes nothing meets no rule elsewhere.
CREATE OR REPLACE FUNCTION vitrina.is_taken(command_name text, changes_nothing boolean) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    IF command_name = 'SeedDemonstration' THEN
        RETURN false;
    ELSIF command_name = 'StartShowroom' THEN
        RETURN NOT EXISTS (SELECT FROM vitrina.company);
    ELSIF changes_nothing THEN
        RETURN EXISTS (SELECT FROM vitrina.command_rule r WHERE r.command = command_name);
    END IF;
    RETURN true;
END
$$;

-- Whether this client was brought by an import of hers that may still be going on: a large one is many commands, the
-- later of which may wait over a weekend. Not for ever: she must not open anew, by a follow-up of hers, a client who was
-- taken from her. Of this very batch is what is not recorded yet.
CREATE OR REPLACE FUNCTION vitrina.is_importing(me uuid, client uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
    a_week_ago constant timestamptz := clock_timestamp() - interval '7 days';
    who vitrina.client;
BEGIN
    SELECT * INTO who FROM vitrina.client c WHERE c.id = is_importing.client AND c.created_by = me;
    RETURN who.id IS NOT NULL
       AND (who.row_xid = pg_current_xact_id()
            OR EXISTS (SELECT FROM vitrina.ledger l
                        WHERE l.uuid = who.row_version AND l.staff_id = me AND l.name = 'ImportClients'
                          AND l.decided_at > a_week_ago)
            -- Somebody has written her since.
            OR EXISTS (SELECT FROM vitrina.audit a
                        WHERE a.actor_id = me AND a.at > a_week_ago AND a.command = 'ImportClients'
                          AND is_importing.client = ANY (a.clients)));
END
$$;

-- Is every change one that this command, this person and these rows allow? All is looked at, and locked, before
-- anything is written: a command cannot open its own way. Ends by refuse(), or by VT001 for stale.
-- touched: the clients whose rows it writes; NULL among them: rows that are nobody's.
-- rows: which rows and columns it writes, for the audit, without what it writes there.
DROP FUNCTION IF EXISTS vitrina.check_changes(vitrina.actor, text, jsonb);
CREATE OR REPLACE FUNCTION vitrina.check_changes(me vitrina.actor, book vitrina.rule_book, command_name text,
                                                 changes jsonb, OUT touched uuid[], OUT rows jsonb)
LANGUAGE plpgsql AS $$
DECLARE
    change jsonb;
    target text;
    row_id uuid;
    written jsonb; -- the columns
    rule vitrina.change_rule;
    for_others boolean;
    present jsonb;
    client uuid;
    signature text;
    place text;
    places text[] := '{}';
    noted jsonb[] := '{}';
    opened uuid[] := '{}'; -- clients known to be open to her: first those that this very command brings
    erased uuid[] := '{}'; -- clients who are deleted
BEGIN
    touched := '{}';
    IF NOT vitrina.is_taken(command_name, jsonb_array_length(changes) = 0) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('command', command_name));
    END IF;
    FOR i IN 0 .. jsonb_array_length(changes) - 1 LOOP
        change := changes -> i;
        target := change ->> 'table';
        row_id := (change ->> 'id')::uuid;
        written := coalesce(change -> 'columns', '{}');
        -- One change a row: that is one status step a row, too.
        place := target || row_id;
        IF place = ANY (places) THEN
            PERFORM vitrina.refuse('row_twice', '{}');
        END IF;
        places := array_append(places, place);

        rule := book.rules[array_position(book.places, command_name || ' ' || target || ' ' || (change ->> 'op'))];
        IF rule.op IS NULL OR coalesce(written - rule.columns <> '{}', false)
           OR written ?| ARRAY['id', 'row_version', 'row_xid']
           OR (rule.op = 'update' AND written ?| rule.insert_only) THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('command', command_name, 'table', target));
        END IF;
        -- What a client does through her link nobody else does, and the service nothing else.
        IF (rule.scope = 'service') <> (me.id = vitrina.service_id()) THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('command', command_name, 'table', target));
        END IF;
        IF rule.permission <> 0 AND rule.permission & me.permissions = 0 THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('permission',
                (SELECT p.code FROM vitrina.permission p WHERE p.bit = rule.permission)));
        END IF;
        -- Who signs is who acts, but where a file is brought in for others, wherever its clients are. Whoever brings a row
        -- into being signs it, with the first of its signatures; what bears none was a client's doing.
        for_others := rule.permission <> 0 AND rule.scope = 'anywhere';
        IF for_others AND rule.op = 'insert' AND rule.signed <> '{}'
           AND written ->> rule.signed[1] IS NULL THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', target, 'signed', rule.signed));
        END IF;
        IF NOT for_others AND (written ?| rule.signed OR (rule.op = 'insert' AND rule.signed <> '{}')) THEN
            FOREACH signature IN ARRAY rule.signed LOOP
                IF (CASE WHEN rule.scope = 'service' THEN written ->> signature IS NOT NULL
                        WHEN rule.op = 'insert' AND signature = rule.signed[1]
                        THEN (written ->> signature)::uuid IS DISTINCT FROM me.id
                        ELSE (written ->> signature)::uuid <> me.id END) THEN
                    PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', target, 'signed', rule.signed));
                END IF;
            END LOOP;
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
                PERFORM vitrina.out_of_sight(command_name, target, row_id);
            END IF;
        END IF;

        client := CASE rule.client_column
                  WHEN 'id' THEN row_id
                  WHEN 'client_id' THEN (coalesce(present, written) ->> 'client_id')::uuid END;
        IF target = 'client' AND rule.op = 'insert' THEN
            opened := array_append(opened, row_id); -- she comes before what belongs to her
        ELSIF target = 'client' AND rule.op = 'delete' THEN
            erased := array_append(erased, row_id);
        END IF;
        IF client IS NOT NULL AND client <> ALL (opened) THEN
            IF vitrina.opens(me, client) THEN
                opened := opened || client;
            -- An import goes on with the clients whom it brought into being, by commands of their own, and takes them back
            -- whenever that may be.
            ELSIF NOT for_others
                  OR NOT (CASE WHEN rule.op = 'insert' THEN vitrina.is_importing(me.id, client)
                               ELSE EXISTS (SELECT FROM vitrina.client c
                                             WHERE c.id = client AND c.created_by = me.id) END) THEN
                PERFORM vitrina.out_of_sight(command_name, target, row_id);
            END IF;
        END IF;
        IF array_position(touched, client) IS NULL THEN
            touched := array_append(touched, client);
        END IF;
        IF present IS NOT NULL AND (present ->> 'row_version')::uuid IS DISTINCT FROM (change ->> 'seen')::uuid THEN
            RAISE EXCEPTION USING ERRCODE = 'VT001', MESSAGE = 'stale';
        END IF;
        -- An import is taken back, and nothing else: what moved up with its company is in nobody's ledger.
        IF command_name = 'UndoImport' AND rule.op = 'delete'
           AND EXISTS (SELECT FROM vitrina.ledger l
                        WHERE l.uuid = (present ->> 'row_version')::uuid AND l.name NOT LIKE 'Import%') THEN
            PERFORM vitrina.refuse('forbidden', jsonb_build_object('command', command_name, 'table', target));
        END IF;
        IF rule.op = 'update' THEN
            noted := array_append(noted, jsonb_build_object('table', target, 'op', 'update', 'id', row_id,
                'columns', to_jsonb(ARRAY(SELECT jsonb_object_keys(written)))));
        ELSE
            noted := array_append(noted, jsonb_build_object('table', target, 'op', rule.op, 'id', row_id));
        END IF;
    END LOOP;
    -- Whole, or not at all: nobody picks what is to be forgotten of a client who stays.
    IF command_name = 'EraseClient' AND NOT touched <@ erased THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('command', command_name));
    END IF;
    -- The service speaks for one client, who has a link that opens something. Money comes when it comes.
    IF me.id = vitrina.service_id() AND cardinality(touched) > 0 THEN
        IF cardinality(touched) > 1
           OR NOT EXISTS (SELECT FROM vitrina.quote_link l JOIN vitrina.quote q ON q.id = l.quote_id
                           WHERE l.client_id = touched[1]
                             AND (command_name = 'PayDeposit' OR vitrina.link_lives(l, q))) THEN
            PERFORM vitrina.refuse('gone', jsonb_build_object('command', command_name));
        END IF;
    END IF;
    rows := to_jsonb(noted);
END
$$;

-- Does what a command says, in the caller's subtransaction. Answers what check_changes() answered.
DROP FUNCTION IF EXISTS vitrina.carry_out(vitrina.actor, jsonb);
CREATE OR REPLACE FUNCTION vitrina.carry_out(me vitrina.actor, book vitrina.rule_book, command jsonb,
                                             OUT touched uuid[], OUT rows jsonb)
LANGUAGE plpgsql AS $$
DECLARE
    changes constant jsonb := coalesce(command -> 'changes', '[]');
    change jsonb;
    deletes jsonb[] := '{}';
    checked record;
BEGIN
    IF jsonb_array_length(changes) > 2000 OR octet_length(command ->> 'args') > 1048576
       OR pg_column_size(command) > 4194304 THEN
        PERFORM vitrina.refuse('too_large', '{}');
    END IF;
    SET CONSTRAINTS ALL DEFERRED;
    checked := vitrina.check_changes(me, book, command ->> 'name', changes);
    FOR i IN 0 .. coalesce(jsonb_array_length(command -> 'expects'), 0) - 1 LOOP
        change := command -> 'expects' -> i;
        IF vitrina.version_of(change ->> 'table', (change ->> 'id')::uuid)
           IS DISTINCT FROM (change ->> 'version')::uuid THEN
            RAISE EXCEPTION USING ERRCODE = 'VT001', MESSAGE = 'stale';
        END IF;
    END LOOP;
    -- References are checked as rows are written: parents come before their children, and go after them.
    FOR i IN 0 .. jsonb_array_length(changes) - 1 LOOP
        change := changes -> i;
        IF change ->> 'op' = 'delete' THEN
            deletes := array_append(deletes, change);
        ELSIF NOT vitrina.write_row(change ->> 'table', change ->> 'op', (change ->> 'id')::uuid,
                                    coalesce(change -> 'columns', '{}'), (command ->> 'uuid')::uuid) THEN
            PERFORM vitrina.refuse('gone', jsonb_build_object('table', change ->> 'table', 'id', change ->> 'id'));
        END IF;
    END LOOP;
    IF deletes <> '{}' THEN
        -- What was there a moment ago and is to be deleted may have gone with what it belonged to.
        FOR change IN SELECT d FROM unnest(deletes) d JOIN vitrina.shared_table t ON t.name = d ->> 'table'
                       ORDER BY t.number DESC LOOP
            PERFORM vitrina.write_row(change ->> 'table', 'delete', (change ->> 'id')::uuid, '{}',
                                      (command ->> 'uuid')::uuid);
        END LOOP;
    END IF;
    SET CONSTRAINTS ALL IMMEDIATE;
    IF command ->> 'name' = 'EraseClient' AND changes <> '[]' THEN
        PERFORM vitrina.forget_handed_in();
    END IF;
    touched := checked.touched;
    rows := checked.rows;
END
$$;

-- The verdict of one command; `last` is the sequence number decided before it. `maybe_known`: it may have been decided
-- before.
DROP FUNCTION IF EXISTS vitrina.decide(vitrina.actor, uuid, bigint, jsonb);
DROP FUNCTION IF EXISTS vitrina.decide(vitrina.actor, uuid, bigint, jsonb, boolean);
CREATE OR REPLACE FUNCTION vitrina.decide(me vitrina.actor, book vitrina.rule_book, last bigint, command jsonb,
                                          maybe_known boolean, OUT answer jsonb, OUT touched uuid[], OUT rows jsonb)
LANGUAGE plpgsql AS $$
DECLARE
    command_uuid constant uuid := command ->> 'uuid';
    hash constant bytea := decode(command ->> 'hash', 'hex');
    known vitrina.ledger;
    done record;
    verdict text := 'applied';
    code text := '';
    data jsonb := '{}';
    state text;
    detail text;
    broken text;
    place text;
    others uuid[] := '{}';
BEGIN
    touched := '{}';
    rows := '[]';
    IF maybe_known THEN
        SELECT * INTO known FROM vitrina.ledger l WHERE l.uuid = command_uuid;
    END IF;
    IF known.uuid IS NOT NULL THEN
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
            done := vitrina.carry_out(me, book, command);
            touched := done.touched;
            rows := done.rows;
        EXCEPTION WHEN OTHERS THEN
            GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, detail = PG_EXCEPTION_DETAIL,
                broken = CONSTRAINT_NAME, place = TABLE_NAME;
            verdict := 'rejected';
            -- Others built upon what it deletes. It did not know of that, and its author may not even see it: she is
            -- told which rows, so that the command can spare them.
            IF state = '23503' THEN
                others := vitrina.built_upon(coalesce(command -> 'changes', '[]'));
            END IF;
            -- What there is one of was taken by somebody else meanwhile (a branch's first quote, a receipt's number, a
            -- VIN, a unit): the pull brings it, and the command is done again on that.
            IF state IN ('VT001', '23P01') OR others <> '{}'
               OR (state = '23505' AND broken IN ('quote_series_pkey', 'deposit_pkey', 'deposit_receipt', 'unit_vin')) THEN
                answer := jsonb_build_object('uuid', command_uuid, 'verdict', 'stale', 'code', '', 'data',
                    CASE WHEN others = '{}' THEN '{}' ELSE jsonb_build_object('built_upon', to_jsonb(others)) END);
                RETURN;
            ELSIF state = 'VT002' THEN
                code := SQLERRM;
                data := CASE WHEN octet_length(detail) < 2000 THEN detail ELSE '{}' END; -- the ledger is for good
            ELSIF state = '22001' THEN
                code := 'text_too_long';
                data := vitrina.too_long(command -> 'changes');
            ELSIF left(state, 2) IN ('20', '22', '23', '42', '44', '54', 'P0') THEN
                -- Names of what was broken, never the values that broke it (rule 15).
                code := 'constraint';
                data := jsonb_build_object('sqlstate', state, 'constraint', broken, 'table', place);
            ELSE
                RAISE; -- the machine, not the command: nothing of the batch is decided (sync.md 12)
            END IF;
        END;
    END IF;

    answer := jsonb_build_object('uuid', command_uuid, 'verdict', verdict, 'code', code, 'data', data);
    RETURN;
END
$$;

DROP FUNCTION IF EXISTS vitrina.rows_of(jsonb);

-- Ledger and audit of what was decided: the places of the commands in the batch, and what decide() said of each.
CREATE OR REPLACE FUNCTION vitrina.record(me vitrina.actor, device uuid, commands jsonb, places integer[],
                                          answers jsonb[], written jsonb[], touched text[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO vitrina.ledger (uuid, device, seq, staff_id, hash, name, args_version, batch_id, at, verdict, code, data)
    SELECT (c ->> 'uuid')::uuid, record.device, (c ->> 'seq')::bigint, me.id, decode(c ->> 'hash', 'hex'), c ->> 'name',
           (c ->> 'args_version')::integer, (c ->> 'batch')::uuid, vitrina.from_ms((c ->> 'at')::bigint),
           d.answer ->> 'verdict', d.answer ->> 'code', d.answer -> 'data'
      FROM unnest(places, answers) AS d (place, answer), LATERAL (SELECT commands -> d.place AS c) AS command;
    INSERT INTO vitrina.audit (command_uuid, actor_id, command, verdict, rows, clients)
    SELECT (c ->> 'uuid')::uuid, me.id, c ->> 'name', d.answer ->> 'verdict', d.rows, array_remove(d.clients::uuid[], NULL)
      FROM unnest(places, answers, written, touched) AS d (place, answer, rows, clients),
           LATERAL (SELECT commands -> d.place AS c) AS command;
END
$$;

-- Every row is reached by its key: a plan made while a table was small must not go on reading all of it. Plans are made
-- once a session: made for each batch, they cost more than a batch of one command.
CREATE OR REPLACE FUNCTION vitrina.push(batch jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan SET jit = off AS $$
DECLARE
    me vitrina.actor := vitrina.session_actor();
    sender vitrina.device;
    commands constant jsonb := batch -> 'commands'; -- taken out once: it is a copy
    uuids uuid[] := '{}';
    names text[] := '{}';
    command jsonb;
    decided record;
    book vitrina.rule_book;
    known boolean; -- some of the batch, perhaps
    verdicts jsonb[] := '{}';
    woken uuid[] := '{}';
    -- Of what was decided and not recorded yet: where it is in the batch, the verdict, the rows, the clients.
    places integer[] := '{}';
    answers jsonb[] := '{}';
    written jsonb[] := '{}';
    touched text[] := '{}'; -- arrays, as text: those of an array are all of one length
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
        INSERT INTO vitrina.quarantine (staff_id, batch) VALUES (me.id, vitrina.without_erased(batch))
        ON CONFLICT DO NOTHING;
        RETURN jsonb_build_object('retired', true, 'kept', FOUND, 'verdicts', '[]'::jsonb);
    END IF;
    SELECT * INTO sender FROM vitrina.device d
     WHERE d.id = (batch ->> 'device')::uuid AND d.staff_id = me.id FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'say hello first' USING ERRCODE = '42501';
    END IF;

    FOR i IN 0 .. jsonb_array_length(commands) - 1 LOOP
        command := commands -> i;
        uuids := array_append(uuids, (command ->> 'uuid')::uuid);
        IF command ->> 'name' <> ALL (names) THEN
            IF length(command ->> 'name') > 100 THEN -- no name of a command, and the ledger is for good
                RAISE EXCEPTION 'the batch is too large' USING ERRCODE = '54000';
            END IF;
            names := array_append(names, command ->> 'name');
        END IF;
    END LOOP;
    -- Not a join, for which the planner reads the ledger of years.
    known := EXISTS (SELECT FROM vitrina.ledger l WHERE l.uuid = ANY (uuids));
    IF NOT known AND cardinality(uuids) > 1 THEN
        known := (SELECT count(DISTINCT u) FROM unnest(uuids) u) < cardinality(uuids);
    END IF;
    book := vitrina.rules_of(names);
    FOR i IN 0 .. jsonb_array_length(commands) - 1 LOOP
        command := commands -> i;
        decided := vitrina.decide(me, book, sender.last_seq, command, known);
        woken := woken || decided.touched;
        verdicts := array_append(verdicts, decided.answer);
        EXIT WHEN decided.answer ->> 'verdict' IN ('stale', 'error');
        IF NOT decided.answer ? 'again' THEN
            sender.last_seq := sender.last_seq + 1;
            sender.last_uuid := (command ->> 'uuid')::uuid;
            places := array_append(places, i);
            answers := array_append(answers, decided.answer);
            written := array_append(written, decided.rows);
            touched := array_append(touched, decided.touched::text);
        END IF;
        IF known THEN -- the next may be the same once more
            PERFORM vitrina.record(me, sender.id, commands, places, answers, written, touched);
            places := '{}';
            answers := '{}';
            written := '{}';
            touched := '{}';
        END IF;
        IF command ->> 'name' IN ('SaveStaff', 'StartShowroom') THEN
            me := vitrina.session_actor();
            EXIT WHEN me.retired;
        END IF;
    END LOOP;
    PERFORM vitrina.record(me, sender.id, commands, places, answers, written, touched);
    -- Guards let pass what is nobody's, and who was made inactive while she waited here is nobody to them (me()). Nothing of
    -- it stands; it comes again, as a leaver's.
    IF me.branch_id IS NOT NULL AND NOT me.retired AND (vitrina.me()).id IS NULL THEN
        RAISE EXCEPTION 'the login was retired meanwhile' USING ERRCODE = '40001';
    END IF;
    UPDATE vitrina.device d
       SET last_seq = sender.last_seq, last_uuid = sender.last_uuid, seen_at = clock_timestamp()
     WHERE d.id = sender.id;
    PERFORM vitrina.wake(woken, array_position(woken, NULL) IS NOT NULL);
    RETURN jsonb_build_object('verdicts', to_jsonb(verdicts), 'at', vitrina.to_ms(clock_timestamp()));
END
$$;
