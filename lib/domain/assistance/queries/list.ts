/** Enterprises with who helps them and how far they have come; those without help come first. */
import "server-only";
import { z } from "zod";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { pageOf, placeAt } from "@/lib/platform/db/keyset";
import { read, type Tx } from "@/lib/platform/db/scope";
import { allOf, containing, emptySql, sql, type Sql } from "@/lib/platform/db/sql";
import { PIPELINE_STATES } from "@/lib/rules/pipeline/states";
import { canReadAssistance } from "../access";
import type { AssistanceListInput } from "../schema";

/** Counting stops here: beyond, a list says "more than". */
const COUNT_BOUND = 10_000;

const helpedRow = z.object({
  id: z.string(),
  name: z.string(),
  uscc: z.string(),
  aboveScale: z.boolean().nullable(),
  helped: z.boolean(),
  assistanceId: z.string().nullable(),
  assistanceVersion: z.number().nullable(),
  department: z.string().nullable(),
  principalLeader: z.string().nullable(),
  deputyLeader: z.string().nullable(),
  liaison: z.string().nullable(),
  startsOn: z.string().nullable(),
  lastVisitedOn: z.string().nullable(),
  stage: z.enum(PIPELINE_STATES).nullable(),
  year: z.number().nullable(),
});

/** One enterprise and its help. */
export type HelpedEnterprise = z.output<typeof helpedRow>;

export function listAssistance(context: Context, park: { id: string }, input: AssistanceListInput) {
  allow(canReadAssistance(context.actor, { parkId: park.id }));
  return read(context, async (tx) => {
    const from = enterprisesWithHelp(park.id, context.today);
    const found = matching(input);
    const rows = helpedRow.array().parse(await tx.$queryRaw(pageSql(from, found, input)));
    const page = pageOf(rows, input.limit, (row) => [row.helped ? 1 : 0, row.name, row.id]);
    return { ...page, ...(await countUpToBound(tx, from, found)) };
  });
}

/** `e` with `h`, the help of that day, if any. */
const enterprisesWithHelp = (parkId: string, today: string): Sql => sql`
  (SELECT * FROM enterprise WHERE park_id = ${parkId}::uuid) e
  LEFT JOIN LATERAL (
    SELECT a.* FROM assistance a
     WHERE a.enterprise_id = e.id AND a.starts_on <= ${today}::date
       AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
     ORDER BY a.starts_on DESC, a.id LIMIT 1
  ) h ON true`;

const visited = sql`EXISTS (SELECT FROM visit v WHERE v.enterprise_id = e.id)`;

function matching(input: AssistanceListInput): Sql {
  const conditions = [
    input.q && sql`e.name ILIKE ${containing(input.q)}`,
    input.department && sql`h.department_id = ${input.department}::uuid`,
    input.liaison && sql`h.liaison_id = ${input.liaison}::uuid`,
    input.help && (input.help === "yes" ? sql`h.id IS NOT NULL` : sql`h.id IS NULL`),
    input.visited && (input.visited === "yes" ? visited : sql`NOT ${visited}`),
  ];
  return allOf(conditions.filter((condition) => condition !== undefined && condition !== ""));
}

const helpedFirst = sql`(h.id IS NOT NULL)::int`;
const dictionaryOrder = sql`e.name COLLATE "zh-Hans-CN-x-icu"`;

function pageSql(from: Sql, found: Sql, { cursor, limit }: AssistanceListInput): Sql {
  const place = placeAt(cursor, z.tuple([z.number(), z.string(), z.uuid()]));
  const after = place
    ? sql`AND (${helpedFirst}, ${dictionaryOrder}, e.id) > (${place[0]}::int, ${place[1]}::text, ${place[2]}::uuid)`
    : emptySql;
  return sql`
    SELECT e.id, e.name, e.uscc, e.above_scale AS "aboveScale", h.id IS NOT NULL AS helped,
           h.id AS "assistanceId", h.version AS "assistanceVersion", d.name AS department,
           h.principal_leader AS "principalLeader", h.deputy_leader AS "deputyLeader",
           u.name AS liaison, h.starts_on::text AS "startsOn",
           (SELECT max(v.visited_on)::text FROM visit v WHERE v.enterprise_id = e.id) AS "lastVisitedOn",
           newest.state AS stage, newest.year
      FROM ${from}
      LEFT JOIN department d ON d.id = h.department_id AND d.park_id = h.park_id
      LEFT JOIN app_user u ON u.id = h.liaison_id
      LEFT JOIN LATERAL (
        SELECT ap.state::text AS state, ap.year::int AS year FROM application ap
         WHERE ap.enterprise_id = e.id ORDER BY ap.year DESC, ap.created_at DESC LIMIT 1
      ) newest ON true
     WHERE ${found} ${after}
     ORDER BY ${helpedFirst}, ${dictionaryOrder}, e.id LIMIT ${limit + 1}`;
}

async function countUpToBound(tx: Tx, from: Sql, found: Sql) {
  const rows = await tx.$queryRaw<{ total: number }[]>(sql`
    SELECT count(*)::int AS total
      FROM (SELECT FROM ${from} WHERE ${found} LIMIT ${COUNT_BOUND + 1}) bounded`);
  const total = rows[0]?.total ?? 0;
  return { total: Math.min(total, COUNT_BOUND), isMore: total > COUNT_BOUND };
}
