/** Hands out the rows that stay out, with their cells; an export, hence in the audit. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, notFound } from "@/lib/kernel/errors";
import { recordAudit } from "@/lib/platform/audit/record";
import { transact } from "@/lib/platform/db/scope";
import { canManageImports } from "../access";
import { loadImportInScope } from "../loaders";
import { findRows, type ImportRowView } from "../rows";

const CHUNK_ROWS = 2_000;

export async function exportErrors(context: Context, { id }: { id: string }) {
  return transact(context, async (tx) => {
    const batch = await loadImportInScope(tx, id);
    allow(canManageImports(context.actor, batch));
    const { layout, mapping, file } = batch;
    if (!layout?.table || !mapping) throw notFound();
    const rows: ImportRowView[] = [];
    for (let after = 0, more = true; more;) {
      const wanted = { batchId: id, outcomes: ["REJECTED"] as const, after, take: CHUNK_ROWS };
      const chunk = await findRows(tx, wanted);
      rows.push(...chunk);
      after = chunk.at(-1)?.ordinal ?? after;
      more = chunk.length === CHUNK_ROWS;
    }
    await recordAudit(tx, context, {
      action: "import.exportErrors",
      subject: "import",
      subjectId: id,
      parkId: batch.parkId,
      detail: { file: file.name, rows: rows.length },
    });
    return { fileName: file.name, table: layout.table, mapping, rows };
  });
}
