/** Rows of an import as they are kept, for screens and reports. */
import "server-only";
import type { Tx } from "@/lib/platform/db/scope";
import { changeViews, type ChangeView } from "./change-views";
import type { StoredFields, StoredIssue } from "./outcome";
import type { FieldValues } from "./reading/types";
import type { ImportOutcome } from "./schema";

export type ImportRowView = Readonly<{
  ordinal: number;
  sheet: string;
  row: number;
  outcome: ImportOutcome;
  raw: Readonly<Record<string, string>>;
  /** Values that the row says, when it is taken. */
  values: FieldValues | null;
  changes: readonly ChangeView[];
  issues: readonly StoredIssue[];
  enterpriseId: string | null;
}>;

type RowsWanted = Readonly<{
  batchId: string;
  outcomes: readonly ImportOutcome[] | null;
  after: number;
  take: number;
}>;

/** Rows behind an ordinal, in the order of the file. */
export async function findRows(
  tx: Tx,
  { batchId, outcomes, after, take }: RowsWanted,
): Promise<ImportRowView[]> {
  const rows = await tx.importRow.findMany({
    where: {
      batchId,
      ordinal: { gt: after },
      ...(outcomes ? { outcome: { in: [...outcomes] } } : {}),
    },
    orderBy: { ordinal: "asc" },
    take,
    select: {
      ordinal: true,
      sheet: true,
      row: true,
      outcome: true,
      raw: true,
      fields: true,
      issues: true,
      enterpriseId: true,
    },
  });
  return rows.map(({ raw, fields, issues, ...row }) => {
    // Written by this module alone, hence of the shape that it writes.
    const stored = fields as StoredFields | null;
    return {
      ...row,
      raw: raw as Record<string, string>,
      values: stored?.values ?? null,
      changes: changeViews(stored?.changes ?? {}),
      issues: issues as unknown as StoredIssue[],
    };
  });
}
