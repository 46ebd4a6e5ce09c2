-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Quotes (S0): where each stands, what each of its versions says, and how a branch's numbers go on. Amounts are
-- minor units of the quote's currency, rates millionths of a percent.

-- One row a branch, whose id it has.
CREATE TABLE quote_series (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES branch (id),
    last_number INTEGER NOT NULL CHECK (last_number > 0),
    row_version BLOB NOT NULL
) STRICT;

CREATE TABLE quote (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    opportunity_id BLOB NOT NULL REFERENCES opportunity (id),
    advisor_id BLOB NOT NULL REFERENCES staff (id),
    branch_id BLOB NOT NULL REFERENCES branch (id),
    number INTEGER NOT NULL CHECK (number > 0), -- of the branch
    currency TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'draft',
    edited_version INTEGER NOT NULL DEFAULT 1 CHECK (edited_version > 0),
    sent_version INTEGER NOT NULL DEFAULT 0 CHECK (sent_version BETWEEN 0 AND edited_version),
    agreed_version INTEGER NOT NULL DEFAULT 0 CHECK (agreed_version BETWEEN 0 AND edited_version),
    expires_at INTEGER, -- NULL: no clock runs
    ms_left INTEGER NOT NULL DEFAULT 0,
    extensions INTEGER NOT NULL DEFAULT 0,
    viewed INTEGER NOT NULL DEFAULT 0 CHECK (viewed IN (0, 1)),
    deposited INTEGER NOT NULL DEFAULT 0 CHECK (deposited IN (0, 1)),
    title TEXT NOT NULL DEFAULT '',
    total_minor INTEGER NOT NULL DEFAULT 0,
    content_version BLOB NOT NULL, -- the command that last edited what it says
    extension_asked_at INTEGER, -- and not granted yet
    sent_at INTEGER,
    edited_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB REFERENCES staff (id),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX quote_client ON quote (client_id);
CREATE INDEX quote_opportunity ON quote (opportunity_id);
CREATE INDEX quote_number ON quote (branch_id, number);

CREATE TABLE quote_version (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    quote_id BLOB NOT NULL REFERENCES quote (id),
    number INTEGER NOT NULL CHECK (number > 0),
    note TEXT NOT NULL DEFAULT '',
    tax_name TEXT NOT NULL DEFAULT '',
    tax_millionths INTEGER NOT NULL DEFAULT 0 CHECK (tax_millionths >= 0),
    made_at INTEGER NOT NULL,
    made_by BLOB REFERENCES staff (id),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX quote_version_client ON quote_version (client_id);
CREATE INDEX quote_version_quote ON quote_version (quote_id, number);

-- A model offered, with the name and price it had; several are alternatives.
CREATE TABLE quote_offer (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    quote_version_id BLOB NOT NULL REFERENCES quote_version (id),
    position INTEGER NOT NULL DEFAULT 0,
    model_id BLOB REFERENCES vehicle_model (id),
    text TEXT NOT NULL,
    colour TEXT NOT NULL DEFAULT '',
    quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity > 0),
    price_minor INTEGER NOT NULL CHECK (price_minor >= 0),
    taxed INTEGER NOT NULL DEFAULT 1 CHECK (taxed IN (0, 1)),
    tax_included INTEGER NOT NULL DEFAULT 0 CHECK (tax_included IN (0, 1)),
    trade_in_minor INTEGER NOT NULL DEFAULT 0 CHECK (trade_in_minor >= 0),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX quote_offer_client ON quote_offer (client_id);
CREATE INDEX quote_offer_version ON quote_offer (quote_version_id);

-- What an offer has beyond its vehicle (D2).
CREATE TABLE quote_item (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    offer_id BLOB NOT NULL REFERENCES quote_offer (id),
    position INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    price_minor INTEGER NOT NULL CHECK (price_minor >= 0), -- a bonus too: its kind deducts it
    quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity > 0),
    taxed INTEGER NOT NULL DEFAULT 1 CHECK (taxed IN (0, 1)),
    tax_included INTEGER NOT NULL DEFAULT 0 CHECK (tax_included IN (0, 1)),
    financed INTEGER NOT NULL DEFAULT 1 CHECK (financed IN (0, 1)),
    third_party INTEGER NOT NULL DEFAULT 0 CHECK (third_party IN (0, 1)),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX quote_item_client ON quote_item (client_id);
CREATE INDEX quote_item_offer ON quote_item (offer_id);

-- A way to pay for an offer.
CREATE TABLE quote_form (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    offer_id BLOB NOT NULL REFERENCES quote_offer (id),
    position INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL,
    discount INTEGER NOT NULL DEFAULT 0 CHECK (discount >= 0), -- minor units or millionths, as its unit says
    discount_unit TEXT NOT NULL DEFAULT 'amount',
    down_payment INTEGER NOT NULL DEFAULT 0 CHECK (down_payment >= 0),
    down_payment_unit TEXT NOT NULL DEFAULT 'percent',
    lender TEXT NOT NULL DEFAULT '',
    months INTEGER NOT NULL DEFAULT 0 CHECK (months BETWEEN 0 AND 120),
    rate_millionths INTEGER NOT NULL DEFAULT 0 CHECK (rate_millionths >= 0),
    method TEXT NOT NULL DEFAULT 'french',
    financed_charges_minor INTEGER NOT NULL DEFAULT 0 CHECK (financed_charges_minor >= 0),
    upfront_charges_minor INTEGER NOT NULL DEFAULT 0 CHECK (upfront_charges_minor >= 0),
    monthly_charges_minor INTEGER NOT NULL DEFAULT 0 CHECK (monthly_charges_minor >= 0),
    insurance_millionths INTEGER NOT NULL DEFAULT 0 CHECK (insurance_millionths >= 0),
    interest_tax_millionths INTEGER NOT NULL DEFAULT 0 CHECK (interest_tax_millionths >= 0),
    first_due_days INTEGER NOT NULL DEFAULT 30 CHECK (first_due_days BETWEEN 1 AND 366),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX quote_form_client ON quote_form (client_id);
CREATE INDEX quote_form_offer ON quote_form (offer_id);
