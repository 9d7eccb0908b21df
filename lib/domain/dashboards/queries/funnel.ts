/** The funnel of a year's applications, from survey to certificate, with the days spent in each stage. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { read } from "@/lib/platform/db/scope";
import { funnelOf, type FunnelStep, type StageHistory } from "@/lib/rules/metrics/funnel";
import { canReadStatistics } from "../access";

export interface Funnel {
  year: number;
  steps: readonly FunnelStep[];
}

/** One row per application comes back, its moves folded into an array by the database. */
export async function getFunnel(
  context: Context,
  park: { id: string },
  { year }: { year: number },
): Promise<Funnel> {
  allow(canReadStatistics(context.actor, { parkId: park.id }));
  const rows = await read(
    context,
    (tx) => tx.$queryRaw<{ history: StageHistory }[]>`
      SELECT json_agg(json_build_object(
               'state', t.to_state,
               'on', to_char(t.at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')
             ) ORDER BY t.version) AS history
        FROM application ap
        JOIN application_transition t ON t.application_id = ap.id AND t.park_id = ap.park_id
       WHERE ap.park_id = ${park.id}::uuid AND ap.year = ${year} AND ap.certification = 'HNTE'
       GROUP BY ap.id`,
  );
  return { year, steps: funnelOf(rows.map((row) => row.history)) };
}
