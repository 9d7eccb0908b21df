/** Orders an import that broke off once more: it goes on behind the last chunk that was committed. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, conflict, ruleViolation } from "@/lib/kernel/errors";
import { recordAudit } from "@/lib/platform/audit/record";
import { transact } from "@/lib/platform/db/scope";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import { canManageImports } from "../access";
import { loadImportInScope } from "../loaders";
import type { ImportStepInput } from "../schema";
import { COMMIT_TASK, importJob, PARSE_TASK } from "../tasks/names";

export async function resumeImport(context: Context, { id, version }: ImportStepInput) {
  return transact(context, async (tx) => {
    const batch = await loadImportInScope(tx, id);
    allow(canManageImports(context.actor, batch));
    if (batch.state !== "FAILED") throw ruleViolation({ code: "IMPORT_NOT_BROKEN" });
    const committing = batch.committedById !== null;
    const { count } = await tx.importBatch.updateMany({
      where: { id, version },
      data: {
        state: committing ? "COMMITTING" : "PARSING",
        refusalCode: null,
        version: version + 1,
      },
    });
    if (count === 0) throw conflict({ version: batch.version });
    await enqueue(tx, context, importJob(committing ? COMMIT_TASK : PARSE_TASK, id));
    await recordAudit(tx, context, {
      action: "import.resume",
      subject: "import",
      subjectId: id,
      parkId: batch.parkId,
      detail: { cursor: batch.cursor },
    });
    return { id, version: version + 1 };
  });
}
