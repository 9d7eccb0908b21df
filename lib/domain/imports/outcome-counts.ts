/** How many rows of an import came to which outcome. */
import "server-only";
import type { Tx } from "@/lib/platform/db/scope";

export async function countOutcomes(tx: Tx, batchId: string) {
  const groups = await tx.importRow.groupBy({
    by: ["outcome"],
    where: { batchId },
    _count: { _all: true },
  });
  const count = (outcome: string) =>
    groups.find((group) => group.outcome === outcome)?._count._all ?? 0;
  return {
    createdRows: count("CREATED"),
    updatedRows: count("UPDATED"),
    unchangedRows: count("UNCHANGED"),
    rejectedRows: count("REJECTED"),
    skippedRows: count("SKIPPED"),
  };
}
