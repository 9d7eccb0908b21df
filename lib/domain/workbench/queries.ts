/** The workbench (待办): what is mine to do, how much of it is late, and where it is done. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { holds, holdsAnywhere } from "@/lib/kernel/permissions";
import { read } from "@/lib/platform/db/scope";
import { joinSql, sql, type Sql } from "@/lib/platform/db/sql";
import { workKinds, type WorkKind } from "./kinds";

interface Park {
  id: string;
  slug: string;
}

export interface WorkItem {
  key: string;
  parkId: string | null;
  href: string;
  count: number;
  /** Day since which the oldest waits; null when nothing waits. */
  since: string | null;
  /** How many wait longer than they should. */
  late: number;
}

interface Ask {
  kind: WorkKind;
  park: Park | null;
}

type CountRow = Pick<WorkItem, "count" | "since" | "late"> & { place: number };

/** Everything that may wait for this person, counted in one statement; kinds with nothing waiting are there with 0. */
export async function getWorkbench(context: Context, parks: readonly Park[]): Promise<WorkItem[]> {
  const asks = asksFor(context, parks);
  if (asks.length === 0) return [];
  const counts = asks.map((ask, place) => countOf(context.today, { ...ask, place }));
  const rows = await read(context, (tx) =>
    tx.$queryRaw<CountRow[]>(joinSql(counts, " UNION ALL ")),
  );
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return asks.map(({ kind, park }, place) => {
    const { count, since, late } = byPlace.get(place) ?? { count: 0, since: null, late: 0 };
    const path = kind.path.replace("{year}", context.today.slice(0, 4));
    const href = park ? `/parks/${park.slug}/${path}` : path;
    return { key: kind.key, parkId: park?.id ?? null, href, count, since, late };
  });
}

function asksFor({ actor }: Context, parks: readonly Park[]): Ask[] {
  return workKinds.flatMap((kind): Ask[] => {
    if (kind.reach === "own")
      return holdsAnywhere(actor, kind.permission) ? [{ kind, park: null }] : [];
    return parks
      .filter((park) => holds(actor, kind.permission, { parkId: park.id }))
      .map((park) => ({ kind, park }));
  });
}

function countOf(today: string, { kind, park, place }: Ask & { place: number }): Sql {
  const counted = kind.select({ today, parkId: park?.id ?? null });
  return sql`SELECT ${place}::int AS place, w.* FROM (${counted}) w`;
}
