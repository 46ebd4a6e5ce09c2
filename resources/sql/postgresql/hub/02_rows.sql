-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What every shared table has: the stamp, the tombstone, and its place in the functions through which push reads
-- and writes rows and pull sends them. Those are made from the catalogue, so that their statements are planned
-- once a session and a new column needs no line here.

-- row_xid is the writing transaction's, whoever writes. With the writer's rights and search_path, as it runs for every
-- row: nobody but push, the owner and an administrator writes any.
CREATE OR REPLACE FUNCTION vitrina.stamp() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    NEW.row_xid := pg_current_xact_id();
    RETURN NEW;
END
$$;

-- A deleted id stays deleted (rule 9). Looked for once the row is there: one that waited for the deletion of its like to
-- be committed began before there was a tombstone. With the writer's rights, as stamp().
CREATE OR REPLACE FUNCTION vitrina.stay_buried() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM vitrina.tombstone WHERE number = TG_ARGV[0]::smallint AND id = NEW.id) THEN
        PERFORM vitrina.refuse('deleted', jsonb_build_object('table', TG_TABLE_NAME, 'id', NEW.id));
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION vitrina.bury() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO vitrina.tombstone (number, id, client_id)
    VALUES (TG_ARGV[0]::smallint, OLD.id, (to_jsonb(OLD) ->> nullif(TG_ARGV[1], ''))::uuid);
    RETURN NULL;
END
$$;

-- A command is refused: ends its subtransaction with a code and data that are the verdict (sync.md 11, 12).
CREATE OR REPLACE FUNCTION vitrina.refuse(code text, data jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'VT002', MESSAGE = code, DETAIL = data::text;
END
$$;

-- An amount as far as the program's Money goes: one that is larger would leave sums of many rows without a value.
CREATE OR REPLACE FUNCTION vitrina.amount(minor bigint) RETURNS bigint
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF minor NOT BETWEEN -1000000000000000 AND 1000000000000000 THEN
        RAISE EXCEPTION 'amount out of range' USING ERRCODE = '22003';
    END IF;
    RETURN minor;
END
$$;

-- The SQL that reads one column from jsonb `c`, of its own type. A text that is longer than `most` ends it as one that is
-- assigned to a varchar does (22001), which costs a comparison; too_long() tells which it was.
DROP FUNCTION IF EXISTS vitrina.from_wire(text, regtype);
CREATE OR REPLACE FUNCTION vitrina.from_wire(column_name text, type regtype, most integer) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE type::text
           WHEN 'timestamp with time zone' THEN format('vitrina.from_ms((c ->> %L)::bigint)', column_name)
           WHEN 'boolean' THEN format('(c ->> %L)::integer::boolean', column_name)
           WHEN 'text' THEN format(CASE WHEN most IS NULL THEN '(c ->> %L)'
                                        ELSE 'pg_catalog."varchar"(c ->> %L, %s, false)' END, column_name, most + 4)
           WHEN 'bigint' THEN format(CASE WHEN column_name LIKE '%\_minor' THEN 'vitrina.amount((c ->> %L)::bigint)'
                                          ELSE '(c ->> %L)::bigint' END, column_name)
           ELSE format('(c ->> %L)::%s', column_name, type) END
$$;

DO $$
BEGIN
    IF (SELECT prorettype FROM pg_proc WHERE oid = to_regprocedure('vitrina.write_row(text,text,uuid,jsonb,uuid)'))
       = 'void'::regtype THEN
        DROP FUNCTION vitrina.write_row(text, text, uuid, jsonb, uuid);
    END IF;
END
$$;
CREATE OR REPLACE FUNCTION vitrina.make_row_functions() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    -- Of a range the planner expects few rows, without knowing it; of all rows beyond an unknown one it expects a third
    -- of the table.
    last_xid constant text := '18446744073709551615';
    newer constant text := 'CASE WHEN EXISTS (SELECT FROM vitrina.%I WHERE row_xid >= floor_xid) THEN %s::smallint END';
    t record;
    reads text := '';
    versions text := '';
    writes text := '';
    changed text := '';
    news text := '';
    wholes text := '';
BEGIN
    FOR t IN
        SELECT s.number, s.name, s.client_column,
               string_agg(format('%I', a.attname), ', ' ORDER BY a.attnum) AS names,
               string_agg(CASE WHEN d.adbin IS NULL THEN vitrina.from_wire(a.attname, a.atttypid, l.most)
                               ELSE format('coalesce(%s, %s)', vitrina.from_wire(a.attname, a.atttypid, l.most),
                                           pg_get_expr(d.adbin, d.adrelid)) END,
                          ', ' ORDER BY a.attnum) AS inserted,
               string_agg(format('%I = CASE WHEN c ? %L THEN %s ELSE t.%I END', a.attname, a.attname,
                                 vitrina.from_wire(a.attname, a.atttypid, l.most), a.attname),
                          ', ' ORDER BY a.attnum) AS updated
          FROM vitrina.shared_table s
          JOIN pg_attribute a ON a.attrelid = format('vitrina.%I', s.name)::regclass
                             AND a.attnum > 0 AND NOT a.attisdropped
                             AND a.attname NOT IN ('id', 'row_version', 'row_xid')
          LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
          LEFT JOIN vitrina.text_limit l ON l.table_name = s.name AND l.column_name = a.attname
         GROUP BY s.number ORDER BY s.number
    LOOP
        reads := reads || format('WHEN %L THEN SELECT to_jsonb(t) INTO r FROM vitrina.%I t WHERE t.id = $2 FOR UPDATE; ',
                                 t.name, t.name);
        versions := versions || format('WHEN %L THEN SELECT t.row_version INTO r FROM vitrina.%I t WHERE t.id = $2 FOR SHARE; ',
                                       t.name, t.name);
        writes := writes || format(
            'WHEN %L THEN IF of_op = ''insert'' THEN INSERT INTO vitrina.%I AS t (id, row_version, %s) VALUES (of_id, of_version, %s); '
            'ELSIF of_op = ''update'' THEN UPDATE vitrina.%I t SET row_version = of_version, %s WHERE t.id = of_id; '
            'ELSE DELETE FROM vitrina.%I t WHERE t.id = of_id; END IF; ',
            t.name, t.name, t.names, t.inserted, t.name, t.updated, t.name);
        news := news || format('WHEN %s THEN RETURN QUERY SELECT record_send(t) FROM vitrina.%I t '
                               'WHERE t.row_xid BETWEEN floor_xid AND %L '
                               'AND NOT pg_visible_in_snapshot(t.row_xid, since); ',
                               t.number, t.name, last_xid);
        wholes := wholes || format('WHEN %s THEN RETURN QUERY SELECT record_send(t) FROM vitrina.%I t '
                                   'WHERE %s AND (since IS NULL OR pg_visible_in_snapshot(t.row_xid, since)); ',
                                   t.number, t.name,
                                   CASE WHEN t.client_column IS NULL THEN 'false'
                                        ELSE format('t.%I = ANY (clients)', t.client_column) END);
        changed := changed || format(newer, t.name, t.number) || ', ';
    END LOOP;

    -- The row as it stands, locked; NULL where there is none.
    EXECUTE format('CREATE OR REPLACE FUNCTION vitrina.read_row(of_table text, of_id uuid) RETURNS jsonb
        LANGUAGE plpgsql AS %L',
        'DECLARE r jsonb; BEGIN CASE of_table ' || reads || 'END CASE; RETURN r; END');
    -- Its version, held until the end of the transaction.
    EXECUTE format('CREATE OR REPLACE FUNCTION vitrina.version_of(of_table text, of_id uuid) RETURNS uuid
        LANGUAGE plpgsql AS %L',
        'DECLARE r uuid; BEGIN CASE of_table ' || versions || 'END CASE; RETURN r; END');
    -- Writes one change; `c` holds its columns; false where there was no such row. Parameters are named as no column is: vehicle_model has a `version`.
    EXECUTE format('CREATE OR REPLACE FUNCTION vitrina.write_row(of_table text, of_op text, of_id uuid, c jsonb, of_version uuid)
        RETURNS boolean LANGUAGE plpgsql AS %L',
        'BEGIN CASE of_table ' || writes || 'END CASE; RETURN FOUND; END');
    -- What row-level security lets the caller see of a table: what is newer than a snapshot, and the rest of what
    -- belongs to some clients.
    EXECUTE format('CREATE OR REPLACE FUNCTION vitrina.rows_since(number smallint, floor_xid xid8, since pg_snapshot)
        RETURNS SETOF bytea LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS %L',
        'BEGIN CASE number ' || news || 'END CASE; END');
    EXECUTE format('CREATE OR REPLACE FUNCTION vitrina.rows_of_clients(number smallint, clients uuid[], since pg_snapshot)
        RETURNS SETOF bytea LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS %L',
        'BEGIN CASE number ' || wholes || 'END CASE; END');
    -- What may hold something newer than a snapshot, by its index, whoever asks: the shared tables by their numbers,
    -- -1 tombstones, -2 scopes. Whether there is any is asked, not which is the last: that reads a whole page of each.
    EXECUTE format('CREATE OR REPLACE FUNCTION vitrina.changed_tables(floor_xid xid8) RETURNS smallint[]
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS %L',
        'BEGIN RETURN array_remove(ARRAY[' || changed || format(newer, 'tombstone', -1) || ', '
        || format(newer, 'client_scope', -2) || ', ' || format(newer, 'scope_change', -2) || '], NULL); END');
END
$$;
-- Once more when the rules are loaded, which say how long texts may be.
SELECT vitrina.make_row_functions();

-- Of a command's texts the first that is too long, and how long it may be, for the verdict. Asked where write_row() met it.
CREATE OR REPLACE FUNCTION vitrina.too_long(changes jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT jsonb_build_object('table', l.table_name, 'details',
                                      jsonb_build_array(l.column_name, l.most::text))
              FROM jsonb_array_elements(changes) c JOIN vitrina.text_limit l ON l.table_name = c ->> 'table'
             WHERE length(c -> 'columns' ->> l.column_name) > l.most
             LIMIT 1);
END
$$;

DO $$
DECLARE
    t vitrina.shared_table;
BEGIN
    FOR t IN SELECT * FROM vitrina.shared_table LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER a_stamp BEFORE INSERT OR UPDATE ON vitrina.%I '
                       'FOR EACH ROW EXECUTE FUNCTION vitrina.stamp()', t.name);
        EXECUTE format('CREATE OR REPLACE TRIGGER stay_buried AFTER INSERT ON vitrina.%I '
                       'FOR EACH ROW EXECUTE FUNCTION vitrina.stay_buried(%L)', t.name, t.number);
        EXECUTE format('CREATE OR REPLACE TRIGGER bury AFTER DELETE ON vitrina.%I '
                       'FOR EACH ROW EXECUTE FUNCTION vitrina.bury(%L, %L)', t.name, t.number,
                       coalesce(t.client_column, ''));
    END LOOP;
END
$$;
