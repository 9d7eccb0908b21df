/** The parks that a person reaches. A park out of reach does not exist for them. */
import "server-only";
import { cache } from "react";
import type { Context } from "@/lib/kernel/context";
import { reaches } from "@/lib/kernel/permissions";
import { prisma } from "@/lib/platform/db/client";

export interface ParkRef {
  id: string;
  slug: string;
  nameZh: string;
  nameEn: string;
  regionCode: string;
}

const allParks = cache((): Promise<ParkRef[]> =>
  prisma().park.findMany({
    orderBy: { slug: "asc" },
    select: { id: true, slug: true, nameZh: true, nameEn: true, regionCode: true },
  }),
);

/** The parks in which a person has any role, by slug. */
export async function listReachableParks({ actor }: Context): Promise<ParkRef[]> {
  const parks = await allParks();
  return parks.filter((park) => actor.grants.some((grant) => reaches(grant, { parkId: park.id })));
}

/** The park of that slug, or null when there is none or it is out of reach. */
export async function findReachablePark(context: Context, slug: string): Promise<ParkRef | null> {
  const parks = await listReachableParks(context);
  return parks.find((park) => park.slug === slug) ?? null;
}
