-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a company prints on its quotes beside their figures (D2).

ALTER TABLE vitrina.company
    ADD COLUMN logo text NOT NULL DEFAULT '' CHECK (length(logo) <= 140000 AND logo ~ '^(iVBORw0KGgo[A-Za-z0-9+/]*=*)?$'),
    ADD COLUMN legal_text text NOT NULL DEFAULT '' CHECK (length(legal_text) <= 10000);
ALTER TABLE vitrina.branch ADD COLUMN address text NOT NULL DEFAULT '' CHECK (length(address) <= 1000);
