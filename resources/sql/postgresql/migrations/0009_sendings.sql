-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Mails of quotes, as resources/sql/sqlite/migrations/0009_sendings.sql has them. What holds whoever writes:
-- hub/05_sendings.sql. A program that does not know of them yet erases a client all the same: hers go with her.

CREATE TABLE vitrina.sending (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    quote_id uuid NOT NULL REFERENCES vitrina.quote ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    recipient text NOT NULL CHECK (length(recipient) BETWEEN 3 AND 254),
    subject text NOT NULL CHECK (length(subject) <= 200),
    body text NOT NULL CHECK (length(body) <= 10000),
    content_version uuid NOT NULL,
    sender uuid NOT NULL,
    state text NOT NULL DEFAULT 'waiting',
    round integer NOT NULL DEFAULT 0 CHECK (round >= 0),
    attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    fault text NOT NULL DEFAULT '',
    fault_detail text NOT NULL DEFAULT '' CHECK (length(fault_detail) <= 300),
    created_at timestamptz NOT NULL,
    created_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    tried_at timestamptz,
    sent_at timestamptz,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX sending_client ON vitrina.sending (client_id);
CREATE INDEX sending_quote ON vitrina.sending (quote_id);
CREATE INDEX sending_xid ON vitrina.sending (row_xid);

INSERT INTO vitrina.shared_table VALUES
    (28, 'sending', 'client_id',
     '{client_id,quote_id,recipient,subject,body,content_version,created_at,created_by}', '{created_by}');
