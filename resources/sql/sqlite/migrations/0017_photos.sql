-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Photographs of trade-ins (D6, sync.md 26). A row says what the picture is; its bytes are kept beside the replica, under
-- the SHA-256 that names them.

CREATE TABLE photo (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    appraisal_id BLOB NOT NULL REFERENCES appraisal (id),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64), -- of the bytes, hexadecimal
    size INTEGER NOT NULL CHECK (size > 0), -- bytes
    width INTEGER NOT NULL CHECK (width > 0), -- pixels
    height INTEGER NOT NULL CHECK (height > 0),
    thumbnail TEXT NOT NULL CHECK (length(thumbnail) BETWEEN 4 AND 43692), -- a JPEG of at most 32 KB, in base64
    created_at INTEGER NOT NULL,
    created_by BLOB REFERENCES staff (id),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX photo_client ON photo (client_id);
CREATE INDEX photo_appraisal ON photo (appraisal_id);
CREATE INDEX photo_sha256 ON photo (sha256);
