/** Whom and what a proposal can name: mentors of admitted agencies, liaison cadres, applications under way. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { holds } from "@/lib/kernel/permissions";
import { toDate } from "@/lib/platform/db/dates";
import { read, type Tx } from "@/lib/platform/db/scope";
import { OUTCOMES } from "@/lib/rules/pipeline/states";

/** More applications than this are not chosen from a list but from their own page. */
const OFFERED = 500;

interface Park {
  id: string;
}

export interface MentorChoice {
  consultancyId: string;
  consultancy: string;
  mentorId: string;
  mentor: string;
  /** Applications that this mentor coaches in the park at present. */
  coaching: number;
}

/** What a proposal in this park can name. */
export function listProposalChoices(context: Context, park: Park) {
  allow(holds(context.actor, "assignment.propose", { parkId: park.id }));
  return read(context, async (tx) => ({
    mentors: await mentorsOf(tx, park, context.today),
    liaisons: await liaisonsOf(tx, park),
  }));
}

/** Applications that are still under way, those without an agency first. */
export function listCoachableApplications(context: Context, park: Park) {
  allow(holds(context.actor, "assignment.propose", { parkId: park.id }));
  return read(context, async (tx) => {
    const applications = await tx.application.findMany({
      where: { parkId: park.id, state: { notIn: [...OUTCOMES] } },
      orderBy: [{ assignments: { _count: "asc" } }, { enterprise: { name: "asc" } }],
      take: OFFERED,
      select: { id: true, year: true, state: true, enterprise: { select: { name: true } } },
    });
    return applications.map(({ enterprise, ...one }) => ({ ...one, enterprise: enterprise.name }));
  });
}

function mentorsOf(tx: Tx, { id }: Park, today: string): Promise<MentorChoice[]> {
  return tx.$queryRaw<MentorChoice[]>`
    SELECT c.id AS "consultancyId", c.name AS consultancy, m.user_id AS "mentorId",
           m.name AS mentor, load.coaching
      FROM consultancy_mentors(${id}::uuid) m
      JOIN consultancy c ON c.id = m.consultancy_id
      JOIN consultancy_park cp ON cp.consultancy_id = c.id AND cp.park_id = ${id}::uuid
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS coaching FROM mentor_assignment a
         WHERE a.park_id = ${id}::uuid AND a.mentor_id = m.user_id AND a.status = 'ACTIVE'
      ) load
     WHERE cp.until IS NULL OR cp.until >= ${toDate(today)}::date
     ORDER BY c.name COLLATE "zh-Hans-CN-x-icu", m.name COLLATE "zh-Hans-CN-x-icu"`;
}

/** Cadres of the park who can accompany an enterprise. */
async function liaisonsOf(tx: Tx, { id }: Park) {
  const people = await tx.membership.findMany({
    where: { parkId: id, role: { in: ["LIAISON", "OFFICIAL", "PARK_ADMIN"] } },
    orderBy: [{ role: "asc" }, { user: { name: "asc" } }],
    select: {
      user: { select: { id: true, name: true } },
      department: { select: { name: true } },
    },
  });
  const named = people.map(({ user, department }) => ({
    ...user,
    department: department?.name ?? null,
  }));
  return [...new Map(named.map((one) => [one.id, one])).values()];
}
