/** Changes a department's name and leaders; help assigned before keeps the leaders of its time. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, conflict, invalidField } from "@/lib/kernel/errors";
import { changes, recordAudit } from "@/lib/platform/audit/record";
import { isUniqueViolation } from "@/lib/platform/db/errors";
import { transact } from "@/lib/platform/db/scope";
import { canAssignAssistance } from "../access";
import { loadDepartmentInScope } from "../loaders";
import type { EditDepartmentInput } from "../schema";

export async function editDepartment(context: Context, input: EditDepartmentInput) {
  const { id, version, ...said } = input;
  try {
    return await transact(context, async (tx) => {
      const before = await loadDepartmentInScope(tx, id);
      allow(canAssignAssistance(context.actor, before));
      const { count } = await tx.department.updateMany({
        where: { id, version },
        data: { ...said, version: version + 1 },
      });
      if (count === 0) throw conflict({ ...before });
      await recordAudit(tx, context, {
        action: "department.edit",
        subject: "department",
        subjectId: id,
        parkId: before.parkId,
        detail: changes(before, said),
      });
      return { id, version: version + 1 };
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw invalidField("name", { code: "DEPARTMENT_TAKEN" });
    throw error;
  }
}
