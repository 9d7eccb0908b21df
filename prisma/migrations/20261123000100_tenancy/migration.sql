-- Who may touch what, in the database itself (docs/decisions/0002-tenancy.md).
--
-- Context of a transaction, set first and transaction-local:
--   app.park_ids          parks reached whole (officials, supervisors)
--   app.visitor_park_ids  parks whose common tables are readable (people of an enterprise, consultants)
--   app.enterprise_ids    enterprises reached one by one (their own people, engaged consultants)
--   app.consultancy_id    the consultancy acted for
--   app.user_id           the person
-- Nothing set means nothing seen. The sub-select makes each setting an InitPlan: parsed once, not per row.
-- nullif: after a transaction-local setting ends, PostgreSQL gives '' and not NULL.

GRANT USAGE ON SCHEMA public TO yumiao_app;

-- Not park-owned: identity and the names of parks and agencies.
GRANT SELECT ON park TO yumiao_app;
GRANT SELECT, INSERT, UPDATE ON app_user, session, consultancy TO yumiao_app;

DO $$
DECLARE
  parks CONSTANT text := '((SELECT nullif(current_setting(''app.park_ids'', true), '''')::uuid[])::uuid[])';
  visited CONSTANT text := '((SELECT nullif(current_setting(''app.visitor_park_ids'', true), '''')::uuid[])::uuid[])';
  enterprises CONSTANT text := '((SELECT nullif(current_setting(''app.enterprise_ids'', true), '''')::uuid[])::uuid[])';
  t text;
  reach text;
BEGIN
  -- Of one enterprise: seen by those who reach the whole park or this enterprise.
  FOREACH t IN ARRAY ARRAY[
    'enterprise', 'enterprise_name', 'enterprise_contact', 'figure', 'certificate', 'application',
    'application_transition', 'visit', 'assistance', 'mentor_assignment', 'coaching_log', 'claim',
    'subsidy_payment', 'stored_file'
  ] LOOP
    reach := format('(park_id = ANY %s OR %I = ANY %s)', parks,
                    CASE WHEN t = 'enterprise' THEN 'id' ELSE 'enterprise_id' END, enterprises);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY reach ON %I USING %s WITH CHECK %s', t, reach, reach);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO yumiao_app', t);
  END LOOP;

  -- Of a park, read by everybody who works in it, written by those who reach the whole park.
  FOREACH t IN ARRAY ARRAY['department', 'policy', 'consultancy_park'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY reach ON %I USING (park_id = ANY %s) WITH CHECK (park_id = ANY %s)', t, parks, parks);
    EXECUTE format('CREATE POLICY visit ON %I FOR SELECT USING (park_id = ANY %s)', t, visited);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO yumiao_app', t);
  END LOOP;

  -- Of a park and nobody else's business.
  FOREACH t IN ARRAY ARRAY['import_batch', 'import_row'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY reach ON %I USING (park_id = ANY %s) WITH CHECK (park_id = ANY %s)', t, parks, parks);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO yumiao_app', t);
  END LOOP;

  -- A person's own roles, and the people of a park for those who reach it whole.
  ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
  ALTER TABLE membership FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reach ON membership USING (park_id = ANY %s) WITH CHECK (park_id = ANY %s)', parks, parks);
  CREATE POLICY own ON membership FOR SELECT
    USING (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
  -- Mentors and colleagues of the own agency.
  CREATE POLICY agency ON membership FOR SELECT
    USING (consultancy_id = (SELECT nullif(current_setting('app.consultancy_id', true), '')::uuid));
  GRANT SELECT, INSERT, UPDATE, DELETE ON membership TO yumiao_app;
END $$;

-- An agency reads its own assignments everywhere: they decide which enterprises it may see.
CREATE POLICY agency ON mentor_assignment FOR SELECT
  USING (consultancy_id = (SELECT nullif(current_setting('app.consultancy_id', true), '')::uuid));
CREATE POLICY agency ON consultancy_park FOR SELECT
  USING (consultancy_id = (SELECT nullif(current_setting('app.consultancy_id', true), '')::uuid));

-- History is appended, never rewritten: no UPDATE on application_transition, subsidy_payment, stored_file.
GRANT UPDATE ON enterprise, enterprise_contact, figure, certificate, application, visit, assistance,
  mentor_assignment, coaching_log, claim TO yumiao_app;
GRANT DELETE ON enterprise_name, enterprise_contact, certificate TO yumiao_app;

-- Mentors are people of an agency, not of the park, yet the park must be able to choose one.
-- The function shows nothing but who coaches for an agency that is admitted to a park reached by the caller.
CREATE FUNCTION consultancy_mentors(of_park uuid)
RETURNS TABLE (consultancy_id uuid, user_id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT m.consultancy_id, u.id, u.name
    FROM public.consultancy_park cp
    JOIN public.membership m ON m.consultancy_id = cp.consultancy_id AND m.role = 'CONSULTANT'
    JOIN public.app_user u ON u.id = m.user_id AND u.status = 'ACTIVE'
   WHERE cp.park_id = of_park
     AND of_park = ANY (coalesce(nullif(current_setting('app.park_ids', true), ''), '{}')::uuid[])
$$;
REVOKE ALL ON FUNCTION consultancy_mentors(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION consultancy_mentors(uuid) TO yumiao_app;
-- FORCE binds the owner too; the function above runs as the owner and reads these two.
CREATE POLICY definer ON membership FOR SELECT TO CURRENT_USER USING (consultancy_id IS NOT NULL);
CREATE POLICY definer ON consultancy_park FOR SELECT TO CURRENT_USER USING (true);
