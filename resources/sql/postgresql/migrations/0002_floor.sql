-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The floor: visitors who left no data are counted, and whose turn it is follows from whom each advisor
-- attended (D4). They are nobody's data: every staff member sees them.

CREATE TABLE vitrina.visitor (
    id uuid PRIMARY KEY,
    branch_id uuid NOT NULL REFERENCES vitrina.branch DEFERRABLE INITIALLY DEFERRED,
    advisor_id uuid NOT NULL REFERENCES vitrina.staff DEFERRABLE INITIALLY DEFERRED, -- who attended
    at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'counted',
    row_version uuid NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX visitor_branch ON vitrina.visitor (branch_id, at);
CREATE INDEX visitor_xid ON vitrina.visitor (row_xid);
CREATE INDEX opportunity_branch ON vitrina.opportunity (branch_id, opened_at);

INSERT INTO vitrina.shared_table VALUES (17, 'visitor', NULL, '{branch_id,advisor_id,at}', '{}');
