-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The links that clients are given (rule 14), and where a company's lead. The columns of the company stand behind
-- row_version, as added ones do.

ALTER TABLE company ADD COLUMN link_base TEXT NOT NULL DEFAULT ''; -- https://…; empty: no links are given
ALTER TABLE company ADD COLUMN link_phone TEXT NOT NULL DEFAULT ''; -- E.164

CREATE TABLE quote_link (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    quote_id BLOB NOT NULL REFERENCES quote (id),
    token_hash TEXT NOT NULL CHECK (length(token_hash) = 64), -- SHA-256 of the token, hexadecimal
    channel TEXT NOT NULL,
    minted_at INTEGER NOT NULL,
    minted_by BLOB REFERENCES staff (id),
    revoked_at INTEGER,
    opened_at INTEGER, -- by a person, for the first time
    seen_at INTEGER, -- and for the last time
    opens INTEGER NOT NULL DEFAULT 0 CHECK (opens >= 0),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX quote_link_client ON quote_link (client_id);
CREATE INDEX quote_link_quote ON quote_link (quote_id);
CREATE INDEX quote_link_token ON quote_link (token_hash);
CREATE INDEX quote_link_seen ON quote_link (seen_at) WHERE seen_at IS NOT NULL;

-- A hub that was migrated first may have sent its company while there were no columns here for where links lead: a
-- comparison finds that, and is not to be waited for a day.
UPDATE meta SET value = json_remove(value, '$.at') WHERE key = 'hub.compared' AND json_valid(value);
