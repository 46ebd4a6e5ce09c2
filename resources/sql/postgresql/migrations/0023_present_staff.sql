-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What policies ask for a chief costs her what it costs an advisor.

-- Whose clients are open to whoever is present: found once for each change of the staff (02_present.sql), not at every
-- table of every pull. A change of one person changes this of others, so all are found anew by raise_epoch().
ALTER TABLE vitrina.present ADD COLUMN staff uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE vitrina.present ALTER COLUMN staff DROP DEFAULT;
DROP FUNCTION IF EXISTS vitrina.presence_of_staff() CASCADE;
DROP FUNCTION IF EXISTS vitrina.presence_of_login() CASCADE;
DROP FUNCTION IF EXISTS vitrina.refresh_present(uuid);

-- A client's scope with what is asked first in front: a column after one of no fixed length is found by going through all
-- that are before it, for every row of hers that somebody asks for. The policies that read it are made anew (04_policies.sql).
CREATE TABLE vitrina.client_scope_by_use (
    client_id uuid NOT NULL,
    branch_id uuid NOT NULL,
    first_staff uuid GENERATED ALWAYS AS (staff[1]) STORED,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    unassigned boolean NOT NULL, -- she has no preferred agent
    staff uuid[] NOT NULL -- preferred agent, advisors of open opportunities and pending follow-ups; sorted
);
INSERT INTO vitrina.client_scope_by_use (client_id, branch_id, row_xid, unassigned, staff)
SELECT client_id, branch_id, row_xid, unassigned, staff FROM vitrina.client_scope;
DROP TABLE vitrina.client_scope CASCADE;
ALTER TABLE vitrina.client_scope_by_use RENAME TO client_scope;
ALTER TABLE vitrina.client_scope
    ADD PRIMARY KEY (client_id),
    ADD FOREIGN KEY (client_id) REFERENCES vitrina.client DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX client_scope_client ON vitrina.client_scope USING hash (client_id);
CREATE INDEX client_scope_staff ON vitrina.client_scope USING gin (staff);
CREATE INDEX client_scope_xid ON vitrina.client_scope (row_xid);
