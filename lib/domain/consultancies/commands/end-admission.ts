/** Ends an agency's admission to a park today: nothing new is assigned to it; what runs, runs to its own end. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, ruleViolation } from "@/lib/kernel/errors";
import { recordAudit } from "@/lib/platform/audit/record";
import { toDate, toDay } from "@/lib/platform/db/dates";
import { transact } from "@/lib/platform/db/scope";
import { canManageConsultancies } from "../access";
import { loadAdmissionInScope } from "../loaders";
import type { EndAdmissionInput } from "../schema";

export async function endAdmission(context: Context, { parkId, consultancyId }: EndAdmissionInput) {
  return transact(context, async (tx) => {
    const before = await loadAdmissionInScope(tx, { parkId, consultancyId });
    allow(canManageConsultancies(context.actor, { parkId }));
    const { count } = await tx.consultancyPark.updateMany({
      where: { parkId, consultancyId, until: null },
      data: { until: toDate(context.today) },
    });
    if (count === 0) throw ruleViolation({ code: "ADMISSION_OVER" });
    await recordAudit(tx, context, {
      action: "consultancy.end-admission",
      subject: "consultancy",
      subjectId: consultancyId,
      parkId,
      detail: { name: before.consultancy.name, since: toDay(before.since), until: context.today },
    });
    return { id: consultancyId };
  });
}
