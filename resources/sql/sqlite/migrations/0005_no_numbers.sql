-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A command's number at the hub is its place among those that wait, and is no longer kept.

ALTER TABLE outbox DROP COLUMN hub_seq;
DELETE FROM meta WHERE key = 'hub.numbered';
