/** The rows that stayed out, laid out to be corrected in Excel and imported again. */
import type { MoneyUnit } from "@/lib/rules/values/money";
import { columnNumber } from "@/lib/platform/spreadsheets/grid";
import { fieldSpec } from "./mapping";
import type { StoredIssue } from "./outcome";
import type { ImportRowView } from "./rows";
import { readHeader } from "./reading/header";
import type { SheetLayout } from "./reading/recognise";
import type { ImportMapping } from "./schema";

type Report = Readonly<{
  table: SheetLayout;
  mapping: ImportMapping;
  rows: readonly ImportRowView[];
}>;

type Words = Readonly<{
  /** Headings of the columns that we add. */
  row: string;
  reason: string;
  say: (issue: StoredIssue) => string;
}>;

/**
 * The original columns, then what is wrong. A unit that stood above the table moves into the headers, since the
 * title lines are not handed back.
 */
export function layOutReport({ table, mapping, rows }: Report, words: Words) {
  const columns = table.columns.toSorted((a, b) => columnNumber(a.column) - columnNumber(b.column));
  const units = new Map(
    mapping.columns.map((one) => [one.column, unitToSay(one.field, mapping.unit)]),
  );
  return {
    columns: [
      ...columns.map(({ column, header }) => ({
        header: withUnit(header, units.get(column) ?? null),
      })),
      { header: words.reason, width: 60 },
      { header: words.row, width: 12 },
    ],
    rows: rows.map(({ raw, row, issues }) => [
      ...columns.map(({ column }) => raw[column] ?? ""),
      issues.map(words.say).join("；"),
      String(row),
    ]),
  };
}

function unitToSay(field: string | null, unit: MoneyUnit | null): MoneyUnit | null {
  const kind = fieldSpec(field)?.kind;
  return kind === "money" || kind === "capital" ? unit : null;
}

function withUnit(header: string, unit: MoneyUnit | null): string {
  return unit === null || readHeader(header).unit !== null ? header : `${header}（${unit}）`;
}
