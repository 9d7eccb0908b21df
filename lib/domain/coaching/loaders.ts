/** Fetches coaching records within the transaction's reach; what is out of reach is not found. */
import "server-only";
import { notFound } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db/scope";

export async function loadCoachingLogInScope(tx: Tx, id: string) {
  const log = await tx.coachingLog.findUnique({
    where: { id },
    select: {
      id: true,
      parkId: true,
      enterpriseId: true,
      authorId: true,
      confirmedAt: true,
      version: true,
    },
  });
  if (!log) throw notFound();
  return log;
}

/** The assignment under which somebody coaches. */
export async function loadEngagementInScope(tx: Tx, id: string) {
  const assignment = await tx.mentorAssignment.findUnique({
    where: { id },
    select: {
      id: true,
      parkId: true,
      enterpriseId: true,
      applicationId: true,
      consultancyId: true,
      status: true,
      startsOn: true,
    },
  });
  if (!assignment) throw notFound();
  return assignment;
}
