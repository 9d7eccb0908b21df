/** Fetches a claim within the transaction's reach; what is out of reach is not found. */
import "server-only";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db/scope";

const columns = {
  id: true,
  parkId: true,
  enterpriseId: true,
  policyId: true,
  applicationId: true,
  exclusiveGroup: true,
  year: true,
  amountFen: true,
  state: true,
  assessment: true,
  claimedById: true,
  claimedAt: true,
  decidedById: true,
  decidedAt: true,
  decisionNote: true,
  version: true,
} as const;

export async function loadClaimInScope(tx: Tx, id: string) {
  const claim = isId(id) ? await tx.claim.findUnique({ where: { id }, select: columns }) : null;
  if (!claim) throw notFound();
  return claim;
}

export type LoadedClaim = Awaited<ReturnType<typeof loadClaimInScope>>;

/** The claim as it stands now and who brought it there, for the person who came second. */
export async function claimAsItStands(tx: Tx, id: string) {
  const { state, version, decidedById, decidedAt, decisionNote } = await loadClaimInScope(tx, id);
  const decidedBy = decidedById
    ? await tx.user.findUnique({ where: { id: decidedById }, select: { name: true } })
    : null;
  return {
    ...{ state, version, note: decisionNote },
    decidedBy: decidedBy?.name ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
