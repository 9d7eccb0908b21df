/** The enterprise confirms with one tap that it was coached; confirming again changes nothing. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, conflict } from "@/lib/kernel/errors";
import { recordAudit } from "@/lib/platform/audit/record";
import { transact } from "@/lib/platform/db/scope";
import { canConfirmCoaching } from "../access";
import { loadCoachingLogInScope } from "../loaders";
import type { ConfirmCoachingInput } from "../schema";

export async function confirmCoaching(context: Context, { id, version }: ConfirmCoachingInput) {
  return transact(context, async (tx) => {
    const before = await loadCoachingLogInScope(tx, id);
    allow(canConfirmCoaching(context.actor, before), { code: "ONLY_THE_ENTERPRISE_CONFIRMS" });
    if (before.confirmedAt) return { id, version: before.version };
    const { count } = await tx.coachingLog.updateMany({
      where: { id, version, confirmedAt: null },
      data: { confirmedById: context.actor.userId, confirmedAt: context.now, version: version + 1 },
    });
    if (count === 0) throw conflict({ version: before.version });
    await recordAudit(tx, context, {
      action: "coaching.confirm",
      subject: "coaching-log",
      subjectId: id,
      parkId: before.parkId,
      enterpriseId: before.enterpriseId,
    });
    return { id, version: version + 1 };
  });
}
