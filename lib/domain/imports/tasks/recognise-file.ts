/** Looks at the head of every visible sheet and finds the one with the list. */
import "server-only";
import type { GridRow, SheetInfo } from "@/lib/platform/spreadsheets/grid";
import { readSpreadsheet } from "@/lib/platform/spreadsheets/read-spreadsheet";
import type { StoredLayout } from "../layout";
import { enterpriseFields } from "../reading/fields";
import { HEAD_ROWS, recogniseSheet, type SheetLayout } from "../reading/recognise";

const PREVIEW_ROWS = 8;

type Head = SheetInfo & Readonly<{ rows: GridRow[]; table: SheetLayout | null }>;

/** The layout of a file; `wantedSheet` is a person's choice of the sheet. */
export async function recogniseFile(
  path: string,
  wantedSheet: string | null,
): Promise<StoredLayout> {
  const { format, heads } = await readHeads(path);
  const chosen = heads.find(({ name, table }) =>
    wantedSheet === null ? table !== null : name === wantedSheet,
  );
  const table = chosen?.table ?? null;
  return {
    format,
    wantedSheet,
    table,
    sheets: heads.map(({ name, hidden, rowCount, table: found }) => ({
      name,
      hidden,
      rowCount,
      recognised: hidden ? null : found !== null,
    })),
    preview: table ? previewOf(chosen?.rows ?? [], table) : [],
  };
}

async function readHeads(path: string) {
  const heads = new Map<string, SheetInfo & { rows: GridRow[] }>();
  let format: StoredLayout["format"] = "xlsx";
  for await (const event of readSpreadsheet(path, { maxRows: HEAD_ROWS + PREVIEW_ROWS })) {
    if (event.type === "row") heads.get(event.sheet)?.rows.push(event.row);
    else {
      format = event.format;
      event.sheets.forEach((info) => heads.set(info.name, { ...info, rows: [] }));
    }
  }
  const recognised = [...heads.values()].map((head): Head => ({
    ...head,
    table: recogniseSheet({ ...head, sheet: head.name }, enterpriseFields),
  }));
  return { format, heads: recognised };
}

function previewOf(rows: readonly GridRow[], table: SheetLayout): StoredLayout["preview"] {
  return rows
    .filter(({ row, cells }) => row >= table.firstDataRow && cells.length > 0)
    .slice(0, PREVIEW_ROWS)
    .map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries(cells.map(({ column, text }) => [column, text.slice(0, 80)])),
    }));
}
