/** How the applications went that an agency coaches or coached, per agency and year, counted in one scan. */
import "server-only";
import { consultancyJoin } from "@/lib/domain/applications/queries/dimensions";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { read, type Tx } from "@/lib/platform/db/scope";
import { sql } from "@/lib/platform/db/sql";
import { cohortFigures, type CohortFigures, type CohortGroup } from "@/lib/rules/metrics/cohort";
import { canUseAgencyPortal } from "../access";

interface ResultRow extends CohortGroup {
  year: number;
  consultancyId: string;
}

/** Results of one agency in one year. An application with two agencies counts for each of them. */
export interface AgencyResult {
  year: number;
  consultancyId: string;
  figures: CohortFigures;
}

/** Results of every agency of a park and every year, the newest year first. */
export async function resultsOfPark(tx: Tx, park: { id: string }): Promise<AgencyResult[]> {
  const rows = await tx.$queryRaw<ResultRow[]>(sql`
    SELECT agency.consultancy_id AS "consultancyId", ap.year::int, ap.state::text,
           ap.submitted_on IS NOT NULL AS "hasSubmissionDate", count(*)::int AS count
      FROM application ap ${consultancyJoin}
     WHERE ap.park_id = ${park.id}::uuid AND ap.certification = 'HNTE'
       AND agency.consultancy_id IS NOT NULL
     GROUP BY 1, 2, 3, 4`);
  return grouped(rows, (row) => `${row.year} ${row.consultancyId}`).map(([first, group]) => ({
    year: first.year,
    consultancyId: first.consultancyId,
    figures: cohortFigures(group),
  }));
}

/** Results of one's own agency in one park and year. */
export interface OwnResult {
  year: number;
  parkZh: string;
  parkEn: string;
  figures: CohortFigures;
}

/** Over all parks and years: counts alone, also of firms whose records are no longer open to the agency. */
export async function listOwnResults(context: Context): Promise<OwnResult[]> {
  allow(canUseAgencyPortal(context.actor));
  const rows = await read(
    context,
    (tx) => tx.$queryRaw<(CohortGroup & Omit<OwnResult, "figures">)[]>`
      SELECT r.year, p.name_zh AS "parkZh", p.name_en AS "parkEn", r.state,
             r.filed AS "hasSubmissionDate", r.applications AS count
        FROM agency_results() r JOIN park p ON p.id = r.park_id`,
  );
  const results = grouped(rows, (row) => `${row.year} ${row.parkZh}`);
  return results.map(([{ year, parkZh, parkEn }, group]) => ({
    ...{ year, parkZh, parkEn },
    figures: cohortFigures(group),
  }));
}

/** Groups of at least one row, the newest year first. */
function grouped<Row extends { year: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): [first: Row, group: Row[]][] {
  const groups = new Map<string, [first: Row, group: Row[]]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known) known[1].push(row);
    else groups.set(keyOf(row), [row, [row]]);
  }
  return [...groups.values()].sort(([a], [b]) => b.year - a.year || (keyOf(a) < keyOf(b) ? -1 : 1));
}
