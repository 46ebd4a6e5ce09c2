-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Quotes (S0), as resources/sql/sqlite/migrations/0006_quotes.sql has them. Here numbers are unique: a replica holds
-- only some of a branch's quotes. What holds whoever writes: hub/12_quotes.sql.

-- One row a branch, whose id it has.
CREATE TABLE vitrina.quote_series (
    id uuid PRIMARY KEY REFERENCES vitrina.branch DEFERRABLE INITIALLY DEFERRED,
    last_number integer NOT NULL CHECK (last_number > 0),
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);

CREATE TABLE vitrina.quote (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client DEFERRABLE INITIALLY DEFERRED,
    opportunity_id uuid NOT NULL REFERENCES vitrina.opportunity DEFERRABLE INITIALLY DEFERRED,
    advisor_id uuid NOT NULL REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    branch_id uuid NOT NULL REFERENCES vitrina.branch DEFERRABLE INITIALLY DEFERRED,
    number integer NOT NULL CHECK (number > 0), -- of the branch
    currency text NOT NULL,
    status text NOT NULL DEFAULT 'draft',
    edited_version integer NOT NULL DEFAULT 1 CHECK (edited_version > 0),
    sent_version integer NOT NULL DEFAULT 0 CHECK (sent_version BETWEEN 0 AND edited_version),
    agreed_version integer NOT NULL DEFAULT 0 CHECK (agreed_version BETWEEN 0 AND edited_version),
    expires_at timestamptz, -- NULL: no clock runs
    ms_left bigint NOT NULL DEFAULT 0,
    extensions integer NOT NULL DEFAULT 0,
    viewed boolean NOT NULL DEFAULT false,
    deposited boolean NOT NULL DEFAULT false,
    title text NOT NULL DEFAULT '',
    total_minor bigint NOT NULL DEFAULT 0,
    content_version uuid NOT NULL, -- the command that last edited what it says
    extension_asked_at timestamptz, -- and not granted yet
    sent_at timestamptz,
    edited_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX quote_client ON vitrina.quote (client_id);
CREATE INDEX quote_opportunity ON vitrina.quote (opportunity_id);
CREATE UNIQUE INDEX quote_number ON vitrina.quote (branch_id, number);

CREATE TABLE vitrina.quote_version (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client DEFERRABLE INITIALLY DEFERRED,
    quote_id uuid NOT NULL REFERENCES vitrina.quote DEFERRABLE INITIALLY DEFERRED,
    number integer NOT NULL CHECK (number > 0),
    note text NOT NULL DEFAULT '',
    tax_name text NOT NULL DEFAULT '',
    tax_millionths bigint NOT NULL DEFAULT 0 CHECK (tax_millionths >= 0),
    made_at timestamptz NOT NULL,
    made_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX quote_version_client ON vitrina.quote_version (client_id);
CREATE UNIQUE INDEX quote_version_quote ON vitrina.quote_version (quote_id, number);

-- A model offered, with the name and price it had; several are alternatives.
CREATE TABLE vitrina.quote_offer (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client DEFERRABLE INITIALLY DEFERRED,
    quote_version_id uuid NOT NULL REFERENCES vitrina.quote_version DEFERRABLE INITIALLY DEFERRED,
    position integer NOT NULL DEFAULT 0,
    model_id uuid REFERENCES vitrina.vehicle_model DEFERRABLE INITIALLY DEFERRED,
    text text NOT NULL,
    colour text NOT NULL DEFAULT '',
    quantity integer NOT NULL DEFAULT 1 CHECK (quantity > 0),
    price_minor bigint NOT NULL CHECK (price_minor >= 0),
    taxed boolean NOT NULL DEFAULT true,
    tax_included boolean NOT NULL DEFAULT false,
    trade_in_minor bigint NOT NULL DEFAULT 0 CHECK (trade_in_minor >= 0),
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX quote_offer_client ON vitrina.quote_offer (client_id);
CREATE INDEX quote_offer_version ON vitrina.quote_offer (quote_version_id);

-- What an offer has beyond its vehicle (D2).
CREATE TABLE vitrina.quote_item (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client DEFERRABLE INITIALLY DEFERRED,
    offer_id uuid NOT NULL REFERENCES vitrina.quote_offer DEFERRABLE INITIALLY DEFERRED,
    position integer NOT NULL DEFAULT 0,
    kind text NOT NULL,
    text text NOT NULL DEFAULT '',
    price_minor bigint NOT NULL CHECK (price_minor >= 0), -- a bonus too: its kind deducts it
    quantity integer NOT NULL DEFAULT 1 CHECK (quantity > 0),
    taxed boolean NOT NULL DEFAULT true,
    tax_included boolean NOT NULL DEFAULT false,
    financed boolean NOT NULL DEFAULT true,
    third_party boolean NOT NULL DEFAULT false,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX quote_item_client ON vitrina.quote_item (client_id);
CREATE INDEX quote_item_offer ON vitrina.quote_item (offer_id);

-- A way to pay for an offer.
CREATE TABLE vitrina.quote_form (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client DEFERRABLE INITIALLY DEFERRED,
    offer_id uuid NOT NULL REFERENCES vitrina.quote_offer DEFERRABLE INITIALLY DEFERRED,
    position integer NOT NULL DEFAULT 0,
    kind text NOT NULL,
    discount bigint NOT NULL DEFAULT 0 CHECK (discount >= 0), -- minor units or millionths, as its unit says
    discount_unit text NOT NULL DEFAULT 'amount',
    down_payment bigint NOT NULL DEFAULT 0 CHECK (down_payment >= 0),
    down_payment_unit text NOT NULL DEFAULT 'percent',
    lender text NOT NULL DEFAULT '',
    months integer NOT NULL DEFAULT 0 CHECK (months BETWEEN 0 AND 120),
    rate_millionths bigint NOT NULL DEFAULT 0 CHECK (rate_millionths >= 0),
    method text NOT NULL DEFAULT 'french',
    financed_charges_minor bigint NOT NULL DEFAULT 0 CHECK (financed_charges_minor >= 0),
    upfront_charges_minor bigint NOT NULL DEFAULT 0 CHECK (upfront_charges_minor >= 0),
    monthly_charges_minor bigint NOT NULL DEFAULT 0 CHECK (monthly_charges_minor >= 0),
    insurance_millionths bigint NOT NULL DEFAULT 0 CHECK (insurance_millionths >= 0),
    interest_tax_millionths bigint NOT NULL DEFAULT 0 CHECK (interest_tax_millionths >= 0),
    first_due_days integer NOT NULL DEFAULT 30 CHECK (first_due_days BETWEEN 1 AND 366),
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX quote_form_client ON vitrina.quote_form (client_id);
CREATE INDEX quote_form_offer ON vitrina.quote_form (offer_id);

CREATE INDEX quote_series_xid ON vitrina.quote_series (row_xid);
CREATE INDEX quote_xid ON vitrina.quote (row_xid);
CREATE INDEX quote_version_xid ON vitrina.quote_version (row_xid);
CREATE INDEX quote_offer_xid ON vitrina.quote_offer (row_xid);
CREATE INDEX quote_item_xid ON vitrina.quote_item (row_xid);
CREATE INDEX quote_form_xid ON vitrina.quote_form (row_xid);
CREATE INDEX quote_offer_model ON vitrina.quote_offer (model_id);

INSERT INTO vitrina.shared_table VALUES
    (18, 'quote_series', NULL, '{}', '{}'),
    (19, 'quote', 'client_id', '{client_id,opportunity_id,branch_id,number,currency,created_at,created_by}',
     '{created_by}'),
    (20, 'quote_version', 'client_id', '{client_id,quote_id,number,made_by}', '{made_by}'),
    (21, 'quote_offer', 'client_id', '{client_id,quote_version_id}', '{}'),
    (22, 'quote_item', 'client_id', '{client_id,offer_id}', '{}'),
    (23, 'quote_form', 'client_id', '{client_id,offer_id}', '{}');
