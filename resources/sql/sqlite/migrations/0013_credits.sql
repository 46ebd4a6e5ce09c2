-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Credit applications (D1): what each lender is asked for a quote, and what it answers.

CREATE TABLE credit_application (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    opportunity_id BLOB NOT NULL REFERENCES opportunity (id),
    quote_id BLOB NOT NULL REFERENCES quote (id),
    lender TEXT NOT NULL,
    requested_minor INTEGER NOT NULL CHECK (requested_minor > 0),
    currency TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'to_send',
    missing TEXT NOT NULL DEFAULT '', -- the documents that the lender wants
    conditions TEXT NOT NULL DEFAULT '',
    approved_minor INTEGER NOT NULL DEFAULT 0 CHECK (approved_minor >= 0),
    months INTEGER NOT NULL DEFAULT 0 CHECK (months >= 0),
    rate_millionths INTEGER NOT NULL DEFAULT 0 CHECK (rate_millionths >= 0), -- nominal, a year
    valid_until TEXT NOT NULL DEFAULT '', -- the last day of an approval, 2026-12-31
    reason TEXT NOT NULL DEFAULT '', -- why it was denied
    sent_at INTEGER,
    decided_at INTEGER,
    decided_by BLOB REFERENCES staff (id),
    created_at INTEGER NOT NULL,
    created_by BLOB REFERENCES staff (id),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX credit_application_client ON credit_application (client_id);
CREATE INDEX credit_application_quote ON credit_application (quote_id);
CREATE INDEX credit_application_opportunity ON credit_application (opportunity_id);
