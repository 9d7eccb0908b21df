/** Fetches an import within the transaction's reach; what is out of reach is not found. */
import "server-only";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db/scope";
import type { StoredLayout } from "./layout";
import type { ImportMapping } from "./schema";

const columns = {
  id: true,
  parkId: true,
  kind: true,
  fileId: true,
  state: true,
  mapping: true,
  layout: true,
  totalRows: true,
  createdRows: true,
  updatedRows: true,
  unchangedRows: true,
  rejectedRows: true,
  skippedRows: true,
  cursor: true,
  refusalCode: true,
  refusalParams: true,
  createdById: true,
  committedById: true,
  createdAt: true,
  committedAt: true,
  version: true,
  file: { select: { name: true, size: true, sha256: true } },
} as const;

export async function loadImportInScope(tx: Tx, id: string) {
  const batch = isId(id)
    ? await tx.importBatch.findUnique({ where: { id }, select: columns })
    : null;
  if (!batch) throw notFound();
  const { mapping, layout, refusalParams, ...rest } = batch;
  return {
    ...rest,
    // Written by this module alone, hence of the shape that it writes.
    mapping: mapping as ImportMapping | null,
    layout: layout as StoredLayout | null,
    refusalParams: refusalParams as Record<string, string | number> | null,
  };
}

export type LoadedImport = Awaited<ReturnType<typeof loadImportInScope>>;

/** The same, locked: whoever else wants to move this import waits until this transaction ends. */
export async function lockImportInScope(tx: Tx, id: string): Promise<LoadedImport> {
  if (!isId(id)) throw notFound();
  await tx.$queryRaw`SELECT id FROM import_batch WHERE id = ${id}::uuid FOR UPDATE`;
  return loadImportInScope(tx, id);
}
