-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the replica keeps of its commands is its own; here the number alone goes on.
SELECT 3;
