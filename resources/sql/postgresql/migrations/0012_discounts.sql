-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The limit of discounts and the requests to exceed it, as the migration of the same name in resources/sql/sqlite has
-- them. What holds whoever writes: hub/05_discounts.sql. A program that does not know of them yet erases a client all
-- the same: hers go with her.

ALTER TABLE vitrina.company
    ADD COLUMN discount_limit_millionths bigint NOT NULL DEFAULT 100000000
    CONSTRAINT company_discount_limit CHECK (discount_limit_millionths BETWEEN 0 AND 100000000);

CREATE TABLE vitrina.discount_request (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    quote_id uuid NOT NULL REFERENCES vitrina.quote ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    content_version uuid NOT NULL,
    note text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    state text NOT NULL DEFAULT 'requested',
    asked_at timestamptz NOT NULL,
    asked_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    answered_at timestamptz,
    answered_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    answer text NOT NULL DEFAULT '' CHECK (length(answer) <= 2000),
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CONSTRAINT discount_request_once EXCLUDE (quote_id WITH =, content_version WITH =)
        WHERE (state IN ('requested', 'approved')) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX discount_request_client ON vitrina.discount_request (client_id);
CREATE INDEX discount_request_quote ON vitrina.discount_request (quote_id);
CREATE INDEX discount_request_xid ON vitrina.discount_request (row_xid);

INSERT INTO vitrina.shared_table VALUES
    (30, 'discount_request', 'client_id', '{client_id,quote_id,content_version,note,asked_at,asked_by}',
     '{asked_by,answered_by}');
