/** The registry list of a park, for its page and for the API. */
import "server-only";
import { z } from "zod";
import { industryLabel } from "@/lib/domain/references/queries";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { toDate } from "@/lib/platform/db/dates";
import { pageOf } from "@/lib/platform/db/keyset";
import { read, type Tx } from "@/lib/platform/db/scope";
import { sql, type Sql } from "@/lib/platform/db/sql";
import { PIPELINE_STATES } from "@/lib/rules/pipeline/states";
import { ratioOf, ratioToPercent } from "@/lib/rules/values/ratio";
import { canListEnterprises } from "../access";
import { matching, newestApplication, orderOf } from "../listing";
import type { EnterpriseListInput } from "../schema";

/** Counting stops here: beyond, a list says "more than". */
const COUNT_BOUND = 10_000;

const listedRow = z.object({
  id: z.string(),
  name: z.string(),
  uscc: z.string(),
  industryCode: z.string().nullable(),
  aboveScale: z.boolean().nullable(),
  tags: z.array(z.string()),
  updatedAt: z.date(),
  applicationId: z.string().nullable(),
  applicationYear: z.number().nullable(),
  stage: z.enum(PIPELINE_STATES).nullable(),
  figureYear: z.number().nullable(),
  revenueFen: z.bigint().nullable(),
  rdCostFen: z.bigint().nullable(),
  liaison: z.string().nullable(),
});

/** One row of the registry list. */
export type ListedEnterprise = ReturnType<typeof toListed>;

/** A page of a park's registry and how many rows the filter finds altogether. */
export function listEnterprises(
  context: Context,
  park: { id: string },
  input: EnterpriseListInput,
) {
  allow(canListEnterprises(context.actor, { parkId: park.id }));
  return read(context, async (tx) => {
    const found = matching(park.id, input);
    const rows = await tx.$queryRaw(pageSql(found, input, context.today));
    const { items, nextCursor } = pageOf(listedRow.array().parse(rows), input.limit, (row) => [
      input.sort.endsWith("name") ? row.name : row.updatedAt.toISOString(),
      row.id,
    ]);
    return { items: items.map(toListed), nextCursor, ...(await countUpToBound(tx, found)) };
  });
}

/** The page is cut first; what hangs on its rows is fetched for these few only. */
function pageSql(found: Sql, input: EnterpriseListInput, today: string): Sql {
  const { by, after } = orderOf(input);
  return sql`
    WITH e AS (
      SELECT e.* FROM enterprise e WHERE ${found} ${after} ORDER BY ${by} LIMIT ${input.limit + 1}
    )
    SELECT e.id, e.name, e.uscc, e.industry_code AS "industryCode", e.above_scale AS "aboveScale",
           e.tags, e.updated_at AS "updatedAt", newest.id AS "applicationId",
           newest.year AS "applicationYear", newest.state AS stage, money.year AS "figureYear",
           money.revenue AS "revenueFen", money.rd_cost AS "rdCostFen", help.name AS liaison
      FROM e
      LEFT JOIN LATERAL (${newestApplication}) newest ON true
      LEFT JOIN LATERAL (
        SELECT r.year, r.value::bigint AS revenue, c.value::bigint AS rd_cost
          FROM figure r
          LEFT JOIN figure c ON c.enterprise_id = r.enterprise_id AND c.year = r.year AND c.metric = 'RD_COST'
         WHERE r.enterprise_id = e.id AND r.metric = 'REVENUE' ORDER BY r.year DESC LIMIT 1
      ) money ON true
      LEFT JOIN LATERAL (
        SELECT u.name FROM assistance h JOIN app_user u ON u.id = h.liaison_id
         WHERE h.enterprise_id = e.id AND h.starts_on <= ${toDate(today)}::date
           AND (h.ends_on IS NULL OR h.ends_on >= ${toDate(today)}::date)
         ORDER BY h.starts_on DESC LIMIT 1
      ) help ON true
     ORDER BY ${by}`;
}

/** The share of R&D is worked out from the two figures, never stored beside them. */
function toListed({ rdCostFen, ...row }: z.output<typeof listedRow>) {
  const { revenueFen } = row;
  const ratio = revenueFen !== null && rdCostFen !== null ? ratioOf(rdCostFen, revenueFen) : null;
  return {
    ...row,
    industry: row.industryCode && industryLabel(row.industryCode.slice(0, 3)),
    rdPercent: ratio && ratioToPercent(ratio, 1),
  };
}

async function countUpToBound(tx: Tx, found: Sql): Promise<{ total: number; isMore: boolean }> {
  const rows = await tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total
      FROM (SELECT FROM enterprise e WHERE ${found} LIMIT ${COUNT_BOUND + 1}) bounded`;
  const total = rows[0]?.total ?? 0;
  return { total: Math.min(total, COUNT_BOUND), isMore: total > COUNT_BOUND };
}

/** What the registry of a park can be filtered by: the tags and industries that occur in it. */
export interface EnterpriseFacets {
  tags: string[];
  /** Sections and divisions of GB/T 4754 (`C`, `C39`), in order. */
  industryCodes: string[];
}

export function listEnterpriseFacets(
  context: Context,
  park: { id: string },
): Promise<EnterpriseFacets> {
  return read(context, async (tx) => {
    const tags = await tx.$queryRaw<{ tag: string }[]>`
      SELECT DISTINCT unnest(tags) AS tag FROM enterprise
       WHERE park_id = ${park.id}::uuid ORDER BY tag LIMIT 200`;
    const industries = await tx.$queryRaw<{ code: string }[]>`
      SELECT DISTINCT left(industry_code, width) AS code
        FROM enterprise, unnest(ARRAY[1, 3]) AS width
       WHERE park_id = ${park.id}::uuid AND industry_code IS NOT NULL ORDER BY code`;
    return { tags: tags.map(({ tag }) => tag), industryCodes: industries.map(({ code }) => code) };
  });
}
