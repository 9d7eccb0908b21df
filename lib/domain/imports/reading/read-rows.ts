/** Reads a list row by row: skips what is no data, normalises what is, and says of each row what is wrong. */

import { compactText } from "@/lib/rules/values/cell-text";
import type { ColumnMapping, ImportMapping } from "../schema";
import type { GridCell, GridRow, MergedRange } from "@/lib/platform/spreadsheets/grid";
import type { TableContext } from "./classify";
import { skipKindOf } from "./classify";
import type { FieldCatalogue, FieldSpec } from "./fields";
import { FillDown } from "./fill-down";
import { splitFormerName } from "./former-name";
import type { CellReading, Lookups } from "./read-cell";
import { readCell } from "./read-cell";
import type { SheetLayout } from "./recognise";
import { SeenRows } from "./seen-rows";
import type { FieldValues, Issue, ReadRow, RejectCode, SkipKind, WarningCode } from "./types";
import { REJECT_CODES } from "./types";

export type ReadingTask = Readonly<{
  layout: SheetLayout;
  mapping: ImportMapping;
  merges: readonly MergedRange[];
  catalogue: FieldCatalogue;
  /** Fields that together name a row: a second row of the same is a duplicate. */
  businessKey: readonly string[];
  /** Nothing can be dated after it. */
  today: string;
  lookups: Lookups;
}>;

type Column = ColumnMapping & Readonly<{ key: string; spec: FieldSpec }>;

/** A longer gap is an empty region of the sheet, not a forgotten line. */
const LONGEST_GAP = 100;

/** The name by which reports call a mapped column: `uscc`, `revenue2024`. */
function fieldKey({ field, year }: ColumnMapping, spec: FieldSpec): string {
  return `${field ?? ""}${spec.metric && year !== null ? year : ""}`;
}

/** The mapped columns of a list, in the order of the sheet. */
export function mappedColumns(mapping: ImportMapping, catalogue: FieldCatalogue): Column[] {
  return mapping.columns.flatMap((column) => {
    const spec = column.field === null ? undefined : catalogue[column.field];
    return spec ? [{ ...column, spec, key: fieldKey(column, spec) }] : [];
  });
}

/**
 * Reads the rows of one sheet in order. It remembers accepted keys and names, so one reader serves one
 * pass over one sheet.
 */
export class RowReader {
  private readonly columns: readonly Column[];
  private readonly table: TableContext;
  private readonly head: ReadonlyMap<number, SkipKind>;
  private readonly fillDown: FillDown;
  private readonly seen = new SeenRows();
  private lastRow = 0;
  private records = 0;

  constructor(private readonly task: ReadingTask) {
    this.columns = mappedColumns(task.mapping, task.catalogue);
    this.table = {
      usccColumn: this.columns.find(({ spec }) => spec.kind === "uscc")?.column ?? null,
      headers: new Map(
        task.layout.columns.map(({ column, header }) => [column, compactText(header)]),
      ),
    };
    this.head = new Map(task.layout.head.map(({ row, kind }) => [row, kind]));
    this.fillDown = new FillDown(task.merges);
  }

  /** What a row says, after the blank rows that the file leaves out before it. */
  read(row: GridRow): ReadRow[] {
    const blanks = this.blanksBefore(row.row);
    this.lastRow = row.row;
    return [...blanks, this.readOne(row)];
  }

  private blanksBefore(row: number): ReadRow[] {
    const gap = row - this.lastRow - 1;
    if (gap < 1 || gap > LONGEST_GAP) return [];
    return Array.from({ length: gap }, (_, index) => {
      const at = this.lastRow + 1 + index;
      const kind = this.head.get(at) ?? "blank";
      return { row: at, record: null, raw: {}, status: "skipped", kind };
    });
  }

  private readOne(row: GridRow): ReadRow {
    const filled = row.cells.filter(({ text }) => text !== "");
    const raw = Object.fromEntries(filled.map((cell) => [cell.column, shownText(cell)]));
    const isHead = row.row < this.task.layout.firstDataRow;
    const kind = isHead ? (this.head.get(row.row) ?? "title") : skipKindOf(row, this.table);
    if (!isHead && kind !== "blank") this.records += 1;
    const place = { row: row.row, record: isHead || kind === "blank" ? null : this.records, raw };
    if (kind) return { ...place, status: "skipped", kind };
    return { ...place, ...this.readData({ ...row, cells: this.fillDown.fill(row) }) };
  }

  private readData(row: GridRow) {
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    const readings = this.columns.map((column) => ({
      column,
      cell: cells.get(column.column),
      reading: this.readColumn(column, cells.get(column.column)),
    }));
    const found: FieldValues = Object.fromEntries(
      readings.map(({ column, reading }) => [column.key, reading.value]),
    );
    const values = splitFormerName(found);
    const rejects = rejectsOf(readings);
    const duplicate = this.duplicateOf(values, cells);
    if (duplicate) rejects.push(duplicate);
    if (rejects.length > 0) {
      return { status: "rejected" as const, issues: rejects.sort(byReason) };
    }
    const issues = [...warningsOf(readings), ...this.namesakes(values, readings)];
    this.seen.accept(row.row, this.keyOf(values), values);
    return { status: "accepted" as const, values, issues };
  }

  private readColumn(column: Column, cell: GridCell | undefined): CellReading {
    const { mapping, today, lookups } = this.task;
    const unit = column.unit ?? mapping.unit ?? "元";
    return readCell({ cell, spec: column.spec, required: column.required, unit, today, lookups });
  }

  /** The row's business key, or null while a part of it is missing. */
  private keyOf(values: FieldValues): string | null {
    const parts = this.task.businessKey.map((field) => values[field] ?? null);
    return parts.includes(null) ? null : JSON.stringify(parts);
  }

  /** The same name, or a variant of it, under another code: another firm, or a slip in one of the codes. */
  private namesakes(values: FieldValues, readings: readonly ColumnReading[]): Issue<WarningCode>[] {
    const namesake = this.seen.namesakeOf(values);
    const named = readings.find(({ column }) => column.spec.kind === "name");
    if (!namesake || !named) return [];
    const code = namesake.exact ? "NAME_SAME_DIFFERENT_USCC" : "NAME_SIMILAR";
    return [{ ...remark(code, named), params: { otherRow: namesake.row } }];
  }

  private duplicateOf(
    values: FieldValues,
    cells: ReadonlyMap<string, GridCell>,
  ): Issue<RejectCode> | null {
    const key = this.keyOf(values);
    const firstRow = key === null ? undefined : this.seen.rowOf(key);
    if (firstRow === undefined) return null;
    const parts = this.columns.filter(({ key: field }) => this.task.businessKey.includes(field));
    return {
      code: "DUP_IN_FILE",
      field: this.task.businessKey.join("+"),
      column: parts[0]?.column ?? null,
      raw: parts.map(({ column }) => cells.get(column)?.text ?? "").join("+"),
      params: { firstRow },
    };
  }
}

/** A cell as its reader sees it in Excel, so that it can be handed back: 0.0593 formatted as percent is 5.93%. */
function shownText({ text, kind }: GridCell): string {
  return kind === "percent" ? `${Number((Number(text) * 100).toPrecision(12))}%` : text;
}

type ColumnReading = Readonly<{
  column: Column;
  cell: GridCell | undefined;
  reading: CellReading;
}>;

function remark<Code extends string>(code: Code, { column, cell }: ColumnReading): Issue<Code> {
  return { code, field: column.key, column: column.column, raw: cell?.text ?? null };
}

function rejectsOf(readings: readonly ColumnReading[]): Issue<RejectCode>[] {
  return readings.flatMap((one) => (one.reading.reject ? [remark(one.reading.reject, one)] : []));
}

function warningsOf(readings: readonly ColumnReading[]): Issue<WarningCode>[] {
  return readings.flatMap((one) => (one.reading.warning ? [remark(one.reading.warning, one)] : []));
}

function byReason(a: Issue<RejectCode>, b: Issue<RejectCode>): number {
  return REJECT_CODES.indexOf(a.code) - REJECT_CODES.indexOf(b.code);
}
