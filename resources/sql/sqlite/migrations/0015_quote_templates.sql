-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is quoted every day, kept under a name (S1.12): nothing of it is a client's.

CREATE TABLE quote_template (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    branch_id BLOB NOT NULL REFERENCES branch (id),
    owner_id BLOB REFERENCES staff (id), -- NULL: the branch's
    name TEXT NOT NULL CHECK (name <> ''),
    currency TEXT NOT NULL, -- of the amounts in it
    format INTEGER NOT NULL DEFAULT 1 CHECK (format > 0), -- of the text that follows
    content TEXT NOT NULL, -- the contents of a quote, as commands carry them
    created_at INTEGER NOT NULL,
    created_by BLOB REFERENCES staff (id),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX quote_template_branch ON quote_template (branch_id);
CREATE INDEX quote_template_owner ON quote_template (owner_id);
