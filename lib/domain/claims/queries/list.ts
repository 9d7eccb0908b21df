/** The claims of a park: one page, the counts of its tabs, and what the filter adds up to. */
import "server-only";
import { z } from "zod";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { pageOf, placeAt } from "@/lib/platform/db/keyset";
import { read, type Tx } from "@/lib/platform/db/scope";
import { allOf, containing, emptySql, sql, type Sql } from "@/lib/platform/db/sql";
import { normaliseName } from "@/lib/rules/standards/identifiers/name";
import { normaliseUscc } from "@/lib/rules/standards/identifiers/uscc";
import { canListClaims } from "../access";
import { claimStates, type ClaimListInput, type ClaimState } from "../schema";

const listedRow = z.object({
  id: z.string(),
  enterpriseId: z.string(),
  enterprise: z.string(),
  uscc: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  year: z.number(),
  amountFen: z.bigint(),
  state: z.enum(claimStates),
  claimedAt: z.date(),
  decidedAt: z.date().nullable(),
  paidOn: z.string().nullable(),
});

/** One row of the list. */
export type ListedClaim = z.output<typeof listedRow>;

const claimWithNames = sql`claim c
  JOIN enterprise e ON e.id = c.enterprise_id AND e.park_id = c.park_id
  JOIN policy p ON p.id = c.policy_id AND p.park_id = c.park_id`;

export function listClaims(context: Context, park: { id: string }, input: ClaimListInput) {
  allow(canListClaims(context.actor, { parkId: park.id }));
  return read(context, async (tx) => {
    const rows = await tx.$queryRaw(pageSql(park.id, input));
    const page = pageOf(listedRow.array().parse(rows), input.limit, (row) => [
      input.sort.endsWith("amount") ? row.amountFen.toString() : row.claimedAt.toISOString(),
      row.id,
    ]);
    return { ...page, ...(await tabsOf(tx, park.id, input)) };
  });
}

function pageSql(parkId: string, input: ClaimListInput): Sql {
  const { by, after } = orderOf(input);
  return sql`
    SELECT c.id, c.enterprise_id AS "enterpriseId", e.name AS enterprise, e.uscc,
           p.title_zh AS "titleZh", p.title_en AS "titleEn", c.year::int AS year,
           c.amount_fen AS "amountFen", c.state::text AS state, c.claimed_at AS "claimedAt",
           c.decided_at AS "decidedAt", pay.paid_on::text AS "paidOn"
      FROM ${claimWithNames}
      LEFT JOIN subsidy_payment pay ON pay.claim_id = c.id AND pay.park_id = c.park_id
     WHERE ${matching(parkId, input)} AND ${inState(input.state)} ${after}
     ORDER BY ${by} LIMIT ${input.limit + 1}`;
}

/** Everything but the state: the tabs count what each of them would show. */
function matching(parkId: string, { policy, year, q }: ClaimListInput): Sql {
  const conditions = [
    sql`c.park_id = ${parkId}::uuid`,
    policy && sql`p.code = ${policy}`,
    year && sql`c.year = ${year}`,
    q && named(q),
  ];
  return allOf(conditions.filter((condition) => typeof condition === "object"));
}

const inState = (state: ClaimState | undefined): Sql =>
  state ? sql`c.state = ${state}::claim_state` : sql`true`;

function named(text: string): Sql {
  // Of a lone apostrophe nothing is left, and nothing would match everything.
  const name = containing(normaliseName(text) || text);
  const code = containing(normaliseUscc(text) || text);
  return sql`(
    e.name ILIKE ${name} OR e.uscc LIKE ${code}
    OR EXISTS (SELECT FROM enterprise_name f WHERE f.enterprise_id = e.id AND f.name ILIKE ${name})
  )`;
}

const amountPlace = z.tuple([z.string().regex(/^\d{1,18}$/), z.uuid()]);
const instantPlace = z.tuple([z.iso.datetime(), z.uuid()]);

function orderOf({ sort, cursor }: ClaimListInput): { by: Sql; after: Sql } {
  const byAmount = sort.endsWith("amount");
  const descending = sort.startsWith("-");
  const column = byAmount ? sql`c.amount_fen` : sql`c.claimed_at`;
  const direction = descending ? sql`DESC` : sql`ASC`;
  const beyond = descending ? sql`<` : sql`>`;
  const place = placeAt(cursor, byAmount ? amountPlace : instantPlace);
  const type = byAmount ? sql`bigint` : sql`timestamptz`;
  return {
    by: sql`${column} ${direction}, c.id ${direction}`,
    after: place
      ? sql`AND (${column}, c.id) ${beyond} (${place[0]}::${type}, ${place[1]}::uuid)`
      : emptySql,
  };
}

interface StateRow {
  state: ClaimState;
  count: number;
  sumFen: bigint;
}

/** Counts and sums by state, and of the list that is shown. */
async function tabsOf(tx: Tx, parkId: string, input: ClaimListInput) {
  const rows = await tx.$queryRaw<StateRow[]>(sql`
    SELECT c.state::text AS state, count(*)::int AS count, sum(c.amount_fen)::bigint AS "sumFen"
      FROM ${claimWithNames} WHERE ${matching(parkId, input)} GROUP BY c.state`);
  const shown = rows.filter(({ state }) => !input.state || state === input.state);
  return {
    countByState: new Map(rows.map(({ state, count }) => [state, count])),
    countOfAll: rows.reduce((sum, { count }) => sum + count, 0),
    total: shown.reduce((sum, { count }) => sum + count, 0),
    sumFen: shown.reduce((sum, { sumFen }) => sum + sumFen, 0n),
  };
}

/** What the list can be narrowed by: the policies that were claimed, and for which years. */
export function listClaimFacets(context: Context, park: { id: string }) {
  return read(context, async (tx) => {
    const policies = await tx.policy.findMany({
      where: { parkId: park.id },
      distinct: ["code"],
      orderBy: [{ code: "asc" }, { version: "desc" }],
      select: { code: true, titleZh: true, titleEn: true },
    });
    const years = await tx.$queryRaw<{ year: number }[]>`
      SELECT DISTINCT year::int AS year FROM claim WHERE park_id = ${park.id}::uuid ORDER BY year DESC`;
    return { policies, years: years.map(({ year }) => year) };
  });
}

export type ClaimFacets = Awaited<ReturnType<typeof listClaimFacets>>;
