-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Whose branches are whose to write, whichever command is said to do it: all of them by who manages the company, below
-- level 1 nothing but one's own. Where clients of another branch pay, and when it opens, is not hers to say. Sessions that
-- are nobody's (an administrator's repair) are not held to it.

CREATE OR REPLACE FUNCTION vitrina.keep_branch() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me constant vitrina.staff := vitrina.me();
    written constant jsonb := to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END);
BEGIN
    IF me.access_level > 1
       AND (written ->> (CASE TG_TABLE_NAME WHEN 'branch' THEN 'id' ELSE 'branch_id' END))::uuid <> me.branch_id THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', TG_TABLE_NAME, 'id', written ->> 'id'));
    END IF;
    RETURN NULL;
END
$$;
DO $$
DECLARE
    part text;
BEGIN
    FOREACH part IN ARRAY ARRAY['branch', 'opening_hours', 'department'] LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER keep_branch AFTER INSERT OR UPDATE OR DELETE ON vitrina.%I '
                       'FOR EACH ROW EXECUTE FUNCTION vitrina.keep_branch()', part);
    END LOOP;
END
$$;
