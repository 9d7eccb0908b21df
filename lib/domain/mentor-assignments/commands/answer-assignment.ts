/** The enterprise agrees to its mentor or declines; from its yes on, the agency sees this enterprise. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, conflict, ruleViolation } from "@/lib/kernel/errors";
import { recordAudit } from "@/lib/platform/audit/record";
import { transact } from "@/lib/platform/db/scope";
import { canAnswerAssignment } from "../access";
import { loadAssignmentInScope } from "../loaders";
import type { AnswerAssignmentInput } from "../schema";

export async function answerAssignment(context: Context, input: AnswerAssignmentInput) {
  const { id, version, answer, note } = input;
  return transact(context, async (tx) => {
    const before = await loadAssignmentInScope(tx, id);
    allow(canAnswerAssignment(context.actor, before), { code: "ONLY_THE_ENTERPRISE_ANSWERS" });
    if (before.version !== version)
      throw conflict({ status: before.status, version: before.version });
    if (before.status !== "PROPOSED") throw ruleViolation({ code: "ALREADY_ANSWERED" });
    const status = answer === "accept" ? ("ACTIVE" as const) : ("DECLINED" as const);
    const { count } = await tx.mentorAssignment.updateMany({
      where: { id, version, status: "PROPOSED" },
      data: {
        status,
        answeredById: context.actor.userId,
        answeredAt: context.now,
        endReason: answer === "decline" ? note : null,
        version: version + 1,
      },
    });
    if (count === 0) throw conflict({ status: before.status, version: before.version });
    await recordAudit(tx, context, {
      action: "assignment.answer",
      subject: "mentor-assignment",
      subjectId: id,
      parkId: before.parkId,
      enterpriseId: before.enterpriseId,
      detail: { status: { from: before.status, to: status }, note },
    });
    return { id, version: version + 1, status };
  });
}
