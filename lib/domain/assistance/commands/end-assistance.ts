/** Ends the help of a department for an enterprise without another in its place. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, conflict, invalidField, ruleViolation } from "@/lib/kernel/errors";
import { recordAudit } from "@/lib/platform/audit/record";
import { toDate, toDay, toDayOrNull } from "@/lib/platform/db/dates";
import { transact } from "@/lib/platform/db/scope";
import { canAssignAssistance } from "../access";
import { loadAssistanceInScope } from "../loaders";
import type { EndAssistanceInput } from "../schema";

export async function endAssistance(context: Context, { id, version, endsOn }: EndAssistanceInput) {
  return transact(context, async (tx) => {
    const before = await loadAssistanceInScope(tx, id);
    allow(canAssignAssistance(context.actor, before));
    const formerEnd = toDayOrNull(before.endsOn);
    if (before.version !== version) throw conflict({ endsOn: formerEnd, version: before.version });
    if (formerEnd && formerEnd < context.today) throw ruleViolation({ code: "HELP_OVER" });
    if (endsOn < toDay(before.startsOn))
      throw invalidField("endsOn", { code: "ENDS_BEFORE_START" });
    const { count } = await tx.assistance.updateMany({
      where: { id, version },
      data: { endsOn: toDate(endsOn), version: version + 1 },
    });
    if (count === 0) throw conflict({ endsOn: formerEnd, version: before.version });
    await recordAudit(tx, context, {
      action: "assistance.end",
      subject: "assistance",
      subjectId: id,
      parkId: before.parkId,
      enterpriseId: before.enterpriseId,
      detail: { endsOn: { from: formerEnd, to: endsOn } },
    });
    return { id, version: version + 1 };
  });
}
