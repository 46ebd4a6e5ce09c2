-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The links that clients are given, as resources/sql/sqlite/migrations/0007_links.sql has them. Here no two have one
-- token. What holds whoever writes: hub/05_links.sql.

ALTER TABLE vitrina.company
    ADD COLUMN link_base text NOT NULL DEFAULT '',
    ADD COLUMN link_phone text NOT NULL DEFAULT '';

-- Nobody of the company goes by the link service's id (hub/01_session.sql).
ALTER TABLE vitrina.staff
    ADD CONSTRAINT staff_is_no_service CHECK (id <> '00000000-0000-7000-8000-000000000001');

-- A program that does not know of links yet erases a client all the same: hers go with her.
CREATE TABLE vitrina.quote_link (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    quote_id uuid NOT NULL REFERENCES vitrina.quote ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    token_hash text NOT NULL CHECK (token_hash ~ '^[0-9a-f]{64}$'), -- SHA-256 of the token
    channel text NOT NULL,
    minted_at timestamptz NOT NULL,
    minted_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    revoked_at timestamptz,
    opened_at timestamptz, -- by a person, for the first time
    seen_at timestamptz, -- and for the last time
    opens integer NOT NULL DEFAULT 0 CHECK (opens >= 0),
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX quote_link_client ON vitrina.quote_link (client_id);
CREATE INDEX quote_link_quote ON vitrina.quote_link (quote_id);
CREATE UNIQUE INDEX quote_link_token ON vitrina.quote_link (token_hash);
CREATE INDEX quote_link_xid ON vitrina.quote_link (row_xid);

INSERT INTO vitrina.shared_table VALUES
    (24, 'quote_link', 'client_id', '{client_id,quote_id,token_hash,channel,minted_by}', '{minted_by}');

-- A command may now be the service's alone.
ALTER TABLE vitrina.command_rule DROP CONSTRAINT command_rule_scope_check;
ALTER TABLE vitrina.command_rule
    ADD CONSTRAINT command_rule_scope_check CHECK (scope IN ('client', 'anywhere', 'service'));
