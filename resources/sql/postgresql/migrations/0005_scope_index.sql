-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the policies ask of a client stands in the index by which they find her: for each row of hers the table itself
-- need not be read.

ALTER TABLE vitrina.client_scope
    DROP CONSTRAINT client_scope_pkey,
    ADD CONSTRAINT client_scope_pkey PRIMARY KEY (client_id) INCLUDE (branch_id, unassigned, staff);
