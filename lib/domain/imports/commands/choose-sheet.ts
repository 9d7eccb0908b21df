/** Chooses the sheet that holds the list, when it is not the first that looks like one. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, conflict, ruleViolation } from "@/lib/kernel/errors";
import { recordAudit } from "@/lib/platform/audit/record";
import { transact } from "@/lib/platform/db/scope";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import { canManageImports } from "../access";
import { loadImportInScope } from "../loaders";
import type { ChooseSheetInput } from "../schema";
import { importJob, PARSE_TASK } from "../tasks/names";

export async function chooseSheet(context: Context, { id, version, sheet }: ChooseSheetInput) {
  return transact(context, async (tx) => {
    const batch = await loadImportInScope(tx, id);
    allow(canManageImports(context.actor, batch));
    const { layout } = batch;
    if (batch.state !== "READY" || !layout) throw ruleViolation({ code: "IMPORT_NOT_READY" });
    if (!layout.sheets.some(({ name, recognised }) => name === sheet && recognised)) {
      throw ruleViolation({ code: "SHEET_WITHOUT_LIST" });
    }
    const { count } = await tx.importBatch.updateMany({
      where: { id, version },
      // Without a table the dry run recognises it anew, with a mapping of its own, on that sheet.
      data: {
        layout: { ...layout, wantedSheet: sheet, table: null } as object,
        state: "PARSING",
        version: version + 1,
      },
    });
    if (count === 0) throw conflict({ version: batch.version });
    await enqueue(tx, context, importJob(PARSE_TASK, id));
    await recordAudit(tx, context, {
      action: "import.chooseSheet",
      subject: "import",
      subjectId: id,
      parkId: batch.parkId,
      detail: { from: layout.table?.sheet ?? null, to: sheet },
    });
    return { id, version: version + 1 };
  });
}
