-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Requests to change locked quotes, as the migration of the same name in resources/sql/sqlite has them. What holds
-- whoever writes: hub/05_changes.sql. A program that does not know of them yet erases a client all the same: hers go
-- with her. A quote has at most one that waits, whoever races.

CREATE TABLE vitrina.change_request (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    quote_id uuid NOT NULL REFERENCES vitrina.quote ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    wish text NOT NULL CHECK (length(wish) BETWEEN 1 AND 2000),
    state text NOT NULL DEFAULT 'open',
    asked_at timestamptz NOT NULL,
    asked_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    answered_at timestamptz,
    answered_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    answer text NOT NULL DEFAULT '' CHECK (length(answer) <= 2000),
    made_version integer NOT NULL DEFAULT 0 CHECK (made_version >= 0),
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CONSTRAINT change_request_one_open EXCLUDE (quote_id WITH =) WHERE (state = 'open') DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX change_request_client ON vitrina.change_request (client_id);
CREATE INDEX change_request_quote ON vitrina.change_request (quote_id);
CREATE INDEX change_request_xid ON vitrina.change_request (row_xid);

INSERT INTO vitrina.shared_table VALUES
    (29, 'change_request', 'client_id', '{client_id,quote_id,wish,asked_at,asked_by}', '{asked_by,answered_by}');
