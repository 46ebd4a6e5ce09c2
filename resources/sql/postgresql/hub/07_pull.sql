-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The one way out beside plain SELECT: what changed for this person since the snapshot her replica holds. With
-- the caller's rights, so row-level security decides; in REPEATABLE READ, so all is of one snapshot. The stream
-- is told in docs/sync-format.md.
--
-- Plans: what is new is little, whatever the size of the table, but a plan made once for all snapshots cannot know
-- and would read the whole table, or all of client_scope, at every pull; a plan made for each pull costs more than
-- the pull. So plans are made once a session, and reading whole tables is forbidden where an index will do.

CREATE OR REPLACE FUNCTION vitrina.pull(request jsonb)
RETURNS TABLE (part smallint, number smallint, body bytea)
LANGUAGE plpgsql STABLE SECURITY INVOKER SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET plan_cache_mode = force_generic_plan SET jit = off AS $$
DECLARE
    since pg_snapshot := request ->> 'since';
    floor_xid xid8;
    -- Since when transactions are counted without a break: the server's start, or its recovery after one of its
    -- processes crashed, which starts no new postmaster but makes the statistics begin anew.
    started constant bigint := vitrina.to_ms(greatest(pg_postmaster_start_time(),
                                                      (SELECT w.stats_reset FROM pg_stat_wal w)));
    -- After a restart an xid may be used again that the old snapshot took for decided (sync.md 15).
    deep constant boolean := since IS NOT NULL AND (request ->> 'started')::bigint IS DISTINCT FROM started;
    access constant text := vitrina.my_access();
    -- Her own place changed: all the clients she may see are told, and the replica compares.
    moved constant boolean := since IS NOT NULL AND (request ->> 'access') IS DISTINCT FROM access;
    changed smallint[] := '{}';
    whole uuid[] := '{}';
    t vitrina.shared_table;
BEGIN
    IF current_setting('transaction_isolation') NOT IN ('repeatable read', 'serializable') THEN
        RAISE EXCEPTION 'pull wants REPEATABLE READ' USING ERRCODE = '25001';
    END IF;
    IF pg_is_in_recovery() THEN
        RAISE EXCEPTION 'pull wants the primary' USING ERRCODE = '25006';
    END IF;
    IF access IS NULL THEN
        RAISE EXCEPTION 'nothing is open to this login' USING ERRCODE = '42501';
    END IF;
    IF deep THEN
        floor_xid := greatest(pg_snapshot_xmin(since)::text::bigint - 100000, 3)::text::xid8;
        since := format('%s:%s:', floor_xid, floor_xid)::pg_snapshot;
    END IF;
    IF since IS NOT NULL THEN
        floor_xid := pg_snapshot_xmin(since);
        changed := vitrina.changed_tables(floor_xid);
    END IF;
    IF request ? 'clients' THEN
        whole := ARRAY(SELECT jsonb_array_elements_text(request -> 'clients')::uuid);
    END IF;

    RETURN QUERY SELECT 0::smallint, 0::smallint, convert_to(jsonb_build_object(
        'snapshot', pg_current_snapshot()::text, 'started', started, 'incarnation', h.incarnation, 'epoch', h.epoch,
        'schema', h.schema, 'access', access, 'moved', moved, 'deep', deep,
        'at', vitrina.to_ms(clock_timestamp()))::text, 'UTF8') FROM vitrina.hub h;
    IF request ? 'pending' THEN
        RETURN QUERY SELECT 4::smallint, 0::smallint, convert_to(jsonb_build_object(
            'uuid', l.uuid, 'verdict', l.verdict, 'code', l.code, 'data', l.data)::text, 'UTF8')
            FROM vitrina.ledger l
           WHERE l.uuid = ANY (ARRAY(SELECT jsonb_array_elements_text(request -> 'pending')::uuid));
    END IF;

    IF -2 = ANY (changed) THEN
        -- Whose client's scope changed: lost if it was open to her in `since` and is not now, gained if the other
        -- way round. After a restart `since` is a guess: then all that changed counts.
        RETURN QUERY SELECT 3::smallint, 0::smallint, uuid_send(gone.client_id) FROM (
            SELECT DISTINCT c.client_id FROM vitrina.scope_change c
             WHERE c.row_xid >= floor_xid AND NOT pg_visible_in_snapshot(c.row_xid, since)
               AND (deep OR pg_visible_in_snapshot(c.since_xid, since))
               AND NOT EXISTS (SELECT FROM vitrina.client_scope s WHERE s.client_id = c.client_id)) AS gone;
        whole := whole || ARRAY(
            SELECT s.client_id FROM vitrina.client_scope s
             WHERE s.row_xid >= floor_xid AND NOT pg_visible_in_snapshot(s.row_xid, since)
               AND (deep OR NOT EXISTS (
                    SELECT FROM vitrina.scope_change c
                     WHERE c.client_id = s.client_id AND NOT pg_visible_in_snapshot(c.row_xid, since)
                       AND pg_visible_in_snapshot(c.since_xid, since))));
    END IF;
    IF -1 = ANY (changed) THEN
        RETURN QUERY SELECT 2::smallint, b.number, uuid_send(b.id) FROM vitrina.tombstone b
            WHERE b.row_xid BETWEEN floor_xid AND '18446744073709551615' -- a range: see make_row_functions()
              AND NOT pg_visible_in_snapshot(b.row_xid, since);
    END IF;
    IF moved THEN
        RETURN QUERY SELECT 5::smallint, 0::smallint, uuid_send(s.client_id) FROM vitrina.client_scope s;
        -- Templates are a branch's: those of the old one go, and those of the new one that are no news come below.
        RETURN QUERY SELECT 2::smallint, s.number, uuid_send(i.id)
            FROM vitrina.shared_table s, vitrina.template_ids() AS i (id)
           WHERE s.name = 'quote_template'
             AND NOT EXISTS (SELECT FROM vitrina.quote_template q WHERE q.id = i.id);
    END IF;

    IF since IS NULL AND NOT request ? 'clients' THEN
        FOR t IN SELECT * FROM vitrina.shared_table s ORDER BY s.number LOOP
            RETURN QUERY EXECUTE format('SELECT 1::smallint, %s::smallint, record_send(t) FROM vitrina.%I t',
                                        t.number, t.name);
        END LOOP;
        RETURN;
    END IF;
    FOR t IN SELECT * FROM vitrina.shared_table s
              WHERE s.number = ANY (changed) OR (whole <> '{}' AND s.client_column IS NOT NULL)
              ORDER BY s.number LOOP
        IF t.number = ANY (changed) THEN
            RETURN QUERY SELECT 1::smallint, t.number, r FROM vitrina.rows_since(t.number, floor_xid, since) r;
        END IF;
        IF whole <> '{}' AND t.client_column IS NOT NULL THEN
            RETURN QUERY SELECT 1::smallint, t.number, r FROM vitrina.rows_of_clients(t.number, whole, since) r;
        END IF;
    END LOOP;
    IF moved THEN
        RETURN QUERY SELECT 1::smallint, s.number, record_send(q)
            FROM vitrina.shared_table s, vitrina.quote_template q
           WHERE s.name = 'quote_template' AND pg_visible_in_snapshot(q.row_xid, since);
    END IF;
END
$$;
