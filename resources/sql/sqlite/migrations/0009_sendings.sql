-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Quotes on their way to their clients by mail (S0.4): what is to be sent, by which computer, and what became of it.

CREATE TABLE sending (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    quote_id BLOB NOT NULL REFERENCES quote (id),
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL, -- plain text; where its link stands it says {link}, and no token is in it (rule 14)
    content_version BLOB NOT NULL CHECK (length(content_version) = 16), -- what the quote said when it was written
    sender BLOB NOT NULL CHECK (length(sender) = 16), -- the computer that is to send it
    state TEXT NOT NULL DEFAULT 'waiting',
    round INTEGER NOT NULL DEFAULT 0 CHECK (round >= 0), -- how often its author had it sent again
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    fault TEXT NOT NULL DEFAULT '',
    fault_detail TEXT NOT NULL DEFAULT '', -- what the server said
    created_at INTEGER NOT NULL,
    created_by BLOB REFERENCES staff (id),
    tried_at INTEGER,
    sent_at INTEGER,
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX sending_client ON sending (client_id);
CREATE INDEX sending_quote ON sending (quote_id);
CREATE INDEX sending_waiting ON sending (sender) WHERE state = 'waiting';
