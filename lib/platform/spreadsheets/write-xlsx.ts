import { writeXlsxStream } from "hucre/xlsx";

export type SheetColumn = Readonly<{ header: string; width?: number }>;

export type WrittenSheet = Readonly<{
  name: string;
  columns: readonly SheetColumn[];
  /** Every value is written as text: nothing that people typed becomes a formula. */
  rows: Iterable<readonly string[]>;
}>;

/** Excel forbids these in the name of a sheet, and more than 31 characters. */
const FORBIDDEN = /[\\/?*:[\]]/g;

/** Writes one sheet as an .xlsx, row by row while it is being sent. */
export function writeXlsx({ name, columns, rows }: WrittenSheet): ReadableStream<Uint8Array> {
  return writeXlsxStream(asValues(rows), {
    name: name.replace(FORBIDDEN, " ").slice(0, 31) || "Sheet1",
    columns: columns.map(({ header, width = 16 }) => ({ header, width })),
    freezePane: { rows: 1 },
  });
}

function* asValues(rows: Iterable<readonly string[]>): Generator<string[]> {
  for (const row of rows) yield [...row];
}
