-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- For how many days after the hub last took a password its verifier opens the replica is the company's to say;
-- 0: not at all. It stands behind row_version, as an added column does.

ALTER TABLE company ADD COLUMN offline_days INTEGER NOT NULL DEFAULT 14 CHECK (offline_days BETWEEN 0 AND 365);

-- A hub that was migrated first may have sent its company while there was no column here for the days: a
-- comparison finds that, and is not to be waited for a day.
UPDATE meta SET value = json_remove(value, '$.at') WHERE key = 'hub.compared' AND json_valid(value);
