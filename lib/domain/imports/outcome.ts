/** From a row that was read to the row that is kept: what would happen to it, and why. */
import type { Facts } from "./registry/facts";
import type { Change, Plan } from "./registry/compare";
import type { FieldValues, Issue, ReadRow } from "./reading/types";
import type { ImportOutcome } from "./schema";

/** What an accepted row keeps: its values, and what they would change. */
export type StoredFields = Readonly<{
  values: FieldValues;
  changes: Readonly<Record<string, Change>>;
}>;

export type StoredIssue = Issue<string>;

export type JudgedRow = Readonly<{
  row: number;
  outcome: ImportOutcome;
  raw: Readonly<Record<string, string>>;
  fields: StoredFields | null;
  issues: readonly StoredIssue[];
  enterpriseId: string | null;
}>;

/** A row that stays out of the registry. Its cells are kept whole: the error report hands them back. */
export function judgeUntaken(row: Exclude<ReadRow, { status: "accepted" }>): JudgedRow {
  const base = { row: row.row, raw: row.raw, fields: null, enterpriseId: null };
  if (row.status === "rejected") return { ...base, outcome: "REJECTED", issues: row.issues };
  const issue = { code: row.kind, field: "", column: null, raw: null };
  return { ...base, outcome: "SKIPPED", issues: [issue] };
}

export type TakenRow = Readonly<{
  read: Extract<ReadRow, { status: "accepted" }>;
  facts: Facts;
  plan: Plan;
  enterpriseId: string | null;
  /** Warnings that only the registry could give. */
  more: readonly StoredIssue[];
}>;

/** A row that the registry takes; only what was said is kept of it. */
export function judgeTaken({ read, facts, plan, enterpriseId, more }: TakenRow): JudgedRow {
  const values = Object.fromEntries(
    Object.entries(read.values).filter(([, value]) => value !== null),
  );
  const undated = values.certNo !== undefined && facts.certificate === null;
  const issues = [...read.issues, ...more, ...(undated ? [certificateWithoutDate(values)] : [])];
  const { outcome, changes } = plan;
  return { row: read.row, outcome, raw: {}, fields: { values, changes }, issues, enterpriseId };
}

function certificateWithoutDate({ certNo }: FieldValues): StoredIssue {
  return { code: "CERTIFICATE_WITHOUT_DATE", field: "certNo", column: null, raw: String(certNo) };
}
