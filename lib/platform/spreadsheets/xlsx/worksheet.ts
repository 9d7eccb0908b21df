import type { GridCell, GridRow, MergedRange } from "../grid";
import { columnLetters, columnNumber } from "../grid";
import { SPREADSHEET_LIMITS } from "../limits";
import { SpreadsheetRefused } from "../refusal";
import type { XlsxArchive } from "./archive";
import type { CellContext } from "./cell-value";
import { cellValue } from "./cell-value";
import { TextCollector } from "./shared-strings";
import type { WorkbookSheet } from "./workbook";
import { attribute, XmlTokenizer } from "./xml";

/** Counts what a file has delivered, over all its sheets. */
export type CellBudget = { cells: number };

/** Rows beyond this hold something only in a file that was built to cost memory. */
const FARTHEST_ROW = SPREADSHEET_LIMITS.rows * 2;

const REFERENCE = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/;

/** Turns the tags of one worksheet into rows, refusing what lies outside the limits. */
class RowCollector {
  readonly ready: GridRow[] = [];
  private readonly inline = new TextCollector();
  private row = 0;
  private column = 0;
  private filled = 0;
  private cells: GridCell[] = [];
  private cell: { type: string; style: number; value: string; formula: string } | null = null;
  private reading: "value" | "formula" | null = null;

  constructor(
    private readonly sheet: string,
    private readonly context: CellContext,
    private readonly budget: CellBudget,
  ) {}

  open(name: string, attributes: string): void {
    if (name === "c") this.openCell(attributes);
    else if (this.cell) this.openInCell(name);
    else if (name === "row") this.openRow(attributes);
  }

  text(text: string): void {
    if (!this.cell) return;
    if (this.reading === "value") this.cell.value += text;
    else if (this.reading === "formula") this.cell.formula += text;
    else this.inline.add(text);
  }

  close(name: string): void {
    if (name === "c") this.closeCell();
    else if (this.cell) this.closeInCell(name);
    else if (name === "row") this.closeRow();
  }

  private openRow(attributes: string): void {
    const given = attribute(attributes, "r");
    const row = given === null ? this.row + 1 : Number(given);
    if (!Number.isInteger(row) || row <= this.row) this.corrupt();
    this.row = row;
    this.column = 0;
  }

  private openCell(attributes: string): void {
    const reference = REFERENCE.exec(attribute(attributes, "r") ?? "");
    this.column = reference ? columnNumber(reference[1] ?? "") : this.column + 1;
    if (reference && Number(reference[2]) !== this.row) this.corrupt();
    this.cell = {
      type: attribute(attributes, "t") ?? "",
      style: Number(attribute(attributes, "s") ?? 0),
      value: "",
      formula: "",
    };
  }

  private openInCell(name: string): void {
    if (name === "v") this.reading = "value";
    else if (name === "f") this.reading = "formula";
    else this.inline.open(name);
  }

  private closeInCell(name: string): void {
    if (name === "v" || name === "f") this.reading = null;
    else this.inline.close(name);
  }

  private closeCell(): void {
    const { cell } = this;
    if (!cell) return;
    this.cell = null;
    const value = cellValue({ ...cell, inline: this.inline.take() }, this.context);
    if (!value) return;
    this.checkPlace(value.text);
    const formula = cell.formula === "" ? {} : { formula: cell.formula };
    this.cells.push({ column: columnLetters(this.column), ...value, ...formula });
  }

  private checkPlace(text: string): void {
    const { cellText, cells, columns } = SPREADSHEET_LIMITS;
    const place = { sheet: this.sheet, cell: `${columnLetters(this.column)}${this.row}` };
    this.budget.cells += 1;
    if (this.column > columns) {
      throw new SpreadsheetRefused("TOO_MANY_COLUMNS", { ...place, limit: columns });
    }
    if (this.row > FARTHEST_ROW) this.tooManyRows();
    if (this.budget.cells > cells) {
      throw new SpreadsheetRefused("TOO_MANY_CELLS", { ...place, limit: cells });
    }
    if (text.length > cellText) {
      throw new SpreadsheetRefused("CELL_TEXT_TOO_LONG", { ...place, limit: cellText });
    }
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    this.filled += 1;
    if (this.filled > SPREADSHEET_LIMITS.rows) this.tooManyRows();
    const cells = this.cells;
    this.cells = [];
    this.ready.push({ row: this.row, cells });
  }

  private tooManyRows(): never {
    const { rows } = SPREADSHEET_LIMITS;
    throw new SpreadsheetRefused("TOO_MANY_ROWS", {
      sheet: this.sheet,
      row: this.row,
      limit: rows,
    });
  }

  private corrupt(): never {
    throw new SpreadsheetRefused("FILE_CORRUPT", { sheet: this.sheet, row: this.row });
  }
}

export type WorksheetReading = Readonly<{
  sheet: WorkbookSheet;
  context: CellContext;
  budget: CellBudget;
}>;

/** Streams the rows of one sheet that hold something. */
export async function* readRows(
  archive: XlsxArchive,
  { sheet, context, budget }: WorksheetReading,
): AsyncGenerator<GridRow> {
  const collector = new RowCollector(sheet.name, context, budget);
  const tokenizer = new XmlTokenizer({
    open: (name, attributes) => collector.open(name, attributes),
    text: (text) => collector.text(text),
    close: (name) => collector.close(name),
  });
  for await (const chunk of archive.text(sheet.part)) {
    tokenizer.push(chunk);
    yield* collector.ready.splice(0);
  }
  tokenizer.end();
}

/** `A1:B2` as numbers; null when it is no range. */
export function parseRange(reference: string): MergedRange | null {
  const [from, to] = reference.split(":").map((corner) => REFERENCE.exec(corner));
  if (!from || !to) return null;
  return {
    top: Number(from[2]),
    left: columnNumber(from[1] ?? ""),
    bottom: Number(to[2]),
    right: columnNumber(to[1] ?? ""),
  };
}
