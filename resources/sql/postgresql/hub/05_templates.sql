-- SPDX-FileCopyrightText: The Vitrina authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What holds of templates of frequent quotes whoever writes: one's own are one's own to write, those of a branch whoever
-- manages its settings', and nothing of a client's is kept in them.

-- Whether a text is the contents of a quote with nothing of a client's in it.
CREATE OR REPLACE FUNCTION vitrina.is_template(content jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    rows jsonb;
BEGIN
    IF jsonb_typeof(content) <> 'object' OR jsonb_typeof(content -> 'offers') IS DISTINCT FROM 'array'
       OR jsonb_typeof(content -> 'items') IS DISTINCT FROM 'array'
       OR jsonb_typeof(content -> 'forms') IS DISTINCT FROM 'array'
       OR content -> 'offers' = '[]' OR coalesce(content ->> 'note', '') <> '' THEN
        RETURN false;
    END IF;
    rows := (content -> 'offers') || (content -> 'items') || (content -> 'forms');
    RETURN NOT EXISTS (SELECT FROM jsonb_array_elements(rows) r
                        WHERE coalesce(r ->> 'client_id', '') <> '' OR coalesce(r ->> 'quote_version_id', '') <> ''
                           OR coalesce(r -> 'trade_in_minor', '0') <> '0');
END
$$;

CREATE OR REPLACE FUNCTION vitrina.keep_template() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me constant vitrina.staff := vitrina.me();
    kept constant vitrina.quote_template := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
BEGIN
    -- One's own go where one goes, but are made where one is.
    IF me.id IS NOT NULL AND NOT (
        CASE WHEN kept.owner_id IS NULL THEN vitrina.may('manage_staff') ELSE kept.owner_id = me.id END
        AND (kept.branch_id = me.branch_id OR me.access_level = 1
             OR (kept.owner_id IS NOT NULL AND TG_OP <> 'INSERT'))) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'quote_template', 'id', kept.id));
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF NEW.format <> 1 OR NOT vitrina.is_template(NEW.content::jsonb) THEN
        PERFORM vitrina.refuse('forbidden', jsonb_build_object('table', 'quote_template', 'id', kept.id));
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER keep_template BEFORE INSERT OR UPDATE OR DELETE ON vitrina.quote_template
    FOR EACH ROW EXECUTE FUNCTION vitrina.keep_template();

-- All there are, by their ids alone: a replica whose person moved has to learn which of them it has no more (pull).
CREATE OR REPLACE FUNCTION vitrina.template_ids() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT t.id FROM vitrina.quote_template t;
END
$$;
