-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Photographs of trade-ins, as resources/sql/sqlite/migrations has them under the same number. What holds whoever writes:
-- hub/05_photos.sql. A program that does not know of them yet erases a client all the same: hers go with her.

CREATE TABLE vitrina.photo (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    appraisal_id uuid NOT NULL REFERENCES vitrina.appraisal ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size integer NOT NULL CHECK (size BETWEEN 1 AND 20971520),
    width integer NOT NULL CHECK (width BETWEEN 1 AND 20000),
    height integer NOT NULL CHECK (height BETWEEN 1 AND 20000),
    thumbnail text NOT NULL CHECK (length(thumbnail) BETWEEN 4 AND 43692 AND thumbnail ~ '^/9j/[A-Za-z0-9+/]*={0,2}$'),
    created_at timestamptz NOT NULL,
    created_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX photo_client ON vitrina.photo (client_id);
CREATE INDEX photo_appraisal ON vitrina.photo (appraisal_id);
CREATE INDEX photo_sha256 ON vitrina.photo (sha256);
CREATE INDEX photo_xid ON vitrina.photo (row_xid);

INSERT INTO vitrina.shared_table VALUES
    (35, 'photo', 'client_id', '{client_id,appraisal_id,sha256,size,width,height,thumbnail,created_at,created_by}',
     '{created_by}');

-- Their bytes, outside the sync of rows (sync.md 26), under the name that they give themselves. Nobody reads it but by
-- photo_content(). They come before the photograph that wants them; `at` is when somebody last brought or asked for them.
CREATE TABLE vitrina.content (
    sha256 text PRIMARY KEY,
    bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 20971520),
    at timestamptz NOT NULL DEFAULT clock_timestamp()
);
ALTER TABLE vitrina.content ALTER COLUMN bytes SET STORAGE EXTERNAL; -- pictures do not get smaller
CREATE INDEX content_at ON vitrina.content (at);
