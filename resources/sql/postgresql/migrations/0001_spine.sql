-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The spine on the hub: the shared tables of resources/sql/sqlite/migrations/0001_spine.sql, column for
-- column, and what only the hub keeps. Run as vitrina_owner.
--
-- Conventions: ids are uuid; instants are timestamptz (columns `at` and *_at), whole milliseconds; money is
-- bigint minor units (*_minor); flags are boolean; row_version is the command that last wrote the row; row_xid
-- is the transaction that did, stamped by a trigger (hub/02_rows.sql): pulls go by it. Foreign keys are
-- deferrable: a command's changes come by table, not by time.

CREATE TABLE vitrina.company (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    country text NOT NULL,
    currency text NOT NULL,
    label_set text NOT NULL,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);

CREATE TABLE vitrina.branch (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL REFERENCES vitrina.company DEFERRABLE INITIALLY DEFERRED,
    name text NOT NULL,
    country text NOT NULL,
    time_zone text NOT NULL,
    currency text NOT NULL,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);

CREATE TABLE vitrina.opening_hours (
    id uuid PRIMARY KEY,
    branch_id uuid NOT NULL REFERENCES vitrina.branch DEFERRABLE INITIALLY DEFERRED,
    weekday integer NOT NULL CHECK (weekday BETWEEN 1 AND 7), -- 1 is Monday
    opens_minute integer NOT NULL CHECK (opens_minute BETWEEN 0 AND 1439),
    closes_minute integer NOT NULL CHECK (closes_minute > opens_minute AND closes_minute <= 1440),
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX opening_hours_branch ON vitrina.opening_hours (branch_id);

CREATE TABLE vitrina.department (
    id uuid PRIMARY KEY,
    branch_id uuid NOT NULL REFERENCES vitrina.branch DEFERRABLE INITIALLY DEFERRED,
    name text NOT NULL,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);

CREATE TABLE vitrina.staff (
    id uuid PRIMARY KEY,
    login text NOT NULL,
    name text NOT NULL,
    email text NOT NULL DEFAULT '',
    phone text NOT NULL DEFAULT '',
    branch_id uuid NOT NULL REFERENCES vitrina.branch DEFERRABLE INITIALLY DEFERRED,
    department_id uuid REFERENCES vitrina.department DEFERRABLE INITIALLY DEFERRED,
    access_level integer NOT NULL CHECK (access_level BETWEEN 1 AND 4),
    permissions integer NOT NULL DEFAULT 0, -- bits of Permission
    supervisor_id uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    job_title text NOT NULL DEFAULT '',
    active boolean NOT NULL DEFAULT true,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE UNIQUE INDEX staff_login_text ON vitrina.staff (login);

-- One row an entry of a catalogue: follow-up types, client qualities, media and their sources,
-- reasons of loss, message templates. `number` means minutes: the usual length of a follow-up type,
-- the contact deadline of a source in opening hours (S2.13).
CREATE TABLE vitrina.catalogue_item (
    id uuid PRIMARY KEY,
    catalogue text NOT NULL,
    code text NOT NULL,
    name text NOT NULL DEFAULT '', -- empty: the program's own word for the code
    body text NOT NULL DEFAULT '',
    parent_id uuid REFERENCES vitrina.catalogue_item DEFERRABLE INITIALLY DEFERRED,
    position integer NOT NULL DEFAULT 0,
    number integer NOT NULL DEFAULT 0,
    active boolean NOT NULL DEFAULT true,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE UNIQUE INDEX catalogue_item_code ON vitrina.catalogue_item (catalogue, code);

CREATE TABLE vitrina.vehicle_model (
    id uuid PRIMARY KEY,
    brand text NOT NULL,
    line text NOT NULL,
    version text NOT NULL DEFAULT '',
    year integer NOT NULL DEFAULT 0,
    kind text NOT NULL DEFAULT 'motorcycle',
    price_minor bigint NOT NULL DEFAULT 0,
    currency text NOT NULL DEFAULT '',
    active boolean NOT NULL DEFAULT true,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX vehicle_model_name ON vitrina.vehicle_model (brand, line, version, year);

-- national_id is not unique: two offline registrations both land and are merged (sync.md 9).
CREATE TABLE vitrina.client (
    id uuid PRIMARY KEY,
    kind text NOT NULL DEFAULT 'person',
    name text NOT NULL,
    surname text NOT NULL DEFAULT '',
    national_id text NOT NULL DEFAULT '',
    external_id text NOT NULL DEFAULT '',
    city text NOT NULL DEFAULT '',
    observations text NOT NULL DEFAULT '',
    quality_id uuid REFERENCES vitrina.catalogue_item DEFERRABLE INITIALLY DEFERRED,
    source_id uuid REFERENCES vitrina.catalogue_item DEFERRABLE INITIALLY DEFERRED,
    entry_type text NOT NULL DEFAULT 'sales_floor',
    branch_id uuid NOT NULL REFERENCES vitrina.branch DEFERRABLE INITIALLY DEFERRED,
    preferred_agent_id uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    merged_into uuid REFERENCES vitrina.client DEFERRABLE INITIALLY DEFERRED,
    created_at timestamptz NOT NULL,
    created_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX client_preferred_agent ON vitrina.client (preferred_agent_id);
CREATE INDEX client_merged_into ON vitrina.client (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX client_national_id ON vitrina.client (national_id) WHERE national_id <> '';
CREATE INDEX client_external_id ON vitrina.client (external_id) WHERE external_id <> '';

CREATE TABLE vitrina.client_phone (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client DEFERRABLE INITIALLY DEFERRED,
    position integer NOT NULL DEFAULT 0,
    typed text NOT NULL,
    e164 text NOT NULL DEFAULT '', -- empty where what was typed is no valid number
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX client_phone_client ON vitrina.client_phone (client_id);
CREATE INDEX client_phone_e164 ON vitrina.client_phone (e164) WHERE e164 <> '';

CREATE TABLE vitrina.client_email (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client DEFERRABLE INITIALLY DEFERRED,
    position integer NOT NULL DEFAULT 0,
    address text NOT NULL,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX client_email_client ON vitrina.client_email (client_id);

CREATE TABLE vitrina.consent (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client DEFERRABLE INITIALLY DEFERRED,
    purpose text NOT NULL, -- contact, marketing, credit_bureau
    channel text NOT NULL,
    text_version text NOT NULL,
    proof text NOT NULL DEFAULT '',
    granted_at timestamptz NOT NULL,
    revoked_at timestamptz,
    recorded_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX consent_client ON vitrina.consent (client_id);

-- A vehicle a client owns or is interested in by its plate.
CREATE TABLE vitrina.vehicle (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client DEFERRABLE INITIALLY DEFERRED,
    plate text NOT NULL DEFAULT '',
    vin text NOT NULL DEFAULT '',
    model_id uuid REFERENCES vitrina.vehicle_model DEFERRABLE INITIALLY DEFERRED,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX vehicle_client ON vitrina.vehicle (client_id);

-- One row a purchase cycle of a client.
CREATE TABLE vitrina.opportunity (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client DEFERRABLE INITIALLY DEFERRED,
    model_id uuid REFERENCES vitrina.vehicle_model DEFERRABLE INITIALLY DEFERRED,
    advisor_id uuid NOT NULL REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    branch_id uuid NOT NULL REFERENCES vitrina.branch DEFERRABLE INITIALLY DEFERRED,
    source_id uuid REFERENCES vitrina.catalogue_item DEFERRABLE INITIALLY DEFERRED,
    entry_type text NOT NULL DEFAULT 'sales_floor',
    stage text NOT NULL DEFAULT 'interested',
    state text NOT NULL DEFAULT 'open',
    closing_percent integer CHECK (closing_percent BETWEEN 0 AND 100), -- NULL: from the stage (S4.4)
    lost_reason_id uuid REFERENCES vitrina.catalogue_item DEFERRABLE INITIALLY DEFERRED,
    lost_note text NOT NULL DEFAULT '',
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX opportunity_client ON vitrina.opportunity (client_id);
CREATE INDEX opportunity_advisor ON vitrina.opportunity (advisor_id) WHERE state = 'open';

CREATE TABLE vitrina.follow_up (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client DEFERRABLE INITIALLY DEFERRED,
    opportunity_id uuid REFERENCES vitrina.opportunity DEFERRABLE INITIALLY DEFERRED,
    advisor_id uuid NOT NULL REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    type_id uuid NOT NULL REFERENCES vitrina.catalogue_item DEFERRABLE INITIALLY DEFERRED,
    due_at timestamptz NOT NULL,
    minutes integer NOT NULL DEFAULT 15 CHECK (minutes BETWEEN 1 AND 1440),
    observations text NOT NULL DEFAULT '',
    attempt integer NOT NULL DEFAULT 0, -- how often she was sought in vain before this one (S1.6)
    state text NOT NULL DEFAULT 'pending',
    outcome text NOT NULL DEFAULT '',
    outcome_note text NOT NULL DEFAULT '',
    resolved_at timestamptz,
    resolved_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    created_at timestamptz NOT NULL,
    created_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX follow_up_client ON vitrina.follow_up (client_id);
CREATE INDEX follow_up_opportunity ON vitrina.follow_up (opportunity_id);

-- What happened with a client, in words and in data (S2.1).
CREATE TABLE vitrina.timeline_entry (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES vitrina.client DEFERRABLE INITIALLY DEFERRED,
    opportunity_id uuid, -- no foreign keys here: an undone import may take its opportunity away
    follow_up_id uuid,
    kind text NOT NULL,
    at timestamptz NOT NULL,
    staff_id uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    text text NOT NULL DEFAULT '',
    data text NOT NULL DEFAULT '', -- what the screen words in the reader's language: codes, ids, instants
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX timeline_entry_client ON vitrina.timeline_entry (client_id, at);

CREATE TABLE vitrina.import_batch (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    file_name text NOT NULL,
    started_at timestamptz NOT NULL,
    started_by uuid REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED,
    undone_at timestamptz,
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);


CREATE INDEX opportunity_model ON vitrina.opportunity (model_id);
CREATE INDEX vehicle_model_of ON vitrina.vehicle (model_id);

-- Hub-only tables.

-- The one row of the hub itself. A restored backup gets a new incarnation (sync.md 23).
CREATE TABLE vitrina.hub (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    schema integer NOT NULL DEFAULT 0,
    incarnation uuid NOT NULL DEFAULT gen_random_uuid(),
    epoch bigint NOT NULL DEFAULT 1 -- raised by every change of who may see what
);
INSERT INTO vitrina.hub DEFAULT VALUES;

-- The shared tables by the number they have on the wire, parents before children.
CREATE TABLE vitrina.shared_table (
    number smallint PRIMARY KEY,
    name text NOT NULL UNIQUE,
    client_column text, -- whose data a row is: the column with the client's id; NULL: nobody's
    insert_only text[] NOT NULL DEFAULT '{}', -- columns that no update may write
    signed text[] NOT NULL DEFAULT '{}' -- columns that name who acts
);
INSERT INTO vitrina.shared_table VALUES
    (1, 'company', NULL, '{}', '{}'),
    (2, 'branch', NULL, '{company_id}', '{}'),
    (3, 'opening_hours', NULL, '{branch_id}', '{}'),
    (4, 'department', NULL, '{branch_id}', '{}'),
    (5, 'staff', NULL, '{}', '{}'),
    (6, 'catalogue_item', NULL, '{catalogue}', '{}'),
    (7, 'vehicle_model', NULL, '{}', '{}'),
    (8, 'client', 'id', '{created_at,created_by}', '{created_by}'),
    (9, 'client_phone', 'client_id', '{client_id}', '{}'),
    (10, 'client_email', 'client_id', '{client_id}', '{}'),
    (11, 'consent', 'client_id', '{client_id,granted_at,recorded_by}', '{recorded_by}'),
    (12, 'vehicle', 'client_id', '{client_id}', '{}'),
    (13, 'opportunity', 'client_id', '{client_id,opened_at}', '{}'),
    (14, 'follow_up', 'client_id', '{client_id,created_at,created_by}', '{created_by,resolved_by}'),
    (15, 'timeline_entry', 'client_id', '{client_id,staff_id,at}', '{staff_id}'),
    (16, 'import_batch', NULL, '{started_at,started_by}', '{started_by}');

-- Which staff member a login role is. No foreign key: the founder's login comes before her row.
CREATE TABLE vitrina.staff_login (
    staff_id uuid PRIMARY KEY,
    role name NOT NULL UNIQUE,
    made_at timestamptz NOT NULL DEFAULT now(),
    retired_at timestamptz
);

-- One replica of one person: its commands are decided in the order of seq, without a gap (rule 3).
CREATE TABLE vitrina.device (
    id uuid PRIMARY KEY,
    staff_id uuid NOT NULL,
    machine text NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now(),
    last_seq bigint NOT NULL DEFAULT 0,
    last_uuid uuid
);

-- Every decided command (rule 2). Append-only; never pruned, as a replica may be years in a drawer.
CREATE TABLE vitrina.ledger (
    uuid uuid PRIMARY KEY,
    device uuid NOT NULL REFERENCES vitrina.device,
    seq bigint NOT NULL,
    staff_id uuid NOT NULL,
    hash bytea NOT NULL CHECK (length(hash) = 32),
    name text NOT NULL,
    args_version integer NOT NULL,
    batch_id uuid,
    at timestamptz NOT NULL, -- by the person's clock
    decided_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    verdict text NOT NULL CHECK (verdict IN ('applied', 'rejected', 'withdrawn')),
    code text NOT NULL DEFAULT '',
    data jsonb NOT NULL DEFAULT '{}',
    UNIQUE (device, seq)
);

-- Who did what to which rows (rule 13). Names columns, never values: erased data must not live on here.
CREATE TABLE vitrina.audit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    command_uuid uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor_id uuid NOT NULL,
    role name NOT NULL DEFAULT session_user,
    command text NOT NULL,
    verdict text NOT NULL,
    rows jsonb NOT NULL, -- [{table, op, id, columns}]
    clients uuid[] NOT NULL
);
CREATE INDEX audit_command ON vitrina.audit (command_uuid);
CREATE INDEX audit_actor ON vitrina.audit (actor_id, at);

-- What was deleted; kept 180 days for pulls, and its id never comes back (rule 9).
CREATE TABLE vitrina.tombstone (
    number smallint NOT NULL REFERENCES vitrina.shared_table,
    id uuid NOT NULL,
    client_id uuid,
    at timestamptz NOT NULL DEFAULT now(),
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (number, id)
);
CREATE INDEX tombstone_xid ON vitrina.tombstone (row_xid);

-- To whom a client's data is open (sync.md 8), one row a client, kept by triggers (hub/03_scope.sql).
CREATE TABLE vitrina.client_scope (
    client_id uuid PRIMARY KEY REFERENCES vitrina.client DEFERRABLE INITIALLY DEFERRED,
    branch_id uuid NOT NULL,
    unassigned boolean NOT NULL, -- she has no preferred agent
    staff uuid[] NOT NULL, -- preferred agent, advisors of open opportunities and pending follow-ups; sorted
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX client_scope_staff ON vitrina.client_scope USING gin (staff);
CREATE INDEX client_scope_xid ON vitrina.client_scope (row_xid);

-- What a row of client_scope was, from since_xid until row_xid: tells a pull who lost a client and who gained.
CREATE TABLE vitrina.scope_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    client_id uuid NOT NULL,
    branch_id uuid NOT NULL,
    unassigned boolean NOT NULL,
    staff uuid[] NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    since_xid xid8 NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX scope_change_xid ON vitrina.scope_change (row_xid);
CREATE INDEX scope_change_client ON vitrina.scope_change (client_id);

-- resources/rules, loaded at every migration by the program that brings them.
CREATE TABLE vitrina.permission (
    code text PRIMARY KEY,
    bit integer NOT NULL UNIQUE
);
CREATE TABLE vitrina.command_rule (
    command text NOT NULL,
    table_name text NOT NULL REFERENCES vitrina.shared_table (name),
    op text NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
    columns text[], -- NULL: all that a client may write at all
    permission integer NOT NULL DEFAULT 0, -- bits of which one is needed; 0: none
    scope text NOT NULL CHECK (scope IN ('client', 'anywhere')),
    PRIMARY KEY (command, table_name, op)
);
CREATE TABLE vitrina.status_step (
    table_name text NOT NULL REFERENCES vitrina.shared_table (name),
    column_name text NOT NULL,
    from_status text NOT NULL,
    to_status text NOT NULL,
    anyone boolean NOT NULL,
    author boolean NOT NULL,
    permission integer NOT NULL DEFAULT 0,
    PRIMARY KEY (table_name, column_name, from_status, to_status)
);

-- The one batch that a retired login may still send, for a manager to look through (sync.md 24).
CREATE TABLE vitrina.quarantine (
    staff_id uuid PRIMARY KEY,
    role name NOT NULL DEFAULT session_user,
    at timestamptz NOT NULL DEFAULT now(),
    batch jsonb NOT NULL
);

DO $$
DECLARE
    shared text;
BEGIN
    FOR shared IN SELECT name FROM vitrina.shared_table LOOP
        EXECUTE format('CREATE INDEX %I ON vitrina.%I (row_xid)', shared || '_xid', shared);
    END LOOP;
END
$$;
