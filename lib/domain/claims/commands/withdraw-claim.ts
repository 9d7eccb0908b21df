/** An enterprise takes its claim back before anybody has decided on it. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, conflict, ruleViolation } from "@/lib/kernel/errors";
import { recordAudit } from "@/lib/platform/audit/record";
import { transact } from "@/lib/platform/db/scope";
import { personalBars, stateBars } from "../access";
import { claimAsItStands, loadClaimInScope } from "../loaders";
import type { WithdrawClaimInput } from "../schema";

export async function withdrawClaim(context: Context, { id, version, reason }: WithdrawClaimInput) {
  return transact(context, async (tx) => {
    const claim = await loadClaimInScope(tx, id);
    const [bar] = personalBars(context.actor, claim).withdraw;
    allow(bar === undefined, bar && { code: bar });
    if (claim.version !== version) throw conflict(await claimAsItStands(tx, id));
    const bars = stateBars(claim.state).withdraw;
    if (bars.length > 0) throw ruleViolation(...bars.map((code) => ({ code })));

    const { count } = await tx.claim.updateMany({
      where: { id, version, state: "SUBMITTED" },
      data: {
        ...{ state: "WITHDRAWN", version: version + 1, decisionNote: reason },
        ...{ decidedById: context.actor.userId, decidedAt: context.now },
      },
    });
    if (count === 0) throw conflict(await claimAsItStands(tx, id));
    await recordAudit(tx, context, {
      action: "claim.withdraw",
      subject: "claim",
      subjectId: id,
      parkId: claim.parkId,
      enterpriseId: claim.enterpriseId,
      detail: { state: { from: claim.state, to: "WITHDRAWN" }, reason },
    });
    return { id, state: "WITHDRAWN" as const, version: version + 1 };
  });
}
