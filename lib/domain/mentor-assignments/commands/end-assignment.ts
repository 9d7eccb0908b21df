/** Ends an assignment today; from the next request on, the agency no longer sees this enterprise. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, conflict, ruleViolation } from "@/lib/kernel/errors";
import { recordAudit } from "@/lib/platform/audit/record";
import { toDate, toDay } from "@/lib/platform/db/dates";
import { transact } from "@/lib/platform/db/scope";
import { canEndAssignment } from "../access";
import { loadAssignmentInScope } from "../loaders";
import type { EndAssignmentInput } from "../schema";

export async function endAssignment(context: Context, { id, version, reason }: EndAssignmentInput) {
  return transact(context, async (tx) => {
    const before = await loadAssignmentInScope(tx, id);
    allow(canEndAssignment(context.actor, before));
    if (before.version !== version)
      throw conflict({ status: before.status, version: before.version });
    if (before.status !== "ACTIVE" && before.status !== "PROPOSED") {
      throw ruleViolation({ code: "ASSIGNMENT_OVER" });
    }
    // One that has not begun yet ends on its first day: an end before the start would be no span of time.
    const lastDay =
      toDay(before.startsOn) > context.today ? before.startsOn : toDate(context.today);
    const { count } = await tx.mentorAssignment.updateMany({
      where: { id, version, status: before.status },
      data: { status: "ENDED", endsOn: lastDay, endReason: reason, version: version + 1 },
    });
    if (count === 0) throw conflict({ status: before.status, version: before.version });
    await recordAudit(tx, context, {
      action: "assignment.end",
      subject: "mentor-assignment",
      subjectId: id,
      parkId: before.parkId,
      enterpriseId: before.enterpriseId,
      detail: { status: { from: before.status, to: "ENDED" }, reason },
    });
    return { id, version: version + 1 };
  });
}
