-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A deposit is moved to another quote of its client's (S0.7): which deposit it was before. The hub besides lets a vehicle
-- that was sold come back into stock (D6); here the commands see to it.

ALTER TABLE deposit ADD COLUMN moved_from_id BLOB REFERENCES deposit (id) DEFERRABLE INITIALLY DEFERRED;

-- A hub that was migrated first may have sent rows while there was no column here for all of them: a comparison finds
-- that, and is not to be waited for a day.
UPDATE meta SET value = json_remove(value, '$.at') WHERE key = 'hub.compared' AND json_valid(value);
