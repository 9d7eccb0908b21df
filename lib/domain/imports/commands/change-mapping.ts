/** Says which column holds which field, and orders the dry run again. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, conflict, ruleViolation } from "@/lib/kernel/errors";
import { recordAudit } from "@/lib/platform/audit/record";
import { transact } from "@/lib/platform/db/scope";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import { canManageImports } from "../access";
import { loadImportInScope } from "../loaders";
import { mappingProblems } from "../mapping";
import type { ChangeMappingInput } from "../schema";
import { importJob, PARSE_TASK } from "../tasks/names";

export async function changeMapping(context: Context, input: ChangeMappingInput) {
  const { id, version, mapping } = input;
  return transact(context, async (tx) => {
    const batch = await loadImportInScope(tx, id);
    allow(canManageImports(context.actor, batch));
    if (batch.state !== "READY") throw ruleViolation({ code: "IMPORT_NOT_READY" });
    const problems = mappingProblems(mapping);
    if (problems.length > 0) throw ruleViolation(...problems);
    const columns = new Set(batch.layout?.table?.columns.map(({ column }) => column));
    if (
      mapping.sheet !== batch.layout?.table?.sheet ||
      !mapping.columns.every((one) => columns.has(one.column))
    ) {
      throw ruleViolation({ code: "MAPPING_OF_ANOTHER_TABLE" });
    }
    const { count } = await tx.importBatch.updateMany({
      where: { id, version },
      data: { mapping, state: "PARSING", version: version + 1 },
    });
    if (count === 0) throw conflict({ version: batch.version });
    await enqueue(tx, context, importJob(PARSE_TASK, id));
    await recordAudit(tx, context, {
      action: "import.map",
      subject: "import",
      subjectId: id,
      parkId: batch.parkId,
      detail: { from: batch.mapping, to: mapping },
    });
    return { id, version: version + 1 };
  });
}
