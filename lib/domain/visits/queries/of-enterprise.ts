/** The survey visits to one enterprise. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { toDay } from "@/lib/platform/db/dates";
import { read } from "@/lib/platform/db/scope";
import { canReadVisits } from "../access";

/** More visits than these are older than any application in hand. */
const MOST = 20;

/** Newest first; none for those who may not read the park's notes. */
export async function listVisitsOfEnterprise(
  context: Context,
  enterprise: { parkId: string; id: string },
) {
  const { parkId, id: enterpriseId } = enterprise;
  if (!canReadVisits(context.actor, { parkId, enterpriseId })) return [];
  return read(context, async (tx) => {
    const visits = await tx.visit.findMany({
      where: { enterpriseId },
      orderBy: [{ visitedOn: "desc" }, { id: "desc" }],
      take: MOST,
      select: {
        id: true,
        visitedOn: true,
        visitorId: true,
        contactName: true,
        mainProducts: true,
        wantsToApply: true,
        plannedYear: true,
        rdCostFen: true,
        ipCount: true,
        staffCount: true,
        techStaffCount: true,
        difficulties: true,
        needs: true,
        conclusion: true,
        conclusionNote: true,
      },
    });
    const visitors = await tx.user.findMany({
      where: { id: { in: visits.map(({ visitorId }) => visitorId) } },
      select: { id: true, name: true },
    });
    const nameOf = new Map(visitors.map(({ id, name }) => [id, name]));
    return visits.map(({ visitedOn, visitorId, ...visit }) => ({
      ...visit,
      visitedOn: toDay(visitedOn),
      visitor: nameOf.get(visitorId) ?? null,
    }));
  });
}

export type EnterpriseVisit = Awaited<ReturnType<typeof listVisitsOfEnterprise>>[number];
