import type { GridRow, ReadSelection, SpreadsheetEvent } from "../grid";
import { XlsxArchive } from "./archive";
import { scanParts } from "./scan";
import { readSharedStrings } from "./shared-strings";
import type { Workbook } from "./workbook";
import { readWorkbook } from "./workbook";
import { readRows } from "./worksheet";

function wanted(workbook: Workbook, { sheets }: ReadSelection) {
  return workbook.sheets.filter((one) => (sheets ? sheets.includes(one.name) : !one.hidden));
}

/** Scans an .xlsx from end to end, then streams the rows of the sheets that are asked for. */
export async function* readXlsx(
  path: string,
  selection: ReadSelection,
): AsyncGenerator<SpreadsheetEvent> {
  const archive = await XlsxArchive.open(path);
  try {
    const workbook = await readWorkbook(archive);
    yield { type: "workbook", format: "xlsx", sheets: await scanParts(archive, workbook.sheets) };
    const context = {
      strings: await readSharedStrings(archive, workbook.sharedStringsPart),
      formats: workbook.formats,
      date1904: workbook.date1904,
    };
    const budget = { cells: 0 };
    const { maxRows = Infinity } = selection;
    for (const sheet of wanted(workbook, selection)) {
      yield* limited(readRows(archive, { sheet, context, budget }), sheet.name, maxRows);
    }
  } finally {
    archive.close();
  }
}

async function* limited(
  rows: AsyncGenerator<GridRow>,
  sheet: string,
  maxRows: number,
): AsyncGenerator<SpreadsheetEvent> {
  let count = 0;
  for await (const row of rows) {
    yield { type: "row", sheet, row };
    count += 1;
    if (count >= maxRows) return;
  }
}
