/** Loads the demonstration into an empty installation, once. */
import { PrismaPg } from "@prisma/adapter-pg";
import { hashPassword } from "@/lib/platform/auth/passwords";
import { recordAudit } from "@/lib/platform/audit/record";
import { dayOf } from "@/lib/platform/clock";
import { PrismaClient } from "@/lib/platform/db/generated/client";
import { emptyScope, withScope, type Tx } from "@/lib/platform/db/scope";
import { newId } from "@/lib/kernel/ids";
import { DEMO_PASSWORD } from "../../scripts/lib/demo-accounts.mjs";
import { day } from "./calendar";
import { writeInstallation, writeParks, type ParkRows } from "./rows";
import { tellDemonstration, type Demonstration } from "./story/tell";
import { parkIdOf } from "./story/telling";

/** loaded · present: it was there already · foreign: the installation holds other data, nothing was done. */
export type Outcome = "loaded" | "present" | "foreign";

/**
 * Parks, people and agencies belong to no park: the owning role writes them, again and again without harm. All the
 * rest is one transaction of the application's role, so there is never half a demonstration.
 */
export async function loadDemonstration(ownerUrl: string, now: Date): Promise<Outcome> {
  const demo = tellDemonstration(day(dayOf(now)));
  const owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl }) });
  try {
    if (await holdsOtherData(owner, demo)) return "foreign";
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await writeInstallation(owner, demo.installation, passwordHash);
  } finally {
    await owner.$disconnect();
  }
  return withScope({ ...emptyScope, parkIds: parkIds(demo) }, (tx) => loadParks(tx, demo, now));
}

const parkIds = ({ parks }: Demonstration): string[] => [...parks.keys()].map(parkIdOf);

async function holdsOtherData(owner: PrismaClient, demo: Demonstration): Promise<boolean> {
  const people = await owner.user.count({ where: { isDemo: false } });
  const parks = await owner.park.count({ where: { id: { notIn: parkIds(demo) } } });
  return people + parks > 0;
}

/** Any constant: two loads at once wait for each other here. */
const LOAD_LOCK = 20_261;

async function loadParks(tx: Tx, { parks }: Demonstration, now: Date): Promise<Outcome> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${LOAD_LOCK}::bigint)::text`;
  if ((await tx.department.count()) > 0) return "present";
  for (const rows of parks.values()) await writeParks(tx, rows);
  const requestId = newId(now);
  for (const [slug, rows] of parks) {
    await recordAudit(
      tx,
      { actor: null, now, requestId, source: "seed" },
      { action: "demo.load", subject: "park", ...subjectOf(slug), detail: countsOf(rows) },
    );
  }
  return "loaded";
}

const subjectOf = (slug: string) => ({ subjectId: parkIdOf(slug), parkId: parkIdOf(slug) });

const countsOf = (rows: ParkRows): Record<string, number> =>
  Object.fromEntries(Object.entries(rows).map(([table, { length }]) => [table, length]));
