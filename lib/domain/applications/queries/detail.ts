/** Everything about one application on one screen, as far as the person may see it. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { holds } from "@/lib/kernel/permissions";
import { toDate, toDay, toDayOrNull } from "@/lib/platform/db/dates";
import { read, type Tx } from "@/lib/platform/db/scope";
import { isTerminal } from "@/lib/rules/pipeline/states";
import { movesFor } from "@/lib/rules/pipeline/moves";
import { canReadApplication, pipelineRolesOn } from "../access";
import { pipelineFacts } from "../facts";
import { loadApplicationInScope, type LoadedApplication } from "../loaders";
import { historyOf } from "./history";

/** How many coaching sessions and visits stand on the page; the rest is behind their own lists. */
const SHOWN = 20;

export function getApplication(context: Context, id: string) {
  return read(context, async (tx) => {
    const application = await loadApplicationInScope(tx, id);
    allow(canReadApplication(context.actor, application));
    const maySee = (permission: "visit.read" | "claim.read") =>
      holds(context.actor, permission, application);
    const actorRoles = pipelineRolesOn(context.actor, application);
    const facts = await pipelineFacts(tx, application, context.today);
    return {
      ...summaryOf(application),
      enterprise: await enterpriseOf(tx, application, context.today),
      actorRoles,
      /** Whether it has its outcome, so that nobody needs to be arranged for it. */
      isOver: isTerminal(application.state),
      moves: movesFor({ state: application.state, actorRoles, facts }),
      history: await historyOf(tx, application.id, context.today),
      assignments: await assignmentsOf(tx, application.id),
      coaching: await coachingOf(tx, application.id),
      // What cadres noted at a visit is the park's own judgement; null = not for this person.
      visits: maySee("visit.read") ? await visitsOf(tx, application.id) : null,
      certificate: await certificateOf(tx, application.id),
      claims: maySee("claim.read") ? await claimsOf(tx, application.id) : null,
    };
  });
}

export type ApplicationDetail = Awaited<ReturnType<typeof getApplication>>;

const summaryOf = ({ submittedOn, decidedOn, ...application }: LoadedApplication) => ({
  ...application,
  submittedOn: toDayOrNull(submittedOn),
  decidedOn: toDayOrNull(decidedOn),
});

async function enterpriseOf(tx: Tx, { enterpriseId }: LoadedApplication, today: string) {
  const day = toDate(today);
  const { assistances, ...enterprise } = await tx.enterprise.findUniqueOrThrow({
    where: { id: enterpriseId },
    select: {
      id: true,
      name: true,
      uscc: true,
      aboveScale: true,
      park: { select: { slug: true, nameZh: true, nameEn: true } },
      assistances: {
        where: { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
        orderBy: { startsOn: "desc" },
        take: 1,
        select: {
          principalLeader: true,
          deputyLeader: true,
          department: { select: { name: true } },
          liaison: { select: { name: true } },
        },
      },
    },
  });
  return { ...enterprise, assistance: assistances[0] ?? null };
}

async function assignmentsOf(tx: Tx, applicationId: string) {
  const assignments = await tx.mentorAssignment.findMany({
    where: { applicationId },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    select: {
      id: true,
      status: true,
      startsOn: true,
      endsOn: true,
      endReason: true,
      consultancy: { select: { id: true, name: true } },
      mentor: { select: { name: true } },
      liaison: { select: { name: true } },
    },
  });
  return assignments.map((assignment) => ({
    ...assignment,
    startsOn: toDay(assignment.startsOn),
    endsOn: toDayOrNull(assignment.endsOn),
  }));
}

async function coachingOf(tx: Tx, applicationId: string) {
  const logs = await tx.coachingLog.findMany({
    where: { applicationId },
    orderBy: [{ coachedOn: "desc" }, { id: "desc" }],
    take: SHOWN,
    select: {
      id: true,
      coachedOn: true,
      minutes: true,
      place: true,
      topics: true,
      nextSteps: true,
      nextDueOn: true,
      confirmedAt: true,
      author: { select: { name: true } },
    },
  });
  return logs.map((log) => ({
    ...log,
    coachedOn: toDay(log.coachedOn),
    nextDueOn: toDayOrNull(log.nextDueOn),
  }));
}

async function visitsOf(tx: Tx, applicationId: string) {
  const visits = await tx.visit.findMany({
    where: { applicationId },
    orderBy: [{ visitedOn: "desc" }, { createdAt: "desc" }],
    take: SHOWN,
    select: {
      id: true,
      visitedOn: true,
      visitorId: true,
      conclusion: true,
      conclusionNote: true,
      difficulties: true,
    },
  });
  const visitors = await tx.user.findMany({
    where: { id: { in: visits.map(({ visitorId }) => visitorId) } },
    select: { id: true, name: true },
  });
  const names = new Map(visitors.map(({ id, name }) => [id, name]));
  return visits.map(({ visitorId, ...visit }) => ({
    ...visit,
    visitedOn: toDay(visit.visitedOn),
    visitor: names.get(visitorId) ?? null,
  }));
}

async function certificateOf(tx: Tx, applicationId: string) {
  const [certificate] = await tx.certificate.findMany({
    where: { applicationId },
    select: { number: true, issuedOn: true, validUntil: true },
  });
  return certificate
    ? {
        number: certificate.number,
        issuedOn: toDay(certificate.issuedOn),
        validUntil: toDay(certificate.validUntil),
      }
    : null;
}

function claimsOf(tx: Tx, applicationId: string) {
  return tx.claim.findMany({
    where: { applicationId },
    orderBy: { claimedAt: "desc" },
    select: {
      id: true,
      state: true,
      amountFen: true,
      claimedAt: true,
      policy: { select: { titleZh: true, titleEn: true } },
    },
  });
}
