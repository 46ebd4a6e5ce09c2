-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Templates of frequent quotes, as resources/sql/sqlite/migrations has them under the same number. Who sees and writes
-- which: hub/04_policies.sql and hub/05_templates.sql.

CREATE TABLE vitrina.quote_template (
    id uuid PRIMARY KEY,
    branch_id uuid NOT NULL REFERENCES vitrina.branch DEFERRABLE INITIALLY DEFERRED,
    owner_id uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    name text NOT NULL CHECK (name <> '' AND length(name) <= 100),
    currency text NOT NULL,
    format integer NOT NULL DEFAULT 1 CHECK (format > 0),
    content text NOT NULL CHECK (length(content) <= 1000000),
    created_at timestamptz NOT NULL,
    created_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX quote_template_branch ON vitrina.quote_template (branch_id);
CREATE INDEX quote_template_owner ON vitrina.quote_template (owner_id);
CREATE INDEX quote_template_xid ON vitrina.quote_template (row_xid);

INSERT INTO vitrina.shared_table VALUES
    (33, 'quote_template', NULL, '{branch_id,owner_id,created_at,created_by}', '{created_by}');
