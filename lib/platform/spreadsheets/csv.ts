import { readFile } from "node:fs/promises";

import { parse } from "csv-parse";

import type { GridRow, ReadSelection, SpreadsheetEvent } from "./grid";
import { columnLetters } from "./grid";
import { SPREADSHEET_LIMITS } from "./limits";
import { SpreadsheetRefused } from "./refusal";

/** A csv has one sheet and no name for it. */
const CSV_SHEET = "";

/** UTF-8 and UTF-16 by their marks or by their shape; what is neither is read as GB18030. */
function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decode(bytes, "utf-16be");
  try {
    return decode(bytes, "utf-8");
  } catch {
    return decode(bytes, "gb18030");
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new SpreadsheetRefused("ENCODING_UNKNOWN");
  }
}

/** The separator that the first lines use most; quoted text does not count. */
function detectDelimiter(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, "");
  const counts = [",", "\t", ";", "|"].map((mark) => [head.split(mark).length, mark] as const);
  return counts.reduce((best, one) => (one[0] > best[0] ? one : best))[1];
}

function checkedRow(row: number, record: readonly string[]): GridRow {
  const { cellText, columns } = SPREADSHEET_LIMITS;
  const cells = record.map((text, index) => {
    const column = columnLetters(index + 1);
    if (index >= columns && text.trim() !== "") {
      throw new SpreadsheetRefused("TOO_MANY_COLUMNS", { cell: `${column}${row}`, limit: columns });
    }
    if (text.length > cellText) {
      throw new SpreadsheetRefused("CELL_TEXT_TOO_LONG", {
        cell: `${column}${row}`,
        limit: cellText,
      });
    }
    return { column, text, kind: "text" as const };
  });
  return { row, cells: cells.slice(0, columns) };
}

/** Streams the records of a csv; empty lines come too, since row numbers are physical lines. */
export async function* readCsv(
  path: string,
  selection: ReadSelection,
): AsyncGenerator<SpreadsheetEvent> {
  const text = decodeText(await readFile(path));
  const rowCount = text.split("\n").length;
  yield {
    type: "workbook",
    format: "csv",
    sheets: [{ name: CSV_SHEET, hidden: false, merges: [], rowCount }],
  };
  const parser = parse(text, {
    delimiter: detectDelimiter(text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: SPREADSHEET_LIMITS.cellText * SPREADSHEET_LIMITS.columns,
  });
  let nextLine = 1;
  let filled = 0;
  for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
    const row = checkedRow(nextLine, record);
    nextLine = info.lines + 1;
    if (record.some((cell) => cell !== "")) filled += 1;
    if (filled > SPREADSHEET_LIMITS.rows) {
      throw new SpreadsheetRefused("TOO_MANY_ROWS", {
        row: row.row,
        limit: SPREADSHEET_LIMITS.rows,
      });
    }
    yield { type: "row", sheet: CSV_SHEET, row };
    if (filled === selection.maxRows) break;
  }
}

type CsvRecord = Readonly<{ record: string[]; info: Readonly<{ lines: number }> }>;
