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
      assignment: { select: { consultancyId: true } },
    },
  });
  if (!log) throw notFound();
  return log;
}

/** The assignment under which somebody coaches, held until the end: it cannot be ended in the middle of a log. */
export async function holdEngagementInScope(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT FROM mentor_assignment WHERE id = ${id}::uuid FOR SHARE`;
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
      endsOn: true,
    },
  });
  if (!assignment) throw notFound();
  return assignment;
}
