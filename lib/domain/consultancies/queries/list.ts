/** The agencies of a park with their results, and one agency by itself. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { toDay, toDayOrNull } from "@/lib/platform/db/dates";
import { read, type Tx } from "@/lib/platform/db/scope";
import { cohortFigures, type CohortFigures } from "@/lib/rules/metrics/cohort";
import { canListConsultancies, canManageConsultancies } from "../access";
import { loadAdmissionInScope } from "../loaders";
import type { ConsultancyListInput } from "../schema";
import { resultsOfPark } from "./results";

interface Park {
  id: string;
}

/** Agencies of the park with the results of one year: the newest with anything filed unless the address says. */
export function listConsultancies(context: Context, park: Park, input: ConsultancyListInput) {
  allow(canListConsultancies(context.actor, { parkId: park.id }));
  return read(context, async (tx) => {
    const results = await resultsOfPark(tx, park);
    const years = [...new Set(results.map(({ year }) => year))];
    const decided = results.find(({ figures }) => figures.certified > 0)?.year;
    const year = input.year ?? decided ?? years[0] ?? Number(context.today.slice(0, 4));
    const admitted = await admissionsOf(tx, park, input);
    const busy = await standingOf(tx, park);
    const figuresIn = (id: string): CohortFigures =>
      results.find((one) => one.year === year && one.consultancyId === id)?.figures ??
      cohortFigures([]);
    const consultancies = admitted.map((one) => ({
      ...one,
      clients: busy.get(one.id) ?? 0,
      figures: figuresIn(one.id),
    }));
    return { year, years, consultancies: consultancies.sort(bySuccess) };
  });
}

export type ListedConsultancy = Awaited<
  ReturnType<typeof listConsultancies>
>["consultancies"][number];

/** Most certified first; of equal ones, most engaged. */
const bySuccess = (a: { figures: CohortFigures }, b: { figures: CohortFigures }): number =>
  b.figures.certified - a.figures.certified || b.figures.applications - a.figures.applications;

/** One agency in a park: its mentors and its results over the years. */
export function getConsultancy(context: Context, park: Park, consultancyId: string) {
  allow(canListConsultancies(context.actor, { parkId: park.id }));
  return read(context, async (tx) => {
    const admission = await loadAdmissionInScope(tx, { parkId: park.id, consultancyId });
    const results = await resultsOfPark(tx, park);
    return {
      ...admission.consultancy,
      since: toDay(admission.since),
      until: toDayOrNull(admission.until),
      mentors: await mentorsOf(tx, park, consultancyId),
      results: results.filter((result) => result.consultancyId === consultancyId),
    };
  });
}

/** Agencies that the platform knows and this park has not admitted. */
export function listAdmissibleConsultancies(context: Context, park: Park, today: string) {
  allow(canManageConsultancies(context.actor, { parkId: park.id }));
  return read(context, (tx) =>
    tx.consultancy.findMany({
      where: {
        parks: {
          none: { parkId: park.id, OR: [{ until: null }, { until: { gte: new Date(today) } }] },
        },
      },
      orderBy: { name: "asc" },
      take: 500,
      select: { id: true, name: true },
    }),
  );
}

async function admissionsOf(tx: Tx, park: Park, { kind }: ConsultancyListInput) {
  const admitted = await tx.consultancyPark.findMany({
    where: { parkId: park.id, ...(kind && { consultancy: { kinds: { has: kind } } }) },
    orderBy: { consultancy: { name: "asc" } },
    select: {
      since: true,
      until: true,
      consultancy: { select: { id: true, name: true, kinds: true } },
    },
  });
  return admitted.map(({ since, until, consultancy }) => ({
    ...consultancy,
    since: toDay(since),
    until: toDayOrNull(until),
  }));
}

/** Enterprises that each agency coaches at present. */
async function standingOf(tx: Tx, park: Park): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; clients: number }[]>`
    SELECT consultancy_id AS id, count(DISTINCT enterprise_id)::int AS clients
      FROM mentor_assignment WHERE park_id = ${park.id}::uuid AND status = 'ACTIVE' GROUP BY 1`;
  return new Map(rows.map(({ id, clients }) => [id, clients]));
}

function mentorsOf(tx: Tx, { id }: Park, consultancyId: string) {
  return tx.$queryRaw<{ id: string; name: string; coaching: number; sessions: number }[]>`
    SELECT m.user_id AS id, m.name,
           (SELECT count(*)::int FROM mentor_assignment a
             WHERE a.park_id = ${id}::uuid AND a.mentor_id = m.user_id AND a.status = 'ACTIVE') AS coaching,
           (SELECT count(*)::int FROM coaching_log l
             WHERE l.park_id = ${id}::uuid AND l.author_id = m.user_id) AS sessions
      FROM consultancy_mentors(${id}::uuid) m
     WHERE m.consultancy_id = ${consultancyId}::uuid ORDER BY m.name COLLATE "zh-Hans-CN-x-icu"`;
}
