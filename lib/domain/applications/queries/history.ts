/** The moves of an application as they were made, by whom, and how long it stayed after each. */
import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/platform/db/scope";
import { PIPELINE_STATES } from "@/lib/rules/pipeline/states";

const historyRow = z.object({
  version: z.number(),
  from: z.enum(PIPELINE_STATES).nullable(),
  to: z.enum(PIPELINE_STATES),
  at: z.date(),
  by: z.string().nullable(),
  note: z.string().nullable(),
  /** Calendar days spent in `to`, until today when it is there still. */
  days: z.number(),
});

export type HistoryEntry = z.output<typeof historyRow>;

/** Oldest first; days are those of China's calendar. */
export async function historyOf(
  tx: Tx,
  applicationId: string,
  today: string,
): Promise<HistoryEntry[]> {
  const rows = await tx.$queryRaw`
    SELECT t.version, t.from_state::text AS "from", t.to_state::text AS "to", t.at, u.name AS by, t.note,
           coalesce(
             (lead(t.at) OVER moves AT TIME ZONE 'Asia/Shanghai')::date, ${today}::date
           ) - (t.at AT TIME ZONE 'Asia/Shanghai')::date AS days
      FROM application_transition t LEFT JOIN app_user u ON u.id = t.by_id
     WHERE t.application_id = ${applicationId}::uuid
    WINDOW moves AS (ORDER BY t.version) ORDER BY t.version`;
  return historyRow.array().parse(rows);
}
