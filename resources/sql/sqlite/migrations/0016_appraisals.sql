-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Trade-ins and their appraisals (D6): the vehicle that a client gives in for a sale, how it was found, what somebody
-- authorised for it and until when, and the used unit that came of it.

CREATE TABLE appraisal (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    client_id BLOB NOT NULL REFERENCES client (id),
    opportunity_id BLOB NOT NULL REFERENCES opportunity (id),
    plate TEXT NOT NULL,
    text TEXT NOT NULL, -- brand and line
    year INTEGER NOT NULL DEFAULT 0, -- 0: not known
    km INTEGER NOT NULL DEFAULT 0,
    colour TEXT NOT NULL DEFAULT '',
    vin TEXT NOT NULL DEFAULT '',
    checklist TEXT NOT NULL DEFAULT '{}', -- domain/checklist.h
    fines_minor INTEGER NOT NULL DEFAULT 0 CHECK (fines_minor >= 0),
    lien TEXT NOT NULL DEFAULT '', -- to whom something is still owed for it
    lien_minor INTEGER NOT NULL DEFAULT 0 CHECK (lien_minor >= 0),
    asked_minor INTEGER NOT NULL DEFAULT 0 CHECK (asked_minor >= 0), -- what the client wants; 0: has not said
    currency TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'requested',
    authorised_minor INTEGER NOT NULL DEFAULT 0 CHECK (authorised_minor >= 0),
    valid_until_at INTEGER, -- the end of its last day, where the sale's branch is
    decided_at INTEGER,
    decided_by BLOB REFERENCES staff (id),
    reason TEXT NOT NULL DEFAULT '', -- why it was rejected
    unit_id BLOB REFERENCES unit (id), -- what became of it when it was received
    created_at INTEGER NOT NULL,
    created_by BLOB REFERENCES staff (id),
    row_version BLOB NOT NULL
) STRICT;
CREATE INDEX appraisal_client ON appraisal (client_id);
CREATE INDEX appraisal_opportunity ON appraisal (opportunity_id);
CREATE INDEX appraisal_unit ON appraisal (unit_id);
