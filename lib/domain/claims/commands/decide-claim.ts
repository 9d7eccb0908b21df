/** Approves or refuses a claim. Approval looks at the facts once more: what no longer holds is not approved. */
import "server-only";
import { reassess } from "@/lib/domain/eligibility/queries";
import type { Context } from "@/lib/kernel/context";
import { allow, conflict, ruleViolation } from "@/lib/kernel/errors";
import { recordAudit } from "@/lib/platform/audit/record";
import { transact, type Tx } from "@/lib/platform/db/scope";
import { personalBars, stateBars } from "../access";
import { assessmentFrom } from "../assessment";
import { claimAsItStands, loadClaimInScope, type LoadedClaim } from "../loaders";
import type { DecideClaimInput } from "../schema";

const outcomes = { approve: "APPROVED", refuse: "REFUSED" } as const;

export async function decideClaim(context: Context, input: DecideClaimInput) {
  return transact(context, async (tx) => {
    const { id, version, decision, note } = input;
    const claim = await loadClaimInScope(tx, id);
    const [bar] = personalBars(context.actor, claim).decide;
    allow(bar === undefined, bar && { code: bar });
    if (claim.version !== version) throw conflict(await claimAsItStands(tx, id));
    const bars = stateBars(claim.state).decide;
    if (bars.length > 0) throw ruleViolation(...bars.map((code) => ({ code })));
    const verdict = await verdictToday(tx, context, claim);
    if (decision === "approve" && verdict !== "met") {
      throw ruleViolation({ code: "CLAIM_NO_LONGER_ELIGIBLE" });
    }

    const state = outcomes[decision];
    const { count } = await tx.claim.updateMany({
      where: { id, version, state: "SUBMITTED" },
      data: {
        ...{ state, version: version + 1, decisionNote: note },
        ...{ decidedById: context.actor.userId, decidedAt: context.now },
      },
    });
    if (count === 0) throw conflict(await claimAsItStands(tx, id));
    await recordAudit(tx, context, {
      action: decision === "approve" ? "claim.approve" : "claim.refuse",
      subject: "claim",
      subjectId: id,
      parkId: claim.parkId,
      enterpriseId: claim.enterpriseId,
      detail: {
        ...{ state: { from: claim.state, to: state }, note },
        ...{ verdictToday: verdict, amountFen: claim.amountFen },
      },
    });
    return { id, state, version: version + 1 };
  });
}

async function verdictToday(tx: Tx, context: Context, claim: LoadedClaim) {
  // Held until the decision stands: an outcome cannot be undone between looking at it and approving on it.
  await tx.$queryRaw`SELECT FROM application WHERE id = ${claim.applicationId}::uuid FOR SHARE`;
  const { asOf: claimedOn } = assessmentFrom(claim.assessment);
  const { evaluation } = await reassess(tx, context, { ...claim, claimedOn });
  return evaluation.verdict;
}
