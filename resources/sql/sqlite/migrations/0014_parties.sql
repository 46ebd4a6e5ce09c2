-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The parties to a deal (D7): who buys, who signs with her, in whose name it is invoiced and registered. A buyer and the
-- two holders who are not here are the client herself.

CREATE TABLE deal_party (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    quote_id BLOB NOT NULL REFERENCES quote (id),
    role TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'person',
    name TEXT NOT NULL,
    id_type TEXT NOT NULL DEFAULT 'national',
    id_number TEXT NOT NULL DEFAULT '', -- as domain/nationalid keeps it; empty: not known yet
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    created_by BLOB REFERENCES staff (id),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX deal_party_client ON deal_party (client_id);
CREATE INDEX deal_party_quote ON deal_party (quote_id);
CREATE UNIQUE INDEX deal_party_one_role ON deal_party (quote_id, role) WHERE role <> 'co_debtor';
