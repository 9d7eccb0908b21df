/** Coaching sessions as the official, the agency and the enterprise see them: the same for all three. */
import "server-only";
import { z } from "zod";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { holdsAnywhere } from "@/lib/kernel/permissions";
import { pageOf, placeAt } from "@/lib/platform/db/keyset";
import { read, type Tx } from "@/lib/platform/db/scope";
import { allOf, containing, emptySql, sql, type Sql } from "@/lib/platform/db/sql";
import { canListCoaching } from "../access";
import { COACHING_TOPICS, type CoachingListInput } from "../schema";

/** Counting stops here: beyond, a list says "more than". */
const COUNT_BOUND = 10_000;

const loggedRow = z.object({
  id: z.string(),
  version: z.number(),
  coachedOn: z.string(),
  minutes: z.number().nullable(),
  place: z.string(),
  topics: z.array(z.enum(COACHING_TOPICS)),
  summary: z.string().nullable(),
  nextSteps: z.string(),
  nextDueOn: z.string().nullable(),
  loggedAt: z.date(),
  author: z.string(),
  consultancy: z.string(),
  enterpriseId: z.string(),
  enterprise: z.string(),
  parkZh: z.string(),
  parkEn: z.string(),
  confirmedAt: z.date().nullable(),
  confirmedBy: z.string().nullable(),
});

/** The sessions of a park. */
export function listCoachingOfPark(
  context: Context,
  park: { id: string },
  input: CoachingListInput,
) {
  allow(canListCoaching(context.actor, { parkId: park.id }));
  return read(context, (tx) => listWhere(tx, [sql`l.park_id = ${park.id}::uuid`], input));
}

/** The sessions within a person's own reach: of their enterprise, or of the enterprises that engaged their agency. */
export function listOwnCoaching(context: Context, input: CoachingListInput) {
  allow(holdsAnywhere(context.actor, "coaching.read"));
  return read(context, (tx) => listWhere(tx, [], input));
}

async function listWhere(tx: Tx, within: Sql[], input: CoachingListInput) {
  const found = allOf([...within, ...conditionsOf(input)]);
  const rows = loggedRow.array().parse(await tx.$queryRaw(pageSql(found, input)));
  const page = pageOf(rows, input.limit, (row) => [row.coachedOn, row.id]);
  const files = await filesOf(tx, page.items);
  return {
    ...page,
    items: page.items.map((log) => ({ ...log, files: files.filter((f) => f.logId === log.id) })),
    ...(await countUpToBound(tx, found)),
  };
}

/** One session. */
export type CoachingLog = Awaited<ReturnType<typeof listOwnCoaching>>["items"][number];

function conditionsOf(input: CoachingListInput): Sql[] {
  const conditions = [
    input.q && sql`e.name ILIKE ${containing(input.q)}`,
    input.enterprise && sql`l.enterprise_id = ${input.enterprise}::uuid`,
    input.consultancy && sql`m.consultancy_id = ${input.consultancy}::uuid`,
    input.confirmed && (input.confirmed === "yes" ? confirmed : unconfirmed),
    input.from && sql`l.coached_on >= ${input.from}::date`,
    input.to && sql`l.coached_on <= ${input.to}::date`,
  ];
  return conditions.filter((condition) => condition !== undefined && condition !== "");
}

const confirmed = sql`l.confirmed_at IS NOT NULL`;
const unconfirmed = sql`l.confirmed_at IS NULL`;

const logs = sql`coaching_log l
  JOIN mentor_assignment m ON m.id = l.assignment_id AND m.park_id = l.park_id
  JOIN enterprise e ON e.id = l.enterprise_id AND e.park_id = l.park_id`;

function pageSql(found: Sql, { cursor, limit }: CoachingListInput): Sql {
  const place = placeAt(cursor, z.tuple([z.iso.date(), z.uuid()]));
  const after = place
    ? sql`AND (l.coached_on, l.id) < (${place[0]}::date, ${place[1]}::uuid)`
    : emptySql;
  return sql`
    SELECT l.id, l.version, l.coached_on::text AS "coachedOn", l.minutes, l.place,
           l.topics::text[] AS topics, l.summary, l.next_steps AS "nextSteps",
           l.next_due_on::text AS "nextDueOn", l.created_at AS "loggedAt", u.name AS author,
           c.name AS consultancy, e.id AS "enterpriseId", e.name AS enterprise,
           p.name_zh AS "parkZh", p.name_en AS "parkEn",
           l.confirmed_at AS "confirmedAt", who.name AS "confirmedBy"
      FROM ${logs}
      JOIN park p ON p.id = l.park_id
      JOIN consultancy c ON c.id = m.consultancy_id
      JOIN app_user u ON u.id = l.author_id
      LEFT JOIN app_user who ON who.id = l.confirmed_by_id
     WHERE ${found} ${after} ORDER BY l.coached_on DESC, l.id DESC LIMIT ${limit + 1}`;
}

async function filesOf(tx: Tx, shown: readonly { id: string }[]) {
  const files = await tx.storedFile.findMany({
    where: { coachingLogId: { in: shown.map(({ id }) => id) } },
    orderBy: { id: "asc" },
    select: { id: true, coachingLogId: true, name: true, size: true },
  });
  return files.map(({ coachingLogId, ...file }) => ({ ...file, logId: coachingLogId }));
}

async function countUpToBound(tx: Tx, found: Sql): Promise<{ total: number; isMore: boolean }> {
  const rows = await tx.$queryRaw<{ total: number }[]>(sql`
    SELECT count(*)::int AS total
      FROM (SELECT FROM ${logs} WHERE ${found} LIMIT ${COUNT_BOUND + 1}) bounded`);
  const total = rows[0]?.total ?? 0;
  return { total: Math.min(total, COUNT_BOUND), isMore: total > COUNT_BOUND };
}
