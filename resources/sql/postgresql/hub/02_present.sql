-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- vitrina.present, kept in step with the register and the staff: who is neither retired nor inactive, with what
-- policies ask of her.

-- All of them, since one person's place decides what is open to others: by raise_epoch() whenever it changes
-- (03_scope.sql), and by what writes past the triggers (a company, or a branch, that moves up). One at a time, and all is
-- read afterwards: of two who change the staff at once, the second sees what the first did.
CREATE OR REPLACE FUNCTION vitrina.fill_present() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM vitrina.hub FOR UPDATE;
    DELETE FROM vitrina.present;
    INSERT INTO vitrina.present (role, staff_id, branch_id, access_level, staff)
    SELECT l.role, s.id, s.branch_id, s.access_level, vitrina.staff_open_to(s.id)
      FROM vitrina.staff_login l JOIN vitrina.staff s ON s.id = l.staff_id
     WHERE l.retired_at IS NULL AND s.active;
END
$$;

-- At every migration, too.
SELECT vitrina.fill_present();
