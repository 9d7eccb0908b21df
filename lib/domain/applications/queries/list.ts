/** The table of a park's applications; also the records behind every number of the dashboards. */
import "server-only";
import { z } from "zod";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { pageOf, placeAt } from "@/lib/platform/db/keyset";
import { read, type Tx } from "@/lib/platform/db/scope";
import { emptySql, sql, type Sql } from "@/lib/platform/db/sql";
import { PIPELINE_STATES } from "@/lib/rules/pipeline/states";
import { canListApplications } from "../access";
import type { ApplicationListInput } from "../schema";
import { applicationsWithEnterprise, coach, helperOn, matching } from "./matching";

/** Counting stops here: beyond, a list says "more than". */
const COUNT_BOUND = 10_000;

const listedRow = z.object({
  id: z.string(),
  enterpriseId: z.string(),
  name: z.string(),
  uscc: z.string(),
  aboveScale: z.boolean().nullable(),
  year: z.number(),
  state: z.enum(PIPELINE_STATES),
  stateSince: z.date(),
  submittedOn: z.string().nullable(),
  decidedOn: z.string().nullable(),
  updatedAt: z.date(),
  version: z.number(),
  department: z.string().nullable(),
  consultancy: z.string().nullable(),
});

/** One row of the table. */
export type ListedApplication = z.output<typeof listedRow>;

/** A page of applications and how many the filter finds altogether. */
export function listApplications(
  context: Context,
  park: { id: string },
  input: ApplicationListInput,
) {
  allow(canListApplications(context.actor, { parkId: park.id }));
  return read(context, async (tx) => {
    const found = matching(park.id, input);
    const rows = await tx.$queryRaw(pageSql(found, input, context.today));
    const page = pageOf(listedRow.array().parse(rows), input.limit, (row) => [
      placeKey(input, row),
      row.id,
    ]);
    return { ...page, ...(await countUpToBound(tx, found)) };
  });
}

/** The page is cut first; the names beside its rows are fetched for these few only. */
function pageSql(found: Sql, input: ApplicationListInput, today: string): Sql {
  const { by, after } = orderOf(input);
  return sql`
    SELECT ap.id, ap.enterprise_id AS "enterpriseId", e.name, e.uscc, e.above_scale AS "aboveScale",
           ap.year, ap.state::text AS state, ap.state_since AS "stateSince",
           ap.submitted_on::text AS "submittedOn", ap.decided_on::text AS "decidedOn",
           ap.updated_at AS "updatedAt", ap.version,
           (${helperOn(today)}) AS department, (${coach}) AS consultancy
      FROM ${applicationsWithEnterprise}
     WHERE ${found} ${after} ORDER BY ${by} LIMIT ${input.limit + 1}`;
}

type SortKey = "name" | "updated" | "since";

const sortKeyOf = ({ sort }: ApplicationListInput) => sort.replace("-", "") as SortKey;

const columnOf: Record<SortKey, Sql> = {
  // In the order of a Chinese dictionary, by pinyin.
  name: sql`e.name COLLATE "zh-Hans-CN-x-icu"`,
  updated: sql`ap.updated_at`,
  since: sql`ap.state_since`,
};

function placeKey(input: ApplicationListInput, row: ListedApplication): string {
  const key = sortKeyOf(input);
  if (key === "name") return row.name;
  return (key === "since" ? row.stateSince : row.updatedAt).toISOString();
}

/** The order asked for, and the condition that continues it behind the cursor. */
function orderOf(input: ApplicationListInput): { by: Sql; after: Sql } {
  const key = sortKeyOf(input);
  const column = columnOf[key];
  const descending = input.sort.startsWith("-");
  const direction = descending ? sql`DESC` : sql`ASC`;
  const beyond = descending ? sql`<` : sql`>`;
  const place = placeAt(input.cursor, key === "name" ? namePlace : instantPlace);
  const type = key === "name" ? sql`text` : sql`timestamptz`;
  return {
    by: sql`${column} ${direction}, ap.id ${direction}`,
    after: place
      ? sql`AND (${column}, ap.id) ${beyond} (${place[0]}::${type}, ${place[1]}::uuid)`
      : emptySql,
  };
}

const namePlace = z.tuple([z.string(), z.uuid()]);
const instantPlace = z.tuple([z.iso.datetime(), z.uuid()]);

async function countUpToBound(tx: Tx, found: Sql): Promise<{ total: number; isMore: boolean }> {
  const rows = await tx.$queryRaw<{ total: number }[]>(sql`
    SELECT count(*)::int AS total
      FROM (SELECT FROM ${applicationsWithEnterprise} WHERE ${found} LIMIT ${COUNT_BOUND + 1}) bounded`);
  const total = rows[0]?.total ?? 0;
  return { total: Math.min(total, COUNT_BOUND), isMore: total > COUNT_BOUND };
}
