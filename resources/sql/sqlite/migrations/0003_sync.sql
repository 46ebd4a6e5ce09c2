-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a replica with a hub keeps of each command: its number there, and what became of it (sync.md 10 to 13).
-- Without a hub every row is `applied` from the start.

ALTER TABLE outbox ADD COLUMN hub_seq INTEGER; -- NULL until it is first sent
ALTER TABLE outbox ADD COLUMN verdict_code TEXT;
ALTER TABLE outbox ADD COLUMN verdict_data TEXT;
ALTER TABLE outbox ADD COLUMN decided_at INTEGER; -- by the hub's clock
-- Why it is no longer applied here, and is to be withdrawn at the hub; `changes` is then what it last did.
ALTER TABLE outbox ADD COLUMN withdraw TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN seen INTEGER NOT NULL DEFAULT 0 CHECK (seen IN (0, 1)); -- the person acted on a refusal
CREATE INDEX outbox_pending ON outbox (seq) WHERE verdict = 'pending';
CREATE INDEX outbox_refused ON outbox (seq) WHERE verdict IN ('rejected', 'withdrawn') AND seen = 0;
