-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the hub looks up for every row is looked up the quicker way.

-- A client's scope, once for each row of hers that somebody asks for. By a hash that costs two pages, by the tree of the
-- primary key three or four and a search in each; the columns that the tree bore for it go. Most clients are one
-- person's, who is compared without opening an array.
ALTER TABLE vitrina.client_scope
    DROP CONSTRAINT client_scope_pkey,
    ADD CONSTRAINT client_scope_pkey PRIMARY KEY (client_id),
    ADD COLUMN first_staff uuid GENERATED ALWAYS AS (staff[1]) STORED;
CREATE INDEX client_scope_client ON vitrina.client_scope USING hash (client_id);

-- A reference, with the row that bears it. Kept for the end of a command it costs two to three times as much, and more with
-- each command of the batch: the list of what was kept is gone through from its beginning. A command writes parents
-- before their children and deletes them after, which leaves those within one table, whose rows come in no order.
DO $$
DECLARE
    reference record;
BEGIN
    FOR reference IN
        SELECT c.conrelid::regclass AS source, c.conname AS name
          FROM pg_constraint c
          JOIN vitrina.shared_table s ON c.conrelid = format('vitrina.%I', s.name)::regclass
         WHERE c.contype = 'f' AND c.condeferrable AND c.confrelid <> c.conrelid
    LOOP
        EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I NOT DEFERRABLE', reference.source, reference.name);
    END LOOP;
END
$$;
