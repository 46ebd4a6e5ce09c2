-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a quote becomes, as resources/sql/sqlite/migrations/0008_deals.sql has it. What holds whoever writes:
-- hub/05_deals.sql.

ALTER TABLE vitrina.branch
    ADD COLUMN deposit_minor bigint NOT NULL DEFAULT 0 CHECK (deposit_minor >= 0),
    ADD COLUMN pay_url text NOT NULL DEFAULT '';
ALTER TABLE vitrina.quote_series ADD COLUMN last_sale integer NOT NULL DEFAULT 0;
ALTER TABLE vitrina.quote
    ADD COLUMN signed_on text NOT NULL DEFAULT '' CHECK (signed_on ~ '^([0-9]{4}-[0-9]{2}-[0-9]{2})?$'),
    ADD COLUMN sale_number integer NOT NULL DEFAULT 0 CHECK (sale_number >= 0);
CREATE UNIQUE INDEX quote_sale ON vitrina.quote (branch_id, sale_number) WHERE sale_number > 0;

-- A vehicle that is there to be sold; one VIN is there once.
CREATE TABLE vitrina.unit (
    id uuid PRIMARY KEY,
    branch_id uuid NOT NULL REFERENCES vitrina.branch DEFERRABLE INITIALLY DEFERRED,
    model_id uuid NOT NULL REFERENCES vitrina.vehicle_model DEFERRABLE INITIALLY DEFERRED,
    vin text NOT NULL CHECK (vin <> ''),
    colour text NOT NULL DEFAULT '',
    state text NOT NULL DEFAULT 'free',
    created_at timestamptz NOT NULL,
    created_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX unit_branch ON vitrina.unit (branch_id);
CREATE INDEX unit_model ON vitrina.unit (model_id);
CREATE UNIQUE INDEX unit_vin ON vitrina.unit (vin);

-- A program that does not know of deals yet erases a client all the same: hers go with her.
CREATE TABLE vitrina.deposit (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    quote_id uuid NOT NULL REFERENCES vitrina.quote ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    receipt integer NOT NULL CHECK (receipt > 0),
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    currency text NOT NULL,
    method text NOT NULL,
    reference text NOT NULL DEFAULT '',
    state text NOT NULL DEFAULT 'held',
    received_at timestamptz NOT NULL,
    received_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED, -- NULL: paid online
    settled_at timestamptz,
    settled_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    settlement text NOT NULL DEFAULT '',
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX deposit_client ON vitrina.deposit (client_id);
CREATE UNIQUE INDEX deposit_receipt ON vitrina.deposit (quote_id, receipt);

-- At most one reservation of a unit is approved and lives, whoever races (rule 10).
CREATE TABLE vitrina.reservation (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    quote_id uuid NOT NULL REFERENCES vitrina.quote ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    offer_id uuid NOT NULL REFERENCES vitrina.quote_offer ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid REFERENCES vitrina.unit DEFERRABLE INITIALLY DEFERRED,
    state text NOT NULL DEFAULT 'requested',
    lapses_at timestamptz NOT NULL,
    observations text NOT NULL DEFAULT '',
    requested_at timestamptz NOT NULL,
    requested_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    decided_at timestamptz,
    decided_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    reason text NOT NULL DEFAULT '',
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CONSTRAINT reservation_one_unit EXCLUDE (unit_id WITH =) WHERE (state IN ('approved', 'completed'))
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT reservation_one_quote EXCLUDE (quote_id WITH =) WHERE (state IN ('requested', 'approved', 'completed'))
        DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX reservation_client ON vitrina.reservation (client_id);
CREATE INDEX reservation_quote ON vitrina.reservation (quote_id);
CREATE INDEX reservation_offer ON vitrina.reservation (offer_id);

CREATE INDEX unit_xid ON vitrina.unit (row_xid);
CREATE INDEX deposit_xid ON vitrina.deposit (row_xid);
CREATE INDEX reservation_xid ON vitrina.reservation (row_xid);

INSERT INTO vitrina.shared_table VALUES
    (25, 'unit', NULL, '{branch_id,created_at,created_by}', '{created_by}'),
    (26, 'deposit', 'client_id',
     '{client_id,quote_id,receipt,amount_minor,currency,method,reference,received_at,received_by}',
     '{received_by,settled_by}'),
    (27, 'reservation', 'client_id', '{client_id,quote_id,offer_id,requested_at,requested_by}',
     '{requested_by,decided_by}');
