/** The pass rate of a year's cohort, whole and in groups, counted from the applications themselves. */
import "server-only";
import {
  consultancyJoin,
  dimensionValue,
  NO_VALUE,
  type Dimension,
} from "@/lib/domain/applications/queries/dimensions";
import { industryLabel, technologyFieldLabel } from "@/lib/domain/references/queries";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { read, type Tx } from "@/lib/platform/db/scope";
import { emptySql, sql, type Sql } from "@/lib/platform/db/sql";
import { cohortFigures, type CohortFigures, type CohortGroup } from "@/lib/rules/metrics/cohort";
import type { PipelineState } from "@/lib/rules/pipeline/states";
import { canReadStatistics } from "../access";
import type { PassRateInput } from "../schema";

export interface PassRateGroup {
  /** Value of the dimension; `none` = applications without one. */
  key: string;
  /** Name as data has it; null where the wording is the reader's language's business (sizes, months, `none`). */
  label: string | null;
  figures: CohortFigures;
}

export interface PassRate {
  year: number;
  by: PassRateInput["by"];
  total: CohortFigures;
  groups: PassRateGroup[];
}

interface CountRow {
  key: string | null;
  state: PipelineState;
  filed: boolean;
  count: number;
}

/** Counted in one scan. An application with two agencies stands in both groups, once in the total. */
export async function getPassRate(
  context: Context,
  park: { id: string },
  { year, by }: PassRateInput,
): Promise<PassRate> {
  allow(canReadStatistics(context.actor, { parkId: park.id }));
  return read(context, async (tx) => {
    const total = await countCohort(tx, { parkId: park.id, year });
    const rows = by === "none" ? [] : await countCohort(tx, { parkId: park.id, year, by });
    const labels = await labelsOf(tx, by, rows);
    const keys = [...new Set(rows.map((row) => row.key || NO_VALUE))];
    const groups = keys.map((key) => ({
      key,
      label: labels(key),
      figures: figuresOf(rows.filter((row) => (row.key || NO_VALUE) === key)),
    }));
    return {
      year,
      by,
      total: figuresOf(total),
      groups: groups.sort(by === "month" ? byKey : byFiled),
    };
  });
}

const byKey = (a: PassRateGroup, b: PassRateGroup): number => (a.key < b.key ? -1 : 1);

/** Most filed first; groups of equal size in a fixed order. */
const byFiled = (a: PassRateGroup, b: PassRateGroup): number =>
  b.figures.submitted - a.figures.submitted || byKey(a, b);

function figuresOf(rows: readonly CountRow[]): CohortFigures {
  const groups: CohortGroup[] = rows.map(({ state, filed, count }) => ({
    state,
    hasSubmissionDate: filed,
    count,
  }));
  return cohortFigures(groups);
}

interface CohortQuestion {
  parkId: string;
  year: number;
  by?: Dimension;
}

function countCohort(tx: Tx, { parkId, year, by }: CohortQuestion): Promise<CountRow[]> {
  const key: Sql = by ? dimensionValue[by] : sql`NULL::text`;
  const join = by === "consultancy" ? consultancyJoin : emptySql;
  return tx.$queryRaw<CountRow[]>(sql`
    SELECT ${key} AS key, ap.state::text AS state, ap.submitted_on IS NOT NULL AS filed, count(*)::int AS count
      FROM application ap
      JOIN enterprise e ON e.id = ap.enterprise_id AND e.park_id = ap.park_id
      ${join}
     WHERE ap.park_id = ${parkId}::uuid AND ap.year = ${year} AND ap.certification = 'HNTE'
     GROUP BY 1, 2, 3`);
}

type Labels = (key: string) => string | null;

async function labelsOf(
  tx: Tx,
  by: PassRateInput["by"],
  rows: readonly CountRow[],
): Promise<Labels> {
  if (by === "industry") return (key) => industryLabel(key);
  if (by === "field") return (key) => technologyFieldLabel(key);
  const ids = [...new Set(rows.flatMap((row) => row.key ?? []))];
  const where = { where: { id: { in: ids } }, select: { id: true, name: true } } as const;
  if (by !== "department" && by !== "consultancy") return () => null;
  const named =
    by === "department"
      ? await tx.department.findMany(where)
      : await tx.consultancy.findMany(where);
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return (key) => names.get(key) ?? null;
}
