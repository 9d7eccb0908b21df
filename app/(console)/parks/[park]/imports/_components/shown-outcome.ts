/** Which rows an import shows first: what it brings, else what is wrong. */
import type { ImportDetail } from "@/lib/domain/imports/queries";
import { IMPORT_OUTCOMES, type ImportOutcome } from "@/lib/domain/imports/schema";

export function countOf(batch: ImportDetail, outcome: ImportOutcome): number {
  const counts: Record<ImportOutcome, number> = {
    CREATED: batch.createdRows,
    UPDATED: batch.updatedRows,
    UNCHANGED: batch.unchangedRows,
    REJECTED: batch.rejectedRows,
    SKIPPED: batch.skippedRows,
  };
  return counts[outcome];
}

export const shownOutcome = (batch: ImportDetail): ImportOutcome =>
  IMPORT_OUTCOMES.find((outcome) => countOf(batch, outcome) > 0) ?? "CREATED";
