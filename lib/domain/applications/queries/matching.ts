/** What a list of applications is narrowed to, as SQL over `application ap` joined with `enterprise e`. */
import "server-only";
import { allOf, containing, joinSql, sql, type Sql } from "@/lib/platform/db/sql";
import { FUNNEL_STAGES, type FunnelStage } from "@/lib/rules/pipeline/states";
import { normaliseName } from "@/lib/rules/standards/identifiers/name";
import { normaliseUscc } from "@/lib/rules/standards/identifiers/uscc";
import type { ApplicationFilter } from "../schema";
import { DIMENSIONS, dimensionCondition, standingCondition } from "./dimensions";

/** The tables that every list of applications reads. */
export const applicationsWithEnterprise = sql`
  application ap JOIN enterprise e ON e.id = ap.enterprise_id AND e.park_id = ap.park_id`;

/** The department that helps the enterprise of `ap` on that day, by name. */
export const helperOn = (today: string): Sql => sql`
  SELECT d.name FROM assistance h JOIN department d ON d.id = h.department_id AND d.park_id = h.park_id
   WHERE h.enterprise_id = ap.enterprise_id AND h.starts_on <= ${today}::date
     AND (h.ends_on IS NULL OR h.ends_on >= ${today}::date)
   ORDER BY h.starts_on DESC, h.id LIMIT 1`;

/** The agency that coaches `ap`, the latest agreed, by name. */
export const coach = sql`
  SELECT c.name FROM mentor_assignment m JOIN consultancy c ON c.id = m.consultancy_id
   WHERE m.application_id = ap.id AND m.status IN ('ACTIVE', 'ENDED')
   ORDER BY (m.status = 'ACTIVE') DESC, m.starts_on DESC, m.id LIMIT 1`;

/** The applications of one park that a filter finds. */
export function matching(parkId: string, filter: ApplicationFilter): Sql {
  const conditions = [
    sql`ap.park_id = ${parkId}::uuid`,
    filter.year !== undefined && sql`ap.year = ${filter.year}`,
    filter.state.length > 0 && sql`ap.state::text = ANY (${filter.state})`,
    filter.standing.length > 0 && sql`(${joinSql(filter.standing.map(standingCondition), " OR ")})`,
    filter.reached !== undefined && gotAsFarAs(filter.reached),
    filter.q !== undefined && named(filter.q),
    ...DIMENSIONS.map((dimension) => {
      const value = filter[dimension];
      return value !== undefined && dimensionCondition(dimension, value);
    }),
  ];
  return allOf(conditions.filter((condition) => condition !== false));
}

/**
 * The furthest stage counted as in lib/rules/metrics/funnel: a rejected or withdrawn application keeps the stage in
 * which it ended, which its last move tells.
 */
function gotAsFarAs(stage: FunnelStage): Sql {
  const beyond = FUNNEL_STAGES.slice(FUNNEL_STAGES.indexOf(stage));
  return sql`(
    CASE WHEN ap.state IN ('REJECTED', 'WITHDRAWN') THEN (
      SELECT t.from_state FROM application_transition t
       WHERE t.application_id = ap.id ORDER BY t.version DESC LIMIT 1
    ) ELSE ap.state END)::text = ANY (${beyond})`;
}

/** Name, a former name or the credit code contains the text. */
function named(text: string): Sql {
  const name = containing(normaliseName(text));
  return sql`(
    e.name ILIKE ${name} OR e.uscc LIKE ${containing(normaliseUscc(text))}
    OR EXISTS (SELECT FROM enterprise_name f WHERE f.enterprise_id = e.id AND f.name ILIKE ${name})
  )`;
}
