-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The floor: visitors who left no data are counted, and whose turn it is follows from whom each
-- advisor attended (D4). The outbox tells a garbled changeset from a good one.

CREATE TABLE visitor (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    branch_id BLOB NOT NULL REFERENCES branch (id),
    advisor_id BLOB NOT NULL REFERENCES staff (id), -- who attended
    at INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'counted',
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX visitor_branch ON visitor (branch_id, at);
CREATE INDEX opportunity_branch ON opportunity (branch_id, opened_at);

-- BLAKE2b of `changes`, because SQLite trusts a changeset it is given; empty: from before there was one.
ALTER TABLE outbox ADD COLUMN changes_digest BLOB NOT NULL DEFAULT x'';
