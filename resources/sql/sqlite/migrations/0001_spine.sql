-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The spine: who works where, clients, opportunities, follow-ups, the timeline and the outbox.
--
-- Conventions: ids are UUIDs of 16 bytes; instants are INTEGER milliseconds since 1970 UTC (columns
-- named *_at); money is INTEGER minor units (*_minor); row_version is the UUID of the command that
-- last wrote the row. Never VACUUM a replica: the derived tables refer to rows by rowid.

CREATE TABLE meta (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Shared tables: changed by commands only, recorded by the session extension, listed in storage/tables.cpp.

CREATE TABLE company (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    currency TEXT NOT NULL,
    label_set TEXT NOT NULL,
    row_version BLOB NOT NULL
) STRICT;

CREATE TABLE branch (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    company_id BLOB NOT NULL REFERENCES company (id),
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    currency TEXT NOT NULL,
    row_version BLOB NOT NULL
) STRICT;

CREATE TABLE opening_hours (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    branch_id BLOB NOT NULL REFERENCES branch (id),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7), -- 1 is Monday
    opens_minute INTEGER NOT NULL CHECK (opens_minute BETWEEN 0 AND 1439),
    closes_minute INTEGER NOT NULL CHECK (closes_minute > opens_minute AND closes_minute <= 1440),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX opening_hours_branch ON opening_hours (branch_id);

CREATE TABLE department (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    branch_id BLOB NOT NULL REFERENCES branch (id),
    name TEXT NOT NULL,
    row_version BLOB NOT NULL
) STRICT;

CREATE TABLE staff (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    login TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    branch_id BLOB NOT NULL REFERENCES branch (id),
    department_id BLOB REFERENCES department (id),
    access_level INTEGER NOT NULL CHECK (access_level BETWEEN 1 AND 4),
    permissions INTEGER NOT NULL DEFAULT 0, -- bits of Permission
    supervisor_id BLOB REFERENCES staff (id),
    job_title TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    row_version BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX staff_login ON staff (login);

-- One row an entry of a catalogue: follow-up types, client qualities, media and their sources,
-- reasons of loss, message templates. `number` means minutes: the usual length of a follow-up type,
-- the contact deadline of a source in opening hours (S2.13).
CREATE TABLE catalogue_item (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    catalogue TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '', -- empty: the program's own word for the code
    body TEXT NOT NULL DEFAULT '',
    parent_id BLOB REFERENCES catalogue_item (id),
    position INTEGER NOT NULL DEFAULT 0,
    number INTEGER NOT NULL DEFAULT 0,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    row_version BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX catalogue_item_code ON catalogue_item (catalogue, code);

CREATE TABLE vehicle_model (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    brand TEXT NOT NULL,
    line TEXT NOT NULL,
    version TEXT NOT NULL DEFAULT '',
    year INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL DEFAULT 'motorcycle',
    price_minor INTEGER NOT NULL DEFAULT 0,
    currency TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX vehicle_model_name ON vehicle_model (brand, line, version, year);

-- national_id is not unique: two offline registrations both land and are merged (sync.md 9).
CREATE TABLE client (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    kind TEXT NOT NULL DEFAULT 'person',
    name TEXT NOT NULL,
    surname TEXT NOT NULL DEFAULT '',
    national_id TEXT NOT NULL DEFAULT '',
    external_id TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    observations TEXT NOT NULL DEFAULT '',
    quality_id BLOB REFERENCES catalogue_item (id),
    source_id BLOB REFERENCES catalogue_item (id),
    entry_type TEXT NOT NULL DEFAULT 'sales_floor',
    branch_id BLOB NOT NULL REFERENCES branch (id),
    preferred_agent_id BLOB REFERENCES staff (id),
    merged_into BLOB REFERENCES client (id),
    created_at INTEGER NOT NULL,
    created_by BLOB REFERENCES staff (id),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX client_preferred_agent ON client (preferred_agent_id);
CREATE INDEX client_merged_into ON client (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX client_national_id ON client (national_id) WHERE national_id <> '';
CREATE INDEX client_external_id ON client (external_id) WHERE external_id <> '';

CREATE TABLE client_phone (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    position INTEGER NOT NULL DEFAULT 0,
    typed TEXT NOT NULL,
    e164 TEXT NOT NULL DEFAULT '', -- empty where what was typed is no valid number
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX client_phone_client ON client_phone (client_id);
CREATE INDEX client_phone_e164 ON client_phone (e164) WHERE e164 <> '';

CREATE TABLE client_email (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    position INTEGER NOT NULL DEFAULT 0,
    address TEXT NOT NULL,
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX client_email_client ON client_email (client_id);

CREATE TABLE consent (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    purpose TEXT NOT NULL, -- contact, marketing, credit_bureau
    channel TEXT NOT NULL,
    text_version TEXT NOT NULL,
    proof TEXT NOT NULL DEFAULT '',
    granted_at INTEGER NOT NULL,
    revoked_at INTEGER,
    recorded_by BLOB REFERENCES staff (id),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX consent_client ON consent (client_id);

-- A vehicle a client owns or is interested in by its plate.
CREATE TABLE vehicle (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    plate TEXT NOT NULL DEFAULT '',
    vin TEXT NOT NULL DEFAULT '',
    model_id BLOB REFERENCES vehicle_model (id),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX vehicle_client ON vehicle (client_id);

-- One row a purchase cycle of a client.
CREATE TABLE opportunity (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    model_id BLOB REFERENCES vehicle_model (id),
    advisor_id BLOB NOT NULL REFERENCES staff (id),
    branch_id BLOB NOT NULL REFERENCES branch (id),
    source_id BLOB REFERENCES catalogue_item (id),
    entry_type TEXT NOT NULL DEFAULT 'sales_floor',
    stage TEXT NOT NULL DEFAULT 'interested',
    state TEXT NOT NULL DEFAULT 'open',
    closing_percent INTEGER CHECK (closing_percent BETWEEN 0 AND 100), -- NULL: from the stage (S4.4)
    lost_reason_id BLOB REFERENCES catalogue_item (id),
    lost_note TEXT NOT NULL DEFAULT '',
    opened_at INTEGER NOT NULL,
    closed_at INTEGER,
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX opportunity_client ON opportunity (client_id);
CREATE INDEX opportunity_advisor ON opportunity (advisor_id) WHERE state = 'open';

CREATE TABLE follow_up (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    opportunity_id BLOB REFERENCES opportunity (id),
    advisor_id BLOB NOT NULL REFERENCES staff (id),
    type_id BLOB NOT NULL REFERENCES catalogue_item (id),
    due_at INTEGER NOT NULL,
    minutes INTEGER NOT NULL DEFAULT 15 CHECK (minutes BETWEEN 1 AND 1440),
    observations TEXT NOT NULL DEFAULT '',
    attempt INTEGER NOT NULL DEFAULT 0, -- how often she was sought in vain before this one (S1.6)
    state TEXT NOT NULL DEFAULT 'pending',
    outcome TEXT NOT NULL DEFAULT '',
    outcome_note TEXT NOT NULL DEFAULT '',
    resolved_at INTEGER,
    resolved_by BLOB REFERENCES staff (id),
    created_at INTEGER NOT NULL,
    created_by BLOB REFERENCES staff (id),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX follow_up_client ON follow_up (client_id);
CREATE INDEX follow_up_opportunity ON follow_up (opportunity_id);

-- What happened with a client, in words and in data (S2.1).
CREATE TABLE timeline_entry (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    opportunity_id BLOB, -- no foreign keys here: an undone import may take its opportunity away
    follow_up_id BLOB,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    staff_id BLOB REFERENCES staff (id),
    text TEXT NOT NULL DEFAULT '',
    data TEXT NOT NULL DEFAULT '', -- what the screen words in the reader's language: codes, ids, instants
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX timeline_entry_client ON timeline_entry (client_id, at);

CREATE TABLE import_batch (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    started_by BLOB REFERENCES staff (id),
    undone_at INTEGER,
    row_version BLOB NOT NULL
) STRICT;

-- Local tables: never sent, never recorded.

-- Every command, in the transaction of its effect (rules 1 to 5, sync.md 2).
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    device BLOB NOT NULL,
    actor_id BLOB NOT NULL,
    name TEXT NOT NULL,
    args_version INTEGER NOT NULL,
    args TEXT NOT NULL,
    hash BLOB NOT NULL,
    changes BLOB NOT NULL, -- a changeset of the session extension
    expects TEXT NOT NULL, -- rows read whose version must still hold
    batch_id BLOB,
    created_at INTEGER NOT NULL,
    verdict TEXT NOT NULL DEFAULT 'pending'
) STRICT;
CREATE INDEX outbox_batch ON outbox (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX outbox_created ON outbox (created_at);

CREATE TABLE audit (
    command_uuid BLOB PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL,
    actor_id BLOB NOT NULL,
    command TEXT NOT NULL,
    subject_id BLOB,
    changed_rows INTEGER NOT NULL
) STRICT;
CREATE TRIGGER audit_is_append_only_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_is_append_only_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

-- What someone was typing when the power went (X7).
CREATE TABLE draft (
    staff_id BLOB NOT NULL,
    form TEXT NOT NULL,
    content TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (staff_id, form)
) STRICT, WITHOUT ROWID;

-- Derived tables: kept by triggers and by storage/searchtext.cpp, rebuilt at will.

-- The pending follow-ups, an advisor's side by side, in the order of the working day. All numbers are rowids.
CREATE TABLE pending_follow_up (
    advisor INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    follow_up INTEGER NOT NULL,
    client INTEGER NOT NULL,
    model INTEGER NOT NULL,
    type INTEGER NOT NULL,
    quality INTEGER NOT NULL,
    source INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    PRIMARY KEY (advisor, due_at, follow_up)
) STRICT, WITHOUT ROWID;

CREATE VIEW pending_follow_up_source AS
SELECT s.rowid AS advisor, f.due_at AS due_at, f.rowid AS follow_up, c.rowid AS client,
       coalesce(m.rowid, 0) AS model, t.rowid AS type, coalesce(q.rowid, 0) AS quality,
       coalesce(p.rowid, 0) AS source, f.attempt AS attempt,
       f.id AS follow_up_id, f.client_id AS client_id, f.opportunity_id AS opportunity_id
  FROM follow_up f
  JOIN staff s ON s.id = f.advisor_id
  JOIN client c ON c.id = f.client_id
  JOIN catalogue_item t ON t.id = f.type_id
  LEFT JOIN opportunity o ON o.id = f.opportunity_id
  LEFT JOIN vehicle_model m ON m.id = o.model_id
  LEFT JOIN catalogue_item q ON q.id = c.quality_id
  LEFT JOIN catalogue_item p ON p.id = coalesce(o.source_id, c.source_id)
 WHERE f.state = 'pending';

CREATE TRIGGER pending_follow_up_insert AFTER INSERT ON follow_up WHEN new.state = 'pending'
BEGIN
    INSERT INTO pending_follow_up
    SELECT advisor, due_at, follow_up, client, model, type, quality, source, attempt
      FROM pending_follow_up_source WHERE follow_up = new.rowid;
END;

CREATE TRIGGER pending_follow_up_update
AFTER UPDATE OF state, due_at, advisor_id, type_id, attempt, client_id, opportunity_id ON follow_up
BEGIN
    DELETE FROM pending_follow_up
     WHERE advisor = (SELECT rowid FROM staff WHERE id = old.advisor_id)
       AND due_at = old.due_at AND follow_up = old.rowid;
    INSERT INTO pending_follow_up
    SELECT advisor, due_at, follow_up, client, model, type, quality, source, attempt
      FROM pending_follow_up_source WHERE follow_up = new.rowid;
END;

CREATE TRIGGER pending_follow_up_delete AFTER DELETE ON follow_up
BEGIN
    DELETE FROM pending_follow_up
     WHERE advisor = (SELECT rowid FROM staff WHERE id = old.advisor_id)
       AND due_at = old.due_at AND follow_up = old.rowid;
END;

CREATE TRIGGER pending_follow_up_opportunity AFTER UPDATE OF model_id, source_id ON opportunity
BEGIN
    REPLACE INTO pending_follow_up
    SELECT advisor, due_at, follow_up, client, model, type, quality, source, attempt
      FROM pending_follow_up_source WHERE opportunity_id = new.id;
END;

CREATE TRIGGER pending_follow_up_client AFTER UPDATE OF quality_id, source_id ON client
BEGIN
    REPLACE INTO pending_follow_up
    SELECT advisor, due_at, follow_up, client, model, type, quality, source, attempt
      FROM pending_follow_up_source WHERE client_id = new.id;
END;

-- What a client is found by, folded (domain/text.h); `stale_client` names those whose text is out of date.
CREATE TABLE client_text (
    client INTEGER PRIMARY KEY,
    words TEXT NOT NULL
) STRICT;
CREATE TABLE stale_client (
    client INTEGER PRIMARY KEY
) STRICT;

CREATE VIRTUAL TABLE client_fts USING fts5 (
    words, content = 'client_text', content_rowid = 'client', prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 0", columnsize = 0
);
CREATE TRIGGER client_text_insert AFTER INSERT ON client_text
BEGIN INSERT INTO client_fts (rowid, words) VALUES (new.client, new.words); END;
CREATE TRIGGER client_text_delete AFTER DELETE ON client_text
BEGIN INSERT INTO client_fts (client_fts, rowid, words) VALUES ('delete', old.client, old.words); END;
CREATE TRIGGER client_text_update AFTER UPDATE ON client_text
BEGIN
    INSERT INTO client_fts (client_fts, rowid, words) VALUES ('delete', old.client, old.words);
    INSERT INTO client_fts (rowid, words) VALUES (new.client, new.words);
END;

CREATE TRIGGER stale_client_insert AFTER INSERT ON client
BEGIN INSERT OR IGNORE INTO stale_client VALUES (new.rowid); END;
CREATE TRIGGER stale_client_update AFTER UPDATE OF name, surname, national_id, external_id, merged_into ON client
BEGIN INSERT OR IGNORE INTO stale_client VALUES (new.rowid); END;
CREATE TRIGGER stale_client_delete AFTER DELETE ON client
BEGIN INSERT OR IGNORE INTO stale_client VALUES (old.rowid); END;
CREATE TRIGGER stale_phone_insert AFTER INSERT ON client_phone
BEGIN INSERT OR IGNORE INTO stale_client SELECT rowid FROM client WHERE id = new.client_id; END;
CREATE TRIGGER stale_phone_update AFTER UPDATE ON client_phone
BEGIN INSERT OR IGNORE INTO stale_client SELECT rowid FROM client WHERE id IN (old.client_id, new.client_id); END;
CREATE TRIGGER stale_phone_delete AFTER DELETE ON client_phone
BEGIN INSERT OR IGNORE INTO stale_client SELECT rowid FROM client WHERE id = old.client_id; END;
CREATE TRIGGER stale_email_insert AFTER INSERT ON client_email
BEGIN INSERT OR IGNORE INTO stale_client SELECT rowid FROM client WHERE id = new.client_id; END;
CREATE TRIGGER stale_email_update AFTER UPDATE ON client_email
BEGIN INSERT OR IGNORE INTO stale_client SELECT rowid FROM client WHERE id IN (old.client_id, new.client_id); END;
CREATE TRIGGER stale_email_delete AFTER DELETE ON client_email
BEGIN INSERT OR IGNORE INTO stale_client SELECT rowid FROM client WHERE id = old.client_id; END;
CREATE TRIGGER stale_vehicle_insert AFTER INSERT ON vehicle
BEGIN INSERT OR IGNORE INTO stale_client SELECT rowid FROM client WHERE id = new.client_id; END;
CREATE TRIGGER stale_vehicle_update AFTER UPDATE ON vehicle
BEGIN INSERT OR IGNORE INTO stale_client SELECT rowid FROM client WHERE id IN (old.client_id, new.client_id); END;
CREATE TRIGGER stale_vehicle_delete AFTER DELETE ON vehicle
BEGIN INSERT OR IGNORE INTO stale_client SELECT rowid FROM client WHERE id = old.client_id; END;
