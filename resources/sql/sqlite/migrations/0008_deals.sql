-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a quote becomes: a deposit that was paid, a unit that is held for its client, a signature, a numbered sale
-- (S0.7, S0.8, S1.13, S1.14). Added columns stand behind row_version, as all added ones do.

ALTER TABLE branch ADD COLUMN deposit_minor INTEGER NOT NULL DEFAULT 0; -- asked for online; 0: whatever is agreed
ALTER TABLE branch ADD COLUMN pay_url TEXT NOT NULL DEFAULT ''; -- the payment provider's page; empty: none
ALTER TABLE quote_series ADD COLUMN last_sale INTEGER NOT NULL DEFAULT 0;
ALTER TABLE quote ADD COLUMN signed_on TEXT NOT NULL DEFAULT ''; -- the day of the contract, 2026-11-29
ALTER TABLE quote ADD COLUMN sale_number INTEGER NOT NULL DEFAULT 0; -- of the branch; 0: no sale yet

-- A vehicle that is there to be sold. Every showroom sees all of them, and which are held, but not for whom (D9).
CREATE TABLE unit (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    branch_id BLOB NOT NULL REFERENCES branch (id),
    model_id BLOB NOT NULL REFERENCES vehicle_model (id),
    vin TEXT NOT NULL,
    colour TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'free',
    created_at INTEGER NOT NULL,
    created_by BLOB REFERENCES staff (id),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX unit_model ON unit (model_id, state);
CREATE INDEX unit_vin ON unit (vin);

-- Money of a client's, each with its receipt (D3): number 1, 2 … of its quote.
CREATE TABLE deposit (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    quote_id BLOB NOT NULL REFERENCES quote (id),
    receipt INTEGER NOT NULL CHECK (receipt > 0),
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    currency TEXT NOT NULL,
    method TEXT NOT NULL,
    reference TEXT NOT NULL DEFAULT '', -- the bank's or the provider's
    state TEXT NOT NULL DEFAULT 'held',
    received_at INTEGER NOT NULL,
    received_by BLOB REFERENCES staff (id), -- NULL: paid online
    settled_at INTEGER,
    settled_by BLOB REFERENCES staff (id),
    settlement TEXT NOT NULL DEFAULT '', -- why
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX deposit_client ON deposit (client_id);
CREATE INDEX deposit_quote ON deposit (quote_id);

-- A request to hold a unit, or a model and colour without one yet (D8), and what the manager said to it.
CREATE TABLE reservation (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    quote_id BLOB NOT NULL REFERENCES quote (id),
    offer_id BLOB NOT NULL REFERENCES quote_offer (id),
    unit_id BLOB REFERENCES unit (id),
    state TEXT NOT NULL DEFAULT 'requested',
    lapses_at INTEGER NOT NULL,
    observations TEXT NOT NULL DEFAULT '',
    requested_at INTEGER NOT NULL,
    requested_by BLOB REFERENCES staff (id),
    decided_at INTEGER,
    decided_by BLOB REFERENCES staff (id),
    reason TEXT NOT NULL DEFAULT '', -- of a refusal, a withdrawal
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX reservation_client ON reservation (client_id);
CREATE INDEX reservation_quote ON reservation (quote_id);
CREATE INDEX reservation_unit ON reservation (unit_id);
CREATE INDEX reservation_state ON reservation (state) WHERE state = 'requested';

-- A hub that was migrated first may have sent rows while there were no columns here for all of them: a comparison finds
-- that, and is not to be waited for a day.
UPDATE meta SET value = json_remove(value, '$.at') WHERE key = 'hub.compared' AND json_valid(value);
