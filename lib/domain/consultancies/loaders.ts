/** Fetches an agency as a park knows it; one that never served the park is not found. */
import "server-only";
import { isId } from "@/lib/kernel/ids";
import { notFound } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db/scope";

export async function loadAdmissionInScope(
  tx: Tx,
  { parkId, consultancyId }: { parkId: string; consultancyId: string },
) {
  const admission = isId(consultancyId)
    ? await tx.consultancyPark.findUnique({
        where: { parkId_consultancyId: { parkId, consultancyId } },
        select: {
          parkId: true,
          since: true,
          until: true,
          consultancy: { select: { id: true, name: true, kinds: true } },
        },
      })
    : null;
  if (!admission) throw notFound();
  return admission;
}
