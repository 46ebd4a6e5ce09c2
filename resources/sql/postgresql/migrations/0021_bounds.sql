-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What anybody may bring has its bounds.

-- How long texts may be: resources/rules/texts.tsv.
CREATE TABLE vitrina.text_limit (
    table_name text NOT NULL REFERENCES vitrina.shared_table (name),
    column_name text NOT NULL,
    most integer NOT NULL CHECK (most > 0),
    PRIMARY KEY (table_name, column_name)
);

-- Who brought a picture's bytes, until a photograph wants them: nobody fills the disk with what belongs to nothing.
ALTER TABLE vitrina.content ADD COLUMN put_by uuid;
CREATE INDEX content_put_by ON vitrina.content (put_by) WHERE put_by IS NOT NULL;

-- Of whom a mail is, whatever its letters: known_client() asks.
CREATE INDEX client_email_address ON vitrina.client_email (lower(address));
