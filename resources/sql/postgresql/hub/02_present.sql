-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- vitrina.present, kept in step with the register and the staff: who is neither retired nor inactive, with what
-- policies ask of her.

-- Puts one person right. Her login is locked first, and all is read afterwards: of two who change her place and her
-- login at once, the second sees what the first did.
CREATE OR REPLACE FUNCTION vitrina.refresh_present(of_staff uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM vitrina.staff_login WHERE staff_id = of_staff FOR UPDATE;
    DELETE FROM vitrina.present WHERE staff_id = of_staff;
    INSERT INTO vitrina.present (role, staff_id, branch_id, access_level)
    SELECT l.role, s.id, s.branch_id, s.access_level
      FROM vitrina.staff_login l JOIN vitrina.staff s ON s.id = l.staff_id
     WHERE s.id = of_staff AND l.retired_at IS NULL AND s.active;
END
$$;

-- All of them, for what was written while the triggers were off (a company, or a branch, that moves up).
CREATE OR REPLACE FUNCTION vitrina.fill_present() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM vitrina.staff_login ORDER BY staff_id FOR UPDATE; -- before those of present, as for one
    DELETE FROM vitrina.present;
    PERFORM vitrina.refresh_present(staff_id) FROM vitrina.staff_login;
END
$$;

CREATE OR REPLACE FUNCTION vitrina.presence_of_staff() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM vitrina.refresh_present(coalesce(NEW.id, OLD.id));
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER present_change AFTER INSERT OR DELETE ON vitrina.staff
    FOR EACH ROW EXECUTE FUNCTION vitrina.presence_of_staff();
CREATE OR REPLACE TRIGGER present_update AFTER UPDATE ON vitrina.staff FOR EACH ROW
    WHEN ((OLD.branch_id, OLD.access_level, OLD.active) IS DISTINCT FROM (NEW.branch_id, NEW.access_level, NEW.active))
    EXECUTE FUNCTION vitrina.presence_of_staff();

CREATE OR REPLACE FUNCTION vitrina.presence_of_login() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM vitrina.refresh_present(OLD.staff_id);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM vitrina.refresh_present(NEW.staff_id);
    END IF;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER present_login AFTER INSERT OR UPDATE OR DELETE ON vitrina.staff_login
    FOR EACH ROW EXECUTE FUNCTION vitrina.presence_of_login();

-- At every migration, too.
SELECT vitrina.fill_present();
