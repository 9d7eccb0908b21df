/**
 * By what applications are grouped and filtered, as SQL over `application ap` joined with `enterprise e`:
 * written once, so that a number on a dashboard and the list of records behind it always agree.
 */
import "server-only";
import { sql, type Sql } from "@/lib/platform/db/sql";
import type { CohortStanding } from "@/lib/rules/metrics/cohort";

export const DIMENSIONS = [
  "department",
  "consultancy",
  "industry",
  "field",
  "size",
  "month",
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** Value of a dimension for applications that have none. */
export const NO_VALUE = "none";

/**
 * The value of each dimension as text; NULL = none. The department is the one that helped (挂点帮扶) on the day
 * of filing, or at the end of the year for what was not filed. `consultancy` needs `consultancyJoin`.
 */
export const dimensionValue: Record<Dimension, Sql> = {
  department: sql`(
    SELECT h.department_id::text FROM assistance h
     WHERE h.park_id = ap.park_id AND h.enterprise_id = ap.enterprise_id
       AND h.starts_on <= coalesce(ap.submitted_on, make_date(ap.year, 12, 31))
       AND (h.ends_on IS NULL OR h.ends_on >= coalesce(ap.submitted_on, make_date(ap.year, 12, 31)))
     ORDER BY h.starts_on DESC, h.id LIMIT 1)`,
  consultancy: sql`agency.consultancy_id::text`,
  industry: sql`left(e.industry_code, 3)`,
  field: sql`split_part(e.technology_field, '.', 1)`,
  size: sql`CASE e.above_scale WHEN true THEN 'ABOVE_SCALE' WHEN false THEN 'BELOW_SCALE' ELSE 'UNKNOWN' END`,
  month: sql`to_char(ap.submitted_on, 'YYYY-MM')`,
};

/** One row per agency that coaches or coached the application: with several, it counts for each of them. */
export const consultancyJoin = sql`
  LEFT JOIN LATERAL (
    SELECT DISTINCT m.consultancy_id FROM mentor_assignment m
     WHERE m.park_id = ap.park_id AND m.application_id = ap.id AND m.status IN ('ACTIVE', 'ENDED')
  ) agency ON true`;

/** Standing of an application in its cohort; the same definition as lib/rules/metrics/cohort.ts, held to it by a test. */
const standingValue = sql`
  CASE
    WHEN ap.state = 'CERTIFIED' THEN 'certified'
    WHEN ap.state = 'REJECTED' THEN 'rejected'
    WHEN ap.state IN ('SUBMITTED', 'EXPERT_REVIEW', 'PUBLICITY') THEN 'pending'
    WHEN ap.state = 'WITHDRAWN' AND ap.submitted_on IS NOT NULL THEN 'withdrawn-after-filing'
    ELSE 'not-filed'
  END`;

/** What a list may be narrowed to: one standing, or everything that was filed. */
export type StandingFilter = "filed" | CohortStanding;

export const standingCondition = (filter: StandingFilter): Sql =>
  filter === "filed" ? sql`${standingValue} <> 'not-filed'` : sql`${standingValue} = ${filter}`;

/** Applications of one value of a dimension; `none` = those without. */
export function dimensionCondition(dimension: Dimension, value: string): Sql {
  if (dimension === "consultancy") {
    const engaged = sql`SELECT m.consultancy_id::text FROM mentor_assignment m
      WHERE m.park_id = ap.park_id AND m.application_id = ap.id AND m.status IN ('ACTIVE', 'ENDED')`;
    return value === NO_VALUE ? sql`NOT EXISTS (${engaged})` : sql`${value} IN (${engaged})`;
  }
  const column = dimensionValue[dimension];
  return value === NO_VALUE ? sql`nullif(${column}, '') IS NULL` : sql`${column} = ${value}`;
}
