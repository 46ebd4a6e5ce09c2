-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Who may see anything now, by login: what policies ask at every table of a pull, in one row found by its key.
-- What staff_login and staff say together, and kept in step with them (02_present.sql).
CREATE TABLE vitrina.present (
    role name PRIMARY KEY,
    staff_id uuid NOT NULL UNIQUE,
    branch_id uuid NOT NULL,
    access_level integer NOT NULL
);
