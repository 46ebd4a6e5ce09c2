-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The handshake (sync.md 21), and the question whether a client is known already.

-- {device, machine, last_seq, last_uuid}: the replica, the computer, and the last command it holds a verdict of.
CREATE OR REPLACE FUNCTION vitrina.hello(request jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me vitrina.actor := vitrina.session_actor();
    sender vitrina.device;
    fresh boolean := false;
    agrees boolean;
BEGIN
    IF me.id IS NULL THEN
        RAISE EXCEPTION 'no staff member of this name' USING ERRCODE = '42501';
    END IF;
    IF request ? 'device' AND NOT me.retired THEN
        INSERT INTO vitrina.device (id, staff_id, machine)
        VALUES ((request ->> 'device')::uuid, me.id, coalesce(left(request ->> 'machine', 100), ''))
        ON CONFLICT (id) DO NOTHING;
        fresh := FOUND;
        IF fresh THEN
            -- Whoever says hello as ever another computer leaves no more than these: one that nothing was pushed by is
            -- made again by its next hello, and misses nothing meanwhile.
            DELETE FROM vitrina.device d
             WHERE d.last_seq = 0
               AND d.id IN (SELECT u.id FROM vitrina.device u
                             WHERE u.staff_id = me.id AND u.last_seq = 0 AND u.id <> (request ->> 'device')::uuid
                             ORDER BY u.made_at DESC, u.id OFFSET 20 FOR UPDATE SKIP LOCKED);
        END IF;
        SELECT * INTO sender FROM vitrina.device d
         WHERE d.id = (request ->> 'device')::uuid AND d.staff_id = me.id
           AND d.machine = coalesce(left(request ->> 'machine', 100), '');
        -- What the replica holds as decided last must be what was decided here under that number.
        agrees := sender.id IS NOT NULL
            AND (coalesce((request ->> 'last_seq')::bigint, 0) = 0
                 OR EXISTS (SELECT FROM vitrina.ledger l
                             WHERE l.device = sender.id AND l.seq = (request ->> 'last_seq')::bigint
                               AND l.uuid = (request ->> 'last_uuid')::uuid));
    END IF;
    RETURN (SELECT jsonb_build_object(
        'protocol', 1, 'oldest_protocol', 1, 'schema', h.schema, 'incarnation', h.incarnation, 'epoch', h.epoch,
        'at', vitrina.to_ms(clock_timestamp()),
        'started', vitrina.to_ms(greatest(pg_postmaster_start_time(), (SELECT w.stats_reset FROM pg_stat_wal w))),
        'staff', me.id, 'retired', me.retired,
        'device', jsonb_build_object('new', fresh, 'agrees', coalesce(agrees, false),
                                     'last_seq', sender.last_seq, 'last_uuid', sender.last_uuid),
        'access', vitrina.my_access(), 'channels', to_jsonb(vitrina.my_channels()),
        'tables', (SELECT jsonb_agg(jsonb_build_object('number', t.number, 'name', t.name, 'columns', (
                       SELECT jsonb_agg(jsonb_build_array(a.attname, a.atttypid::regtype) ORDER BY a.attnum)
                         FROM pg_attribute a
                        WHERE a.attrelid = format('vitrina.%I', t.name)::regclass
                          AND a.attnum > 0 AND NOT a.attisdropped)) ORDER BY t.number)
                     FROM vitrina.shared_table t)) FROM vitrina.hub h);
END
$$;

-- Is someone with this national id, phone or mail a client already, though not open to the asker? Exact matches,
-- a few at most, told by what matched and whom to ask: the agent and her branch. Of the client herself, her id,
-- and that only if she is open to the asker anyway. Everything is found by an index, as somebody is typing meanwhile.
CREATE OR REPLACE FUNCTION vitrina.known_client(request jsonb)
RETURNS TABLE (matched text, client_id uuid, agent text, branch text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan SET jit = off AS $$
DECLARE
    me vitrina.actor := vitrina.session_actor();
BEGIN
    IF me.id IS NULL OR me.retired THEN
        RAISE EXCEPTION 'nothing is open to this login' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY
        SELECT m.matched, CASE WHEN vitrina.opens(me, c.id) THEN c.id END, coalesce(s.name, ''), b.name
          FROM (SELECT 'national_id' AS matched, n.id FROM vitrina.client n
                 WHERE n.national_id = request ->> 'national_id' AND n.national_id <> ''
                   AND length(n.national_id) >= 5
                UNION
                SELECT 'phone', p.client_id FROM vitrina.client_phone p
                 WHERE p.e164 <> '' AND p.e164 = ANY (ARRAY(SELECT jsonb_array_elements_text(request -> 'phones') LIMIT 10))
                UNION
                SELECT 'email', e.client_id FROM vitrina.client_email e
                 WHERE lower(e.address) = ANY (ARRAY(SELECT lower(jsonb_array_elements_text(request -> 'emails')) LIMIT 10))
               ) AS m
          JOIN vitrina.client c ON c.id = m.id AND c.merged_into IS NULL
          JOIN vitrina.branch b ON b.id = c.branch_id
          LEFT JOIN vitrina.staff s ON s.id = c.preferred_agent_id
         LIMIT 5;
END
$$;
