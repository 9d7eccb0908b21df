/** The neutral form in which every spreadsheet arrives, whatever its format. */

/** What the file itself says a cell is; a `percent` keeps its fraction (0.1 shows as 10 %). */
export type CellKind = "text" | "number" | "percent" | "date" | "boolean" | "error";

export type GridCell = Readonly<{
  /** Column letters as Excel shows them. */
  column: string;
  /** As written; numbers as plain decimals without an exponent, dates as YYYY-MM-DD. */
  text: string;
  kind: CellKind;
  /** The formula, when the text is what Excel last calculated from it. */
  formula?: string;
}>;

export type GridRow = Readonly<{
  /** 1-based row as Excel shows it; in a csv the physical line on which the record starts. */
  row: number;
  /** Only cells that hold something, left to right; a csv also has its empty ones. */
  cells: readonly GridCell[];
}>;

/** 1-based and inclusive. */
export type MergedRange = Readonly<{ top: number; left: number; bottom: number; right: number }>;

export type SheetInfo = Readonly<{
  name: string;
  hidden: boolean;
  merges: readonly MergedRange[];
  /** How many rows the file lists, empty ones included: the measure of progress. */
  rowCount: number;
}>;

export type SpreadsheetEvent =
  | Readonly<{ type: "workbook"; format: "xlsx" | "csv"; sheets: readonly SheetInfo[] }>
  | Readonly<{ type: "row"; sheet: string; row: GridRow }>;

/** Which part of a file to read. */
export type ReadSelection = Readonly<{
  /** Sheets by name; without it every visible one. */
  sheets?: readonly string[];
  /** Rows to read of each sheet, for a look at its head. */
  maxRows?: number;
}>;

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 1, AA → 27; 0 for anything else. */
export function columnNumber(letters: string): number {
  if (!/^[A-Z]{1,3}$/.test(letters)) return 0;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
