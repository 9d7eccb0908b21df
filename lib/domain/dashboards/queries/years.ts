/** The years that have applications, and how each of them went. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { read } from "@/lib/platform/db/scope";
import { cohortFigures, type CohortFigures, type CohortGroup } from "@/lib/rules/metrics/cohort";
import { canReadStatistics } from "../access";

export interface CohortYear {
  year: number;
  figures: CohortFigures;
}

type YearRow = CohortGroup & { year: number };

/** Every year with an application, newest first. */
export async function listCohortYears(
  context: Context,
  park: { id: string },
): Promise<CohortYear[]> {
  allow(canReadStatistics(context.actor, { parkId: park.id }));
  const rows = await read(
    context,
    (tx) => tx.$queryRaw<YearRow[]>`
      SELECT year::int, state::text, submitted_on IS NOT NULL AS "hasSubmissionDate", count(*)::int AS count
        FROM application
       WHERE park_id = ${park.id}::uuid AND certification = 'HNTE'
       GROUP BY 1, 2, 3`,
  );
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a);
  return years.map((year) => ({
    year,
    figures: cohortFigures(rows.filter((row) => row.year === year)),
  }));
}
