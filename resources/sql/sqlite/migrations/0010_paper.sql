-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a company prints on its quotes beside their figures (D2).

ALTER TABLE company ADD COLUMN logo TEXT NOT NULL DEFAULT ''; -- a PNG in base64; empty: its name stands in its place
ALTER TABLE company ADD COLUMN legal_text TEXT NOT NULL DEFAULT '';
ALTER TABLE branch ADD COLUMN address TEXT NOT NULL DEFAULT '';
