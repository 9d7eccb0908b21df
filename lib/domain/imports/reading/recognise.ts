/** Finds the table in a sheet: title, unit, header lines, and what each column is called. */

import type { MoneyUnit } from "@/lib/rules/values/money";
import type { GridRow, MergedRange } from "@/lib/platform/spreadsheets/grid";
import { columnLetters, columnNumber } from "@/lib/platform/spreadsheets/grid";
import type { FieldCatalogue } from "./fields";

import { isYearLabel, readHeader, unitOfLine, yearOfTitle } from "./header";
import { matchScore } from "./propose";
import { cleanText } from "./text";
import type { SkipKind } from "./types";

/** How many rows from the top may pass before the header. */
export const HEAD_ROWS = 40;

export type LayoutColumn = Readonly<{
  column: string;
  /** The header as it stands, its lines joined. */
  header: string;
  year: number | null;
  unit: MoneyUnit | null;
}>;

export type SheetLayout = Readonly<{
  sheet: string;
  headerRows: readonly number[];
  firstDataRow: number;
  /** Unit of amounts whose column names none. */
  unit: MoneyUnit | null;
  /** Fiscal year of figures whose column names none. */
  year: number | null;
  columns: readonly LayoutColumn[];
  /** What stands above the data. */
  head: readonly Readonly<{ row: number; kind: SkipKind }>[];
}>;

export type SheetHead = Readonly<{
  sheet: string;
  rows: readonly GridRow[];
  merges: readonly MergedRange[];
}>;

/** The layout of a sheet whose header names an enterprise or its code; null when none is found. */
export function recogniseSheet(head: SheetHead, catalogue: FieldCatalogue): SheetLayout | null {
  const top = findHeader(head.rows, catalogue);
  if (!top) return null;
  const headerRows = headerLines(head, top);
  const columns = readColumns(head, headerRows);
  const above = head.rows.filter(({ row }) => row < top.row);
  const texts = above.flatMap(({ cells }) => cells.map(({ text }) => text));
  const years = columns.flatMap(({ year }) => year ?? []);
  const titleYear = texts.flatMap((text) => yearOfTitle(text) ?? [])[0];
  return {
    sheet: head.sheet,
    headerRows,
    firstDataRow: (headerRows.at(-1) ?? top.row) + 1,
    unit: texts.flatMap((text) => unitOfLine(text) ?? [])[0] ?? null,
    year: years.length > 0 ? Math.max(...years) : (titleYear ?? null),
    columns,
    head: [
      ...above.map((row) => ({ row: row.row, kind: kindAbove(row) })),
      ...headerRows.map((row) => ({ row, kind: "header" as const })),
    ],
  };
}

function filled(row: GridRow) {
  return row.cells.filter(({ text }) => cleanText(text) !== "");
}

/** The first row of which a cell names the enterprise or its code, and at least one other anything. */
function findHeader(rows: readonly GridRow[], catalogue: FieldCatalogue): GridRow | undefined {
  const keys = Object.entries(catalogue).filter(
    ([, { kind }]) => kind === "name" || kind === "uscc",
  );
  const namesKey = (text: string) =>
    keys.some(([, spec]) => matchScore(readHeader(text).label, spec) >= 2);
  return rows
    .slice(0, HEAD_ROWS)
    .find((row) => filled(row).length >= 2 && filled(row).some(({ text }) => namesKey(text)));
}

function kindAbove(row: GridRow): SkipKind {
  if (filled(row).length === 0) return "blank";
  return row.cells.some(({ text }) => unitOfLine(text) !== null) ? "unit_line" : "title";
}

/** Header lines: as far down as merged cells reach, or one more when it only splits into years. */
function headerLines({ rows, merges }: SheetHead, top: GridRow): number[] {
  const reach = merges
    .filter((range) => range.top === top.row && range.bottom - range.top <= 3)
    .reduce((bottom, range) => Math.max(bottom, range.bottom), top.row);
  const next = rows.find(({ row }) => row === reach + 1);
  const labels = next ? filled(next) : [];
  const splits = labels.length > 0 && labels.every(({ text }) => isYearLabel(text));
  const bottom = splits ? reach + 1 : reach;
  return Array.from({ length: bottom - top.row + 1 }, (_, index) => top.row + index);
}

function readColumns(head: SheetHead, headerRows: readonly number[]): LayoutColumn[] {
  const lines = headerRows.map((row) => lineTexts(head, row));
  const width = Math.max(0, ...lines.flatMap((line) => [...line.keys()]));
  return Array.from({ length: width }, (_, index) => index + 1).flatMap((number) => {
    const texts = lines.flatMap((line, depth) => headerText(line, lines[depth + 1], number));
    const header = [...new Set(texts)].join(" ");
    if (header === "") return [];
    const { year, unit } = readHeader(header);
    return [{ column: columnLetters(number), header, year, unit }];
  });
}

/** The text of a header line over a column; a blank one belongs to its left when the next line splits it. */
function headerText(
  line: ReadonlyMap<number, string>,
  below: ReadonlyMap<number, string> | undefined,
  number: number,
): string[] {
  const own = line.get(number);
  if (own !== undefined) return [own];
  if (!below?.has(number)) return [];
  const left = [...line.keys()].filter((key) => key < number).at(-1);
  const inherited = left === undefined ? undefined : line.get(left);
  return inherited === undefined ? [] : [inherited];
}

/** Texts of one row by column number, with merged cells spread over the columns they cover. */
function lineTexts({ rows, merges }: SheetHead, row: number): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { column, text } of rows.find((one) => one.row === row)?.cells ?? []) {
    const clean = cleanText(text).replace(/\s+/g, "");
    if (clean === "") continue;
    const number = columnNumber(column);
    const merge = merges.find((range) => range.top === row && range.left === number);
    for (let at = number; at <= Math.min(merge?.right ?? number, number + 50); at++)
      texts.set(at, clean);
  }
  return texts;
}
