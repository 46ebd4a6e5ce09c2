-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- For how many days after this hub last took a password its verifier opens a replica is the company's to say;
-- 0: not at all.

ALTER TABLE vitrina.company
    ADD COLUMN offline_days integer NOT NULL DEFAULT 14
    CONSTRAINT company_offline_days CHECK (offline_days BETWEEN 0 AND 365);
