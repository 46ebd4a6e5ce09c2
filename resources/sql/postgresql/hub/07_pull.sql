-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The one way out beside plain SELECT: what changed for this person since the snapshot her replica holds. With
-- the caller's rights, so row-level security decides; in REPEATABLE READ, so all is of one snapshot. The stream
-- is told in docs/sync-format.md.
--
-- Plans: what is new is little, whatever the size of the table. A plan made once for all snapshots would not know
-- that and would read the table, or all of client_scope, at every pull: therefore each is planned for its values,
-- and only for tables whose newest row is new.

CREATE OR REPLACE FUNCTION vitrina.pull(request jsonb)
RETURNS TABLE (part smallint, number smallint, body bytea)
LANGUAGE plpgsql STABLE SECURITY INVOKER
SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    since pg_snapshot := request ->> 'since';
    floor_xid xid8;
    -- After a restart an xid may be used again that the old snapshot took for decided (sync.md 15).
    deep constant boolean := since IS NOT NULL
        AND (request ->> 'started')::bigint IS DISTINCT FROM vitrina.to_ms(pg_postmaster_start_time());
    access constant text := vitrina.my_access();
    -- Her own place changed: all she may see is told, and the replica compares.
    moved constant boolean := since IS NOT NULL AND (request ->> 'access') IS DISTINCT FROM access;
    whole uuid[] := ARRAY(SELECT jsonb_array_elements_text(request -> 'clients')::uuid);
    lost uuid[] := '{}';
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
        since := format('%s:%s:', greatest(pg_snapshot_xmin(since)::text::bigint - 100000, 3),
                        greatest(pg_snapshot_xmin(since)::text::bigint - 100000, 3))::pg_snapshot;
    END IF;
    floor_xid := pg_snapshot_xmin(since);

    RETURN QUERY SELECT 0::smallint, 0::smallint, convert_to(jsonb_build_object(
        'snapshot', pg_current_snapshot()::text, 'started', vitrina.to_ms(pg_postmaster_start_time()),
        'incarnation', h.incarnation, 'epoch', h.epoch, 'schema', h.schema, 'access', access, 'moved', moved,
        'deep', deep, 'at', vitrina.to_ms(clock_timestamp()))::text, 'UTF8') FROM vitrina.hub h;
    RETURN QUERY SELECT 4::smallint, 0::smallint, convert_to(jsonb_build_object(
        'uuid', l.uuid, 'verdict', l.verdict, 'code', l.code, 'data', l.data)::text, 'UTF8')
        FROM vitrina.ledger l
       WHERE l.uuid = ANY (ARRAY(SELECT jsonb_array_elements_text(request -> 'pending')::uuid));

    IF since IS NOT NULL THEN
        -- Whose client's scope changed: lost if it was open to her in `since` and is not now, gained if the other
        -- way round. After a restart `since` is a guess: then all that changed counts.
        lost := ARRAY(
            SELECT DISTINCT c.client_id FROM vitrina.scope_change c
             WHERE c.row_xid >= floor_xid AND NOT pg_visible_in_snapshot(c.row_xid, since)
               AND (deep OR pg_visible_in_snapshot(c.since_xid, since))
               AND NOT EXISTS (SELECT FROM vitrina.client_scope s WHERE s.client_id = c.client_id));
        RETURN QUERY SELECT 3::smallint, 0::smallint, uuid_send(id) FROM unnest(lost) id;
        whole := whole || ARRAY(
            SELECT s.client_id FROM vitrina.client_scope s
             WHERE s.row_xid >= floor_xid AND NOT pg_visible_in_snapshot(s.row_xid, since)
               AND (deep OR NOT EXISTS (
                    SELECT FROM vitrina.scope_change c
                     WHERE c.client_id = s.client_id AND NOT pg_visible_in_snapshot(c.row_xid, since)
                       AND pg_visible_in_snapshot(c.since_xid, since))));
        RETURN QUERY SELECT 2::smallint, b.number, uuid_send(b.id) FROM vitrina.tombstone b
            WHERE b.row_xid >= floor_xid AND NOT pg_visible_in_snapshot(b.row_xid, since);
    END IF;
    IF moved THEN
        RETURN QUERY SELECT 5::smallint, 0::smallint, uuid_send(s.client_id) FROM vitrina.client_scope s;
    END IF;

    FOR t IN SELECT * FROM vitrina.shared_table s
              WHERE since IS NULL OR s.number = ANY (vitrina.changed_tables(floor_xid)) OR whole <> '{}'
              ORDER BY s.number LOOP
        IF since IS NULL AND NOT request ? 'clients' THEN
            RETURN QUERY EXECUTE format('SELECT 1::smallint, %s::smallint, record_send(t) FROM vitrina.%I t', t.number, t.name);
            CONTINUE;
        END IF;
        IF since IS NOT NULL THEN
            RETURN QUERY EXECUTE format('SELECT 1::smallint, %s::smallint, record_send(t) FROM vitrina.%I t '
                'WHERE t.row_xid >= $1 AND NOT pg_visible_in_snapshot(t.row_xid, $2)', t.number, t.name)
                USING floor_xid, since;
        END IF;
        IF t.client_column IS NOT NULL AND whole <> '{}' THEN
            RETURN QUERY EXECUTE format('SELECT 1::smallint, %s::smallint, record_send(t) FROM vitrina.%I t '
                'WHERE t.%I = ANY ($1) AND ($2 IS NULL OR pg_visible_in_snapshot(t.row_xid, $2))',
                t.number, t.name, t.client_column) USING whole, since;
        END IF;
    END LOOP;
END
$$;
