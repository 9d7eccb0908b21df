/** Assignments as the park, the enterprise and the agency see them. */
import "server-only";
import { z } from "zod";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { holds, holdsAnywhere } from "@/lib/kernel/permissions";
import { pageOf, placeAt } from "@/lib/platform/db/keyset";
import { read, type Tx } from "@/lib/platform/db/scope";
import { allOf, containing, emptySql, sql, type Sql } from "@/lib/platform/db/sql";
import { PIPELINE_STATES } from "@/lib/rules/pipeline/states";
import { ASSIGNMENT_STATUSES, type AssignmentListInput } from "../schema";

/** Counting stops here: beyond, a list says "more than". */
const COUNT_BOUND = 10_000;

/** An enterprise has few assignments; a bound all the same. */
const OWN_BOUND = 100;

const assignmentRow = z.object({
  id: z.string(),
  version: z.number(),
  status: z.enum(ASSIGNMENT_STATUSES),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  endReason: z.string().nullable(),
  proposedAt: z.date(),
  answeredAt: z.date().nullable(),
  enterpriseId: z.string(),
  enterprise: z.string(),
  applicationId: z.string(),
  year: z.number(),
  state: z.enum(PIPELINE_STATES),
  consultancyId: z.string(),
  consultancy: z.string(),
  mentor: z.string(),
  liaison: z.string().nullable(),
  /** Sessions logged so far, and how many of them the enterprise has confirmed. */
  sessions: z.number(),
  confirmed: z.number(),
});

/** One assignment. */
export type Assignment = z.output<typeof assignmentRow>;

/** The assignments of a park, the newest first. */
export function listAssignments(
  context: Context,
  park: { id: string },
  input: AssignmentListInput,
) {
  allow(holds(context.actor, "enterprise.list", { parkId: park.id }));
  return read(context, async (tx) => {
    const found = allOf([sql`m.park_id = ${park.id}::uuid`, ...conditionsOf(input)]);
    const place = placeAt(input.cursor, z.tuple([z.iso.date(), z.uuid()]));
    const after = place
      ? sql`AND (m.starts_on, m.id) < (${place[0]}::date, ${place[1]}::uuid)`
      : emptySql;
    const rows = await select(tx, sql`${found} ${after}`, input.limit + 1);
    const page = pageOf(rows, input.limit, (row) => [row.startsOn, row.id]);
    return { ...page, ...(await countUpToBound(tx, found)) };
  });
}

/** The assignments of the person's own enterprise: what waits for an answer first. */
export async function listOwnAssignments(context: Context): Promise<Assignment[]> {
  allow(holdsAnywhere(context.actor, "enterprise.portal"));
  const enterprises = context.actor.grants.flatMap((grant) =>
    grant.reach === "enterprise" ? [grant.enterpriseId] : [],
  );
  return read(context, (tx) =>
    select(tx, sql`m.enterprise_id = ANY (${enterprises}::uuid[])`, OWN_BOUND),
  );
}

function conditionsOf({ q, status, consultancy }: AssignmentListInput): Sql[] {
  const conditions = [
    q && sql`e.name ILIKE ${containing(q)}`,
    status && sql`m.status::text = ${status}`,
    consultancy && sql`m.consultancy_id = ${consultancy}::uuid`,
  ];
  return conditions.filter((condition) => condition !== undefined && condition !== "");
}

const assignments = sql`mentor_assignment m
  JOIN enterprise e ON e.id = m.enterprise_id AND e.park_id = m.park_id`;

async function select(tx: Tx, where: Sql, limit: number): Promise<Assignment[]> {
  const rows = await tx.$queryRaw(sql`
    SELECT m.id, m.version, m.status::text, m.starts_on::text AS "startsOn",
           m.ends_on::text AS "endsOn", m.end_reason AS "endReason", m.created_at AS "proposedAt",
           m.answered_at AS "answeredAt", e.id AS "enterpriseId", e.name AS enterprise,
           ap.id AS "applicationId", ap.year::int, ap.state::text,
           c.id AS "consultancyId", c.name AS consultancy, mentor.name AS mentor,
           liaison.name AS liaison, log.sessions, log.confirmed
      FROM ${assignments}
      JOIN application ap ON ap.id = m.application_id AND ap.park_id = m.park_id
      JOIN consultancy c ON c.id = m.consultancy_id
      JOIN app_user mentor ON mentor.id = m.mentor_id
      LEFT JOIN app_user liaison ON liaison.id = m.liaison_id
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS sessions, count(l.confirmed_at)::int AS confirmed
          FROM coaching_log l WHERE l.assignment_id = m.id
      ) log
     WHERE ${where} ORDER BY m.starts_on DESC, m.id DESC LIMIT ${limit}`);
  return assignmentRow.array().parse(rows);
}

async function countUpToBound(tx: Tx, found: Sql): Promise<{ total: number; isMore: boolean }> {
  const rows = await tx.$queryRaw<{ total: number }[]>(sql`
    SELECT count(*)::int AS total
      FROM (SELECT FROM ${assignments} WHERE ${found} LIMIT ${COUNT_BOUND + 1}) bounded`);
  const total = rows[0]?.total ?? 0;
  return { total: Math.min(total, COUNT_BOUND), isMore: total > COUNT_BOUND };
}
