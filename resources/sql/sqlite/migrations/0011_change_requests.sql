-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A reserved or signed quote is locked (S0.3): what its advisor asks customer care to change, and the answer.

CREATE TABLE change_request (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    quote_id BLOB NOT NULL REFERENCES quote (id),
    wish TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open',
    asked_at INTEGER NOT NULL,
    asked_by BLOB REFERENCES staff (id),
    answered_at INTEGER,
    answered_by BLOB REFERENCES staff (id),
    answer TEXT NOT NULL DEFAULT '', -- why it was rejected
    made_version INTEGER NOT NULL DEFAULT 0 CHECK (made_version >= 0), -- of the quote; 0: none came of it
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX change_request_client ON change_request (client_id);
CREATE INDEX change_request_quote ON change_request (quote_id);
