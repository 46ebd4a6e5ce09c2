-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Up to which discount a quote is sent without anybody's word (millionths of a percent; 100 %: any), and who asked for
-- more and got it. The added column stands behind row_version, as all added ones do.

ALTER TABLE company ADD COLUMN discount_limit_millionths INTEGER NOT NULL DEFAULT 100000000
    CHECK (discount_limit_millionths BETWEEN 0 AND 100000000);

CREATE TABLE discount_request (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    quote_id BLOB NOT NULL REFERENCES quote (id),
    content_version BLOB NOT NULL CHECK (length(content_version) = 16), -- of what it was asked: all else voids it
    note TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'requested',
    asked_at INTEGER NOT NULL,
    asked_by BLOB REFERENCES staff (id),
    answered_at INTEGER,
    answered_by BLOB REFERENCES staff (id),
    answer TEXT NOT NULL DEFAULT '', -- why it was rejected
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX discount_request_client ON discount_request (client_id);
CREATE INDEX discount_request_quote ON discount_request (quote_id);

-- A hub that was migrated first may have sent its company while there was no column here for the limit: a comparison
-- finds that, and is not to be waited for a day.
UPDATE meta SET value = json_remove(value, '$.at') WHERE key = 'hub.compared' AND json_valid(value);
