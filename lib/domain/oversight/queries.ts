/** What a supervisor sees of the parks of the region: each park's cohort of one year, side by side. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { holdsAnywhere } from "@/lib/kernel/permissions";
import { allow } from "@/lib/kernel/errors";
import { read } from "@/lib/platform/db/scope";
import { cohortFigures, type CohortFigures, type CohortGroup } from "@/lib/rules/metrics/cohort";

export interface ParkOverview {
  parkId: string;
  /** Enterprises in the registry. */
  enterprises: number;
  aboveScale: number;
  figures: CohortFigures;
}

export interface Oversight {
  /** The years with any application, newest first. */
  years: number[];
  year: number | null;
  parks: ParkOverview[];
}

type GroupRow = CohortGroup & { parkId: string; year: number };

interface RegistryRow {
  parkId: string;
  enterprises: number;
  aboveScale: number;
}

/** Counted in two scans over all parks in reach; parks without an application of that year are there with zeros. */
export async function getOversight(
  context: Context,
  parks: readonly { id: string }[],
  asked: number | undefined,
): Promise<Oversight> {
  allow(holdsAnywhere(context.actor, "oversight.read"));
  const ids = parks.map((park) => park.id);
  const { groups, registry } = await read(context, async (tx) => ({
    groups: await tx.$queryRaw<GroupRow[]>`
      SELECT park_id AS "parkId", year::int, state::text, submitted_on IS NOT NULL AS "hasSubmissionDate",
             count(*)::int AS count
        FROM application
       WHERE park_id = ANY (${ids}::uuid[]) AND certification = 'HNTE'
       GROUP BY 1, 2, 3, 4`,
    registry: await tx.$queryRaw<RegistryRow[]>`
      SELECT park_id AS "parkId", count(*)::int AS enterprises,
             count(*) FILTER (WHERE above_scale)::int AS "aboveScale"
        FROM enterprise WHERE park_id = ANY (${ids}::uuid[]) GROUP BY 1`,
  }));
  const years = [...new Set(groups.map((group) => group.year))].sort((a, b) => b - a);
  const certified = groups
    .filter((group) => group.state === "CERTIFIED")
    .map((group) => group.year);
  const year = asked ?? (certified.length > 0 ? Math.max(...certified) : (years[0] ?? null));
  return { years, year, parks: ids.map((parkId) => overviewOf(parkId)) };

  function overviewOf(parkId: string): ParkOverview {
    const counted = registry.find((row) => row.parkId === parkId);
    return {
      parkId,
      enterprises: counted?.enterprises ?? 0,
      aboveScale: counted?.aboveScale ?? 0,
      figures: cohortFigures(
        groups.filter((group) => group.parkId === parkId && group.year === year),
      ),
    };
  }
}
