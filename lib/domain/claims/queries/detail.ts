/** Everything about one claim on one screen: what it rests on, what holds today, what happened, what may be done. */
import "server-only";
import { reassess } from "@/lib/domain/eligibility/queries";
import type { Context } from "@/lib/kernel/context";
import { allow, notFound } from "@/lib/kernel/errors";
import { toDay } from "@/lib/platform/db/dates";
import { read, type Tx } from "@/lib/platform/db/scope";
import { barsOn, canReadClaim } from "../access";
import { assessmentFrom } from "../assessment";
import { loadClaimInScope, type LoadedClaim } from "../loaders";

export function getClaim(context: Context, id: string, within: { parkId?: string } = {}) {
  return read(context, async (tx) => {
    const { assessment: stored, ...claim } = await loadClaimInScope(tx, id);
    // Under another park's address it is not found.
    if (within.parkId && claim.parkId !== within.parkId) throw notFound();
    allow(canReadClaim(context.actor, claim));
    const assessment = assessmentFrom(stored);
    const today = await reassess(tx, context, { ...claim, claimedOn: assessment.asOf });
    const payment = await paymentOf(tx, claim.id);
    return {
      ...claim,
      ...(await namesOf(tx, claim, payment?.recordedById)),
      assessment,
      /** The same conditions on the facts of today. */
      today: today.evaluation,
      payment,
      bars: {
        withdraw: barsOn(context.actor, claim, "withdraw"),
        decide: barsOn(context.actor, claim, "decide"),
        pay: barsOn(context.actor, claim, "pay"),
      },
    };
  });
}

async function paymentOf(tx: Tx, claimId: string) {
  const [payment] = await tx.subsidyPayment.findMany({
    where: { claimId },
    select: { id: true, paidOn: true, reference: true, recordedById: true },
  });
  return payment ? { ...payment, paidOn: toDay(payment.paidOn) } : null;
}

type Claim = Omit<LoadedClaim, "assessment">;

async function namesOf(tx: Tx, claim: Claim, recordedById: string | undefined) {
  const enterprise = await tx.enterprise.findUniqueOrThrow({
    where: { id: claim.enterpriseId },
    select: { id: true, name: true, uscc: true },
  });
  const policy = await tx.policy.findUniqueOrThrow({
    where: { id: claim.policyId },
    select: {
      ...{ id: true, code: true, version: true, titleZh: true, titleEn: true },
      sourceDocument: true,
    },
  });
  const people = [claim.claimedById, claim.decidedById, recordedById];
  const users = await tx.user.findMany({
    where: { id: { in: people.filter((id) => typeof id === "string") } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null | undefined) =>
    users.find((user) => user.id === id)?.name ?? null;
  return {
    enterprise,
    policy,
    claimedBy: nameOf(claim.claimedById),
    decidedBy: nameOf(claim.decidedById),
    recordedBy: nameOf(recordedById),
  };
}
