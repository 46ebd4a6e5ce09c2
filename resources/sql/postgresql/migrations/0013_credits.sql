-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Credit applications, as resources/sql/sqlite/migrations has them under the same number. What holds whoever writes:
-- hub/05_credits.sql. A program that does not know of them yet erases a client all the same: hers go with her.

CREATE TABLE vitrina.credit_application (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    opportunity_id uuid NOT NULL REFERENCES vitrina.opportunity ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    quote_id uuid NOT NULL REFERENCES vitrina.quote ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    lender text NOT NULL CHECK (lender <> '' AND length(lender) <= 200),
    requested_minor bigint NOT NULL CHECK (requested_minor > 0),
    currency text NOT NULL,
    state text NOT NULL DEFAULT 'to_send',
    missing text NOT NULL DEFAULT '' CHECK (length(missing) <= 10000),
    conditions text NOT NULL DEFAULT '' CHECK (length(conditions) <= 10000),
    approved_minor bigint NOT NULL DEFAULT 0 CHECK (approved_minor >= 0),
    months integer NOT NULL DEFAULT 0 CHECK (months >= 0),
    rate_millionths bigint NOT NULL DEFAULT 0 CHECK (rate_millionths >= 0),
    valid_until text NOT NULL DEFAULT '' CHECK (valid_until ~ '^([0-9]{4}-[0-9]{2}-[0-9]{2})?$'),
    reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 10000),
    sent_at timestamptz,
    decided_at timestamptz,
    decided_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    created_at timestamptz NOT NULL,
    created_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX credit_application_client ON vitrina.credit_application (client_id);
CREATE INDEX credit_application_quote ON vitrina.credit_application (quote_id);
CREATE INDEX credit_application_opportunity ON vitrina.credit_application (opportunity_id);
CREATE INDEX credit_application_xid ON vitrina.credit_application (row_xid);

INSERT INTO vitrina.shared_table VALUES
    (31, 'credit_application', 'client_id',
     '{client_id,opportunity_id,quote_id,currency,created_at,created_by}', '{created_by,decided_by}');
