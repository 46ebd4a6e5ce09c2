-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Mails that come back (S0.11): only what was sent does, and for a reason. Who may say so: hub/05_sendings.sql.

ALTER TABLE vitrina.sending ADD CONSTRAINT sending_came_back
    CHECK (state <> 'bounced' OR (fault <> '' AND sent_at IS NOT NULL));
