-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Trade-ins and their appraisals, as resources/sql/sqlite/migrations has them under the same number. What holds whoever
-- writes: hub/05_appraisals.sql. A program that does not know of them yet erases a client all the same: hers go with her.

CREATE TABLE vitrina.appraisal (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    opportunity_id uuid NOT NULL REFERENCES vitrina.opportunity ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    plate text NOT NULL CHECK (plate <> '' AND length(plate) <= 20),
    text text NOT NULL CHECK (text <> '' AND length(text) <= 200),
    year integer NOT NULL DEFAULT 0 CHECK (year = 0 OR year BETWEEN 1900 AND 2200),
    km integer NOT NULL DEFAULT 0 CHECK (km BETWEEN 0 AND 9999999),
    colour text NOT NULL DEFAULT '' CHECK (length(colour) <= 200),
    vin text NOT NULL DEFAULT '' CHECK (length(vin) <= 40),
    checklist text NOT NULL DEFAULT '{}' CHECK (length(checklist) <= 1000),
    fines_minor bigint NOT NULL DEFAULT 0 CHECK (fines_minor >= 0),
    lien text NOT NULL DEFAULT '' CHECK (length(lien) <= 200),
    lien_minor bigint NOT NULL DEFAULT 0 CHECK (lien_minor >= 0),
    asked_minor bigint NOT NULL DEFAULT 0 CHECK (asked_minor >= 0),
    currency text NOT NULL,
    note text NOT NULL DEFAULT '' CHECK (length(note) <= 10000),
    state text NOT NULL DEFAULT 'requested',
    authorised_minor bigint NOT NULL DEFAULT 0 CHECK (authorised_minor >= 0),
    valid_until_at timestamptz,
    decided_at timestamptz,
    decided_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 10000),
    unit_id uuid REFERENCES vitrina.unit DEFERRABLE INITIALLY DEFERRED,
    created_at timestamptz NOT NULL,
    created_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX appraisal_client ON vitrina.appraisal (client_id);
CREATE INDEX appraisal_opportunity ON vitrina.appraisal (opportunity_id);
CREATE INDEX appraisal_unit ON vitrina.appraisal (unit_id);
CREATE INDEX appraisal_xid ON vitrina.appraisal (row_xid);

INSERT INTO vitrina.shared_table VALUES
    (34, 'appraisal', 'client_id', '{client_id,opportunity_id,currency,created_at,created_by}',
     '{created_by,decided_by}');
