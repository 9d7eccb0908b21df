/** What a consultant may log today, and the places where they usually do: a form filled in with few taps. */
import "server-only";
import { z } from "zod";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { holdsAnywhere } from "@/lib/kernel/permissions";
import { read } from "@/lib/platform/db/scope";
import { PIPELINE_STATES } from "@/lib/rules/pipeline/states";

const PLACES_OFFERED = 5;

const engagementRow = z.object({
  assignmentId: z.string(),
  enterpriseId: z.string(),
  enterprise: z.string(),
  parkZh: z.string(),
  parkEn: z.string(),
  year: z.number(),
  state: z.enum(PIPELINE_STATES),
  startsOn: z.string(),
});

export type Engagement = z.output<typeof engagementRow>;

/** The own agency's assignments in force; those that name this person as mentor come first. */
export function listEngagements(context: Context): Promise<Engagement[]> {
  const agencies = agenciesOf(context);
  return read(context, async (tx) => {
    const rows = await tx.$queryRaw`
      SELECT m.id AS "assignmentId", e.id AS "enterpriseId", e.name AS enterprise,
             p.name_zh AS "parkZh", p.name_en AS "parkEn", ap.year::int, ap.state::text,
             m.starts_on::text AS "startsOn"
        FROM mentor_assignment m
        JOIN enterprise e ON e.id = m.enterprise_id AND e.park_id = m.park_id
        JOIN application ap ON ap.id = m.application_id AND ap.park_id = m.park_id
        JOIN park p ON p.id = m.park_id
       WHERE m.consultancy_id = ANY (${agencies}::uuid[]) AND m.status = 'ACTIVE'
         AND m.starts_on <= ${context.today}::date
         AND (m.ends_on IS NULL OR m.ends_on >= ${context.today}::date)
       ORDER BY (m.mentor_id = ${context.actor.userId}::uuid) DESC,
                e.name COLLATE "zh-Hans-CN-x-icu", ap.year DESC LIMIT 500`;
    return engagementRow.array().parse(rows);
  });
}

/** The places this person coached at last, newest first. */
export function listRecentPlaces(context: Context): Promise<string[]> {
  return read(context, async (tx) => {
    const rows = await tx.$queryRaw<{ place: string }[]>`
      SELECT place FROM coaching_log WHERE author_id = ${context.actor.userId}::uuid
       GROUP BY place ORDER BY max(coached_on) DESC LIMIT ${PLACES_OFFERED}`;
    return rows.map(({ place }) => place);
  });
}

function agenciesOf({ actor }: Context): string[] {
  allow(holdsAnywhere(actor, "coaching.log"));
  return actor.grants.flatMap((grant) =>
    grant.reach === "consultancy" ? [grant.consultancyId] : [],
  );
}
