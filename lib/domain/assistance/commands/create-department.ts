/** Enters a department that can help enterprises (帮扶单位). */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, invalidField } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { recordAudit } from "@/lib/platform/audit/record";
import { isUniqueViolation } from "@/lib/platform/db/errors";
import { transact } from "@/lib/platform/db/scope";
import { canAssignAssistance } from "../access";
import type { CreateDepartmentInput } from "../schema";

export async function createDepartment(context: Context, input: CreateDepartmentInput) {
  const { parkId, ...said } = input;
  allow(canAssignAssistance(context.actor, { parkId }));
  const id = newId(context.now);
  try {
    await transact(context, async (tx) => {
      await tx.department.create({ data: { id, parkId, ...said }, select: { id: true } });
      await recordAudit(tx, context, {
        action: "department.create",
        subject: "department",
        subjectId: id,
        parkId,
        detail: said,
      });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw invalidField("name", { code: "DEPARTMENT_TAKEN" });
    throw error;
  }
  return { id, version: 1 };
}
