/** The audit trail of a park, newest first. Nobody can change it: the application may only append. */
import "server-only";
import { z } from "zod";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { pageOf, placeAt } from "@/lib/platform/db/keyset";
import { read } from "@/lib/platform/db/scope";
import { allOf, containing, sql } from "@/lib/platform/db/sql";
import { canReadAudit } from "./access";
import type { AuditListInput } from "./schema";

export interface AuditRow {
  id: string;
  /** Place in the park's chain. */
  seq: number;
  at: Date;
  actorName: string | null;
  action: string;
  outcome: string;
  subject: string;
  subjectId: string | null;
  enterpriseId: string | null;
  enterpriseName: string | null;
  detail: Record<string, unknown>;
  source: string;
  requestId: string;
  hash: string;
}

const place = z.tuple([z.number().int()]);

export async function listAudit(context: Context, park: { id: string }, input: AuditListInput) {
  allow(canReadAudit(context.actor, { parkId: park.id }));
  const after = placeAt(input.cursor, place);
  const conditions = [
    sql`a.park_id = ${park.id}::uuid`,
    after && sql`a.seq < ${after[0]}`,
    input.who && sql`a.actor_name ILIKE ${containing(input.who)}`,
    input.noun && sql`starts_with(a.action, ${`${input.noun}.`})`,
    input.outcome && sql`a.outcome = ${input.outcome}`,
    input.from && sql`a.at >= ${input.from}::date AT TIME ZONE 'Asia/Shanghai'`,
    input.until && sql`a.at < (${input.until}::date + 1) AT TIME ZONE 'Asia/Shanghai'`,
  ].filter((condition) => typeof condition === "object" && condition !== null);
  const rows = await read(context, (tx) =>
    tx.$queryRaw<AuditRow[]>(sql`
      SELECT a.id, a.seq::int AS seq, a.at, a.actor_name AS "actorName", a.action, a.outcome, a.subject,
             a.subject_id AS "subjectId", a.enterprise_id AS "enterpriseId", e.name AS "enterpriseName",
             a.detail, a.source, a.request_id AS "requestId", a.hash
        FROM audit_event a
        LEFT JOIN enterprise e ON e.id = a.enterprise_id AND e.park_id = a.park_id
       WHERE ${allOf(conditions)}
       ORDER BY a.seq DESC
       LIMIT ${input.limit + 1}`),
  );
  return pageOf(rows, input.limit, (row) => [row.seq]);
}

/** The nouns that occur in the park's trail, for the filter. */
export async function listAuditNouns(context: Context, park: { id: string }): Promise<string[]> {
  allow(canReadAudit(context.actor, { parkId: park.id }));
  const rows = await read(
    context,
    (tx) => tx.$queryRaw<{ noun: string }[]>`
      SELECT DISTINCT split_part(action, '.', 1) AS noun FROM audit_event WHERE park_id = ${park.id}::uuid ORDER BY 1`,
  );
  return rows.map((row) => row.noun);
}
