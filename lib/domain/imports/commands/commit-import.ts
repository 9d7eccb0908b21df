/** A person says yes to a dry run: orders its rows into the registry. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, conflict, ruleViolation } from "@/lib/kernel/errors";
import { recordAudit } from "@/lib/platform/audit/record";
import { transact } from "@/lib/platform/db/scope";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import { canManageImports } from "../access";
import { loadImportInScope } from "../loaders";
import type { ImportStepInput } from "../schema";
import { COMMIT_TASK, importJob } from "../tasks/names";

export async function commitImport(context: Context, { id, version }: ImportStepInput) {
  return transact(context, async (tx) => {
    const batch = await loadImportInScope(tx, id);
    allow(canManageImports(context.actor, batch));
    if (batch.state !== "READY") throw ruleViolation({ code: "IMPORT_NOT_READY" });
    const { createdRows, updatedRows } = batch;
    if (createdRows + updatedRows === 0) throw ruleViolation({ code: "NOTHING_TO_IMPORT" });
    const { count } = await tx.importBatch.updateMany({
      where: { id, version, state: "READY" },
      data: {
        state: "COMMITTING",
        committedById: context.actor.userId,
        version: version + 1,
      },
    });
    if (count === 0) throw conflict({ version: batch.version });
    await enqueue(tx, context, importJob(COMMIT_TASK, id));
    await recordAudit(tx, context, {
      action: "import.commit",
      subject: "import",
      subjectId: id,
      parkId: batch.parkId,
      detail: { file: batch.file.name, createdRows, updatedRows },
    });
    return { id, version: version + 1 };
  });
}
