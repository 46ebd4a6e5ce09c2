-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A vehicle that was sold may come back into stock, as another unit (D6); in stock it is once.

DROP INDEX vitrina.unit_vin;
CREATE UNIQUE INDEX unit_vin ON vitrina.unit (vin) WHERE state <> 'sold';
