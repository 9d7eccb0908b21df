-- A department is edited by several people: an edit names the version it saw.
ALTER TABLE "department" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- An agency's own results go back over firms that it no longer coaches, whose records it may no longer read.
-- The function gives counts and nothing else, and only to the agency for which the transaction acts.
CREATE FUNCTION agency_results()
RETURNS TABLE (park_id uuid, year int, state text, filed boolean, applications int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT ap.park_id, ap.year::int, ap.state::text, ap.submitted_on IS NOT NULL, count(*)::int
    FROM public.application ap
   WHERE ap.certification = 'HNTE'
     AND ap.id IN (
       SELECT m.application_id FROM public.mentor_assignment m
        WHERE m.consultancy_id = nullif(current_setting('app.consultancy_id', true), '')::uuid
          AND m.status IN ('ACTIVE', 'ENDED'))
   GROUP BY 1, 2, 3, 4
$$;
REVOKE ALL ON FUNCTION agency_results() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION agency_results() TO yumiao_app;

-- FORCE binds the owner too; the function above runs as the owner and reads these applications, no others.
CREATE POLICY definer ON application FOR SELECT TO CURRENT_USER USING (id IN (
  SELECT m.application_id FROM mentor_assignment m
   WHERE m.consultancy_id = (SELECT nullif(current_setting('app.consultancy_id', true), '')::uuid)));
