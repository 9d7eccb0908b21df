/** A person's roles with what they reach today, read fresh on every request. */
import "server-only";
import type { EnterpriseRef, Grant } from "@/lib/kernel/context";
import { toDate } from "@/lib/platform/db/dates";
import { emptyScope, withScope, type Tx } from "@/lib/platform/db/scope";

/** The grants of a person on a day. */
export async function loadGrants(userId: string, today: string): Promise<Grant[]> {
  const memberships = await withScope({ ...emptyScope, userId }, membershipsOf(userId), {
    readOnly: true,
  });
  const grants = await Promise.all(memberships.map((membership) => toGrant(membership, today)));
  return grants.filter((grant) => grant !== null);
}

type MembershipRow = Awaited<ReturnType<ReturnType<typeof membershipsOf>>>[number];

const membershipsOf = (userId: string) => (tx: Tx) =>
  tx.membership.findMany({
    where: { userId },
    orderBy: { id: "asc" },
    select: {
      role: true,
      parkId: true,
      enterpriseId: true,
      consultancyId: true,
      departmentId: true,
      regionPrefix: true,
    },
  });

async function toGrant(row: MembershipRow, today: string): Promise<Grant | null> {
  const { role, parkId, enterpriseId, consultancyId, departmentId, regionPrefix } = row;
  if (role === "PLATFORM_ADMIN") return { role, reach: "platform" };
  if (role === "SUPERVISOR") {
    if (!regionPrefix) return null;
    return { role, reach: "region", regionPrefix, parkIds: await parksOf(regionPrefix) };
  }
  if (role === "CONSULTANT") {
    if (!consultancyId) return null;
    const engagements = await engagementsOf(consultancyId, today);
    return { role, reach: "consultancy", consultancyId, engagements };
  }
  if (!parkId) return null;
  if (role !== "ENTERPRISE_OWNER" && role !== "ENTERPRISE_STAFF") {
    return { role, reach: "park", parkId, departmentId };
  }
  return enterpriseId ? { role, reach: "enterprise", parkId, enterpriseId } : null;
}

const parksOf = (regionPrefix: string): Promise<string[]> =>
  withScope(
    emptyScope,
    async (tx) => {
      const parks = await tx.park.findMany({
        where: { regionCode: { startsWith: regionPrefix } },
        orderBy: { slug: "asc" },
        select: { id: true },
      });
      return parks.map((park) => park.id);
    },
    { readOnly: true },
  );

/** The enterprises that have engaged an agency and not ended it: exactly those its people may see. */
const engagementsOf = (consultancyId: string, today: string): Promise<EnterpriseRef[]> =>
  withScope(
    { ...emptyScope, consultancyId },
    (tx) =>
      tx.mentorAssignment.findMany({
        where: {
          consultancyId,
          status: "ACTIVE",
          startsOn: { lte: toDate(today) },
          OR: [{ endsOn: null }, { endsOn: { gte: toDate(today) } }],
        },
        distinct: ["enterpriseId"],
        orderBy: { enterpriseId: "asc" },
        select: { parkId: true, enterpriseId: true },
      }),
    { readOnly: true },
  );
