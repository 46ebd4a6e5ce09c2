-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Mails that come back (S0.11): those of a computer that were sent lately are asked for often.

CREATE INDEX sending_sent ON sending (sender, sent_at) WHERE state = 'sent';
