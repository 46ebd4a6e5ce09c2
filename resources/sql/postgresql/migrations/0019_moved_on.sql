-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A vehicle that was sold may come back into stock, as another unit (D6); in stock it is once. A deposit is moved to
-- another quote of its client's, once (S0.7), as resources/sql/sqlite/migrations has it under the same number.

DROP INDEX vitrina.unit_vin;
CREATE UNIQUE INDEX unit_vin ON vitrina.unit (vin) WHERE state <> 'sold';

ALTER TABLE vitrina.deposit
    ADD COLUMN moved_from_id uuid REFERENCES vitrina.deposit DEFERRABLE INITIALLY DEFERRED;
CREATE UNIQUE INDEX deposit_moved_once ON vitrina.deposit (moved_from_id);

UPDATE vitrina.shared_table SET insert_only = insert_only || '{moved_from_id}' WHERE name = 'deposit';
