/** What the screens and the API ask about imports. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { read, type Tx } from "@/lib/platform/db/scope";
import { canManageImports } from "./access";
import { loadImportInScope, type LoadedImport } from "./loaders";
import { mappingProblems } from "./mapping";
import { findRows, type ImportRowView } from "./rows";
import { enterpriseFields } from "./reading/fields";
import type { ImportRowsInput } from "./schema";

const PAGE_ROWS = 50;

/** Fields that a column can be mapped to, in the order in which they are offered. */
export const importFields = Object.entries(enterpriseFields).map(([name, spec]) => ({
  name,
  kind: spec.kind as string,
  metric: "metric" in spec,
}));

export async function listImports(
  context: Context,
  { parkId, cursor }: { parkId: string; cursor?: string },
) {
  allow(canManageImports(context.actor, { parkId }));
  const items = await read(context, (tx) =>
    tx.importBatch.findMany({
      where: { parkId, ...(cursor ? { id: { lt: cursor } } : {}) },
      orderBy: { id: "desc" },
      take: PAGE_ROWS + 1,
      select: {
        id: true,
        kind: true,
        state: true,
        createdAt: true,
        createdById: true,
        totalRows: true,
        createdRows: true,
        updatedRows: true,
        unchangedRows: true,
        rejectedRows: true,
        file: { select: { name: true, size: true } },
      },
    }),
  );
  const page = items.slice(0, PAGE_ROWS);
  const more = items.length > PAGE_ROWS;
  return { items: page, nextCursor: more ? (page.at(-1)?.id ?? null) : null };
}

/** An import with all that its page shows but the rows. */
export async function getImport(context: Context, id: string) {
  return read(context, async (tx) => {
    const batch = await loadImportInScope(tx, id);
    allow(canManageImports(context.actor, batch));
    return {
      ...batch,
      progress: progressOf(batch),
      problems: batch.mapping ? mappingProblems(batch.mapping) : [],
      sameFile: await findSameFile(tx, batch),
    };
  });
}

export type ImportDetail = Awaited<ReturnType<typeof getImport>>;

function progressOf({ state, totalRows, cursor, layout }: LoadedImport): number {
  if (state === "PARSING") {
    const sheet = layout?.sheets.find(({ name }) => name === layout.table?.sheet);
    return sheet && sheet.rowCount > 0 ? Math.min(totalRows / sheet.rowCount, 0.99) : 0;
  }
  if (state === "COMMITTING") return totalRows > 0 ? Math.min(cursor / totalRows, 0.99) : 0;
  return 1;
}

/** The last import of exactly these bytes that was committed before. */
async function findSameFile(tx: Tx, { id, parkId, createdAt, file }: LoadedImport) {
  return tx.importBatch.findFirst({
    where: {
      parkId,
      id: { not: id },
      state: "COMMITTED",
      createdAt: { lte: createdAt },
      file: { sha256: file.sha256 },
    },
    orderBy: { committedAt: "desc" },
    select: { id: true, committedAt: true },
  });
}

/** One page of rows, in the order of the file. */
export async function listImportRows(
  context: Context,
  { id, outcome, after }: ImportRowsInput & { id: string },
): Promise<{ items: ImportRowView[]; nextAfter: number | null }> {
  const items = await read(context, async (tx) => {
    const batch = await loadImportInScope(tx, id);
    allow(canManageImports(context.actor, batch));
    return findRows(tx, {
      batchId: id,
      outcomes: outcome ? [outcome] : null,
      after,
      take: PAGE_ROWS + 1,
    });
  });
  const page = items.slice(0, PAGE_ROWS);
  const more = items.length > PAGE_ROWS;
  return { items: page, nextAfter: more ? (page.at(-1)?.ordinal ?? null) : null };
}
