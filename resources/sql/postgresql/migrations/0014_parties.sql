-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The parties to a deal, as resources/sql/sqlite/migrations has them under the same number. What holds whoever writes:
-- hub/05_parties.sql. A program that does not know of them yet erases a client all the same: hers go with her. That a
-- role is taken is looked at when a command ends, and counts as stale: the program pulls and says whose it is.

CREATE TABLE vitrina.deal_party (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    quote_id uuid NOT NULL REFERENCES vitrina.quote ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    role text NOT NULL CHECK (role IN ('buyer', 'spouse', 'co_debtor', 'invoice_holder', 'registration_holder')),
    kind text NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'company')),
    name text NOT NULL CHECK (name <> '' AND length(name) <= 200),
    id_type text NOT NULL DEFAULT 'national' CHECK (id_type IN ('national', 'passport', 'foreign')),
    id_number text NOT NULL DEFAULT '' CHECK (length(id_number) <= 40),
    phone text NOT NULL DEFAULT '' CHECK (length(phone) <= 200),
    email text NOT NULL DEFAULT '' CHECK (length(email) <= 200),
    address text NOT NULL DEFAULT '' CHECK (length(address) <= 200),
    note text NOT NULL DEFAULT '' CHECK (length(note) <= 10000),
    created_at timestamptz NOT NULL,
    created_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CONSTRAINT deal_party_one_role EXCLUDE (quote_id WITH =, role WITH =) WHERE (role <> 'co_debtor')
        DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX deal_party_client ON vitrina.deal_party (client_id);
CREATE INDEX deal_party_quote ON vitrina.deal_party (quote_id);
CREATE INDEX deal_party_xid ON vitrina.deal_party (row_xid);

INSERT INTO vitrina.shared_table VALUES
    (32, 'deal_party', 'client_id', '{client_id,quote_id,role,created_at,created_by}', '{created_by}');
