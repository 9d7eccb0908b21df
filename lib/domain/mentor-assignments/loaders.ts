/** Fetches what an assignment is about within the transaction's reach; what is out of reach is not found. */
import "server-only";
import { notFound } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db/scope";

export async function loadAssignmentInScope(tx: Tx, id: string) {
  const assignment = await tx.mentorAssignment.findUnique({
    where: { id },
    select: {
      id: true,
      parkId: true,
      enterpriseId: true,
      applicationId: true,
      consultancyId: true,
      mentorId: true,
      status: true,
      startsOn: true,
      endsOn: true,
      version: true,
    },
  });
  if (!assignment) throw notFound();
  return assignment;
}

/** The application that somebody is to coach, held until the end: of two proposals at once the second sees the first. */
export async function holdCoachedApplicationInScope(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT FROM application WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const application = await tx.application.findUnique({
    where: { id },
    select: { id: true, parkId: true, enterpriseId: true, state: true },
  });
  if (!application) throw notFound();
  return application;
}
