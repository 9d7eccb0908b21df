/** Tells rows that are data from those that only look like it: totals, footnotes, repeated headers. */

import { compactText } from "@/lib/rules/values/cell-text";
import type { GridRow } from "@/lib/platform/spreadsheets/grid";
import type { SkipKind } from "./types";

/** How many cells from the left may hold the word 合计: a number, a merged label, the name. */
const LABEL_CELLS = 3;
const SUBTOTAL = /^(?:[^:]{0,20})?小计:?$/;
const TOTAL = /^(?:合计|总计|共计|累计|总和|合计数|总数)(?:[(（].*[)）])?:?$/;
const FOOTNOTE = /^(?:(?:注|备注|说明|附注|注释|填表说明)(?:[0-9]{0,2}[:.、]|[0-9])|[*※])/;
const SIGNATURE =
  /^(?:填表人|填报人|制表人?|审核人?|复核人?|负责人|单位负责人|分管领导|经办人|填报日期|填表日期|报送日期|打印日期)(?:\([^)]*\))?:/;

export type TableContext = Readonly<{
  /** Column with the credit code; a row that has one is data whatever else it says. */
  usccColumn: string | null;
  /** Compact header text by column. */
  headers: ReadonlyMap<string, string>;
}>;

/** Why a row below the header is no data, or null when it is. */
export function skipKindOf(row: GridRow, table: TableContext): SkipKind | null {
  const cells = row.cells
    .map(({ column, text }) => ({ column, text: compactText(text) }))
    .filter(({ text }) => text !== "");
  if (cells.length === 0) return "blank";
  if (repeatsHeader(cells, table)) return "header";
  const code = cells.find(({ column }) => column === table.usccColumn)?.text ?? "";
  if (/[0-9A-Z]{15}/i.test(code)) return null;
  const labels = cells.slice(0, LABEL_CELLS).map(({ text }) => text);
  return kindByLabels(labels, labels[0] ?? "");
}

function kindByLabels(labels: readonly string[], first: string): SkipKind | null {
  if (labels.some((text) => SUBTOTAL.test(text))) return "subtotal";
  if (labels.some((text) => TOTAL.test(text))) return "total";
  if (FOOTNOTE.test(first)) return "footnote";
  return SIGNATURE.test(first) ? "signature" : null;
}

/** A header printed again on the next page. */
function repeatsHeader(
  cells: readonly Readonly<{ column: string; text: string }>[],
  { headers }: TableContext,
): boolean {
  const same = cells.filter(({ column, text }) => headers.get(column) === text).length;
  return same >= 2 && same === cells.length;
}
