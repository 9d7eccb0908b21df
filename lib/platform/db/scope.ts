/** The tenant transaction: the only way to park-owned rows. One per page or command, context set first. */
import "server-only";
import type { Context, EnterpriseRef, Grant } from "@/lib/kernel/context";
import { prisma } from "./client";
import type { Prisma } from "./generated/client";

/** A transaction whose tenant context is set. */
export type Tx = Prisma.TransactionClient;

/** How far a transaction reaches; see prisma/migrations/…_tenancy. */
export interface DatabaseScope {
  parkIds: readonly string[];
  visitorParkIds: readonly string[];
  enterpriseIds: readonly string[];
  consultancyId: string | null;
  userId: string | null;
}

export const emptyScope: DatabaseScope = {
  parkIds: [],
  visitorParkIds: [],
  enterpriseIds: [],
  consultancyId: null,
  userId: null,
};

/** What the grants of a person reach. */
function scopeOf({ actor }: Context): DatabaseScope {
  const visited = actor.grants.flatMap(enterprisesOf);
  const agency = actor.grants.find((grant) => grant.reach === "consultancy");
  return {
    parkIds: unique(actor.grants.flatMap(wholeParksOf)),
    visitorParkIds: unique(visited.map((one) => one.parkId)),
    enterpriseIds: unique(visited.map((one) => one.enterpriseId)),
    consultancyId: agency?.consultancyId ?? null,
    userId: actor.userId,
  };
}

function wholeParksOf(grant: Grant): readonly string[] {
  if (grant.reach === "park") return [grant.parkId];
  return grant.reach === "region" ? grant.parkIds : [];
}

function enterprisesOf(grant: Grant): readonly EnterpriseRef[] {
  if (grant.reach === "enterprise") return [grant];
  return grant.reach === "consultancy" ? grant.engagements : [];
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Reads in the person's scope; the transaction is READ ONLY, so a page cannot change anything by mistake. */
export const read = <T>(context: Context, work: (tx: Tx) => Promise<T>): Promise<T> =>
  withScope(scopeOf(context), work, { readOnly: true });

/** Runs a command in the person's scope: all of it or nothing. */
export const transact = <T>(context: Context, work: (tx: Tx) => Promise<T>): Promise<T> =>
  withScope(scopeOf(context), work);

/** For what happens before there is a person (sign-in) and for tests. */
export function withScope<T>(
  scope: DatabaseScope,
  work: (tx: Tx) => Promise<T>,
  { readOnly = false }: { readOnly?: boolean } = {},
): Promise<T> {
  return prisma().$transaction(
    async (tx) => {
      if (readOnly) await tx.$executeRaw`SET TRANSACTION READ ONLY`;
      await setScope(tx, scope);
      return work(tx);
    },
    { maxWait: 5_000, timeout: 30_000 },
  );
}

async function setScope(tx: Tx, scope: DatabaseScope): Promise<void> {
  await tx.$queryRaw`
    SELECT set_config('app.park_ids', ${arrayLiteral(scope.parkIds)}, true),
           set_config('app.visitor_park_ids', ${arrayLiteral(scope.visitorParkIds)}, true),
           set_config('app.enterprise_ids', ${arrayLiteral(scope.enterpriseIds)}, true),
           set_config('app.consultancy_id', ${scope.consultancyId ?? ""}, true),
           set_config('app.user_id', ${scope.userId ?? ""}, true)`;
}

const arrayLiteral = (ids: readonly string[]): string => `{${ids.join(",")}}`;
