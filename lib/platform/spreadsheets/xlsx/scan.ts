import type { MergedRange, SheetInfo } from "../grid";
import { SPREADSHEET_LIMITS } from "../limits";
import { SpreadsheetRefused } from "../refusal";
import type { XlsxArchive } from "./archive";
import type { WorkbookSheet } from "./workbook";
import { parseRange } from "./worksheet";

/** Text kept from the last chunk, so that a mark across two chunks is still seen. */
const OVERLAP = 64;
const XML_PART = /\.(?:xml|rels|vml)$/;
const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref=["']([^"']+)["']/g;
const ROW = /<(?:\w+:)?row[\s>/]/g;

/**
 * Inflates every XML part once, under the budget and before anything is understood: a DOCTYPE in any
 * part refuses the file, and the worksheets tell their merged ranges, which stand behind the rows.
 */
export async function scanParts(
  archive: XlsxArchive,
  sheets: readonly WorkbookSheet[],
): Promise<SheetInfo[]> {
  const merges = new Map<string, MergedRange[]>();
  const rowCounts = new Map<string, number>();
  archive.startPass();
  for (const part of archive.names().filter((name) => XML_PART.test(name))) {
    const found: MergedRange[] = [];
    let rows = 0;
    for await (const text of overlapping(archive.text(part))) {
      refuseDoctype(text.whole);
      rows += countNew(text, ROW);
      collectMerges(text, found);
    }
    merges.set(part, found);
    rowCounts.set(part, rows);
  }
  archive.startPass();
  return sheets.map(({ name, hidden, part }) => ({
    name,
    hidden,
    merges: merges.get(part.toLowerCase()) ?? [],
    rowCount: rowCounts.get(part.toLowerCase()) ?? 0,
  }));
}

/** A stretch of text; a match counts only when it ends after `fresh`, or it was counted before. */
type Stretch = Readonly<{ whole: string; fresh: number }>;

async function* overlapping(chunks: AsyncIterable<string>): AsyncGenerator<Stretch> {
  let kept = "";
  for await (const chunk of chunks) {
    yield { whole: kept + chunk, fresh: kept.length };
    kept = (kept + chunk).slice(-OVERLAP);
  }
}

function refuseDoctype(text: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new SpreadsheetRefused("FILE_HAS_DOCTYPE");
}

function countNew({ whole, fresh }: Stretch, pattern: RegExp): number {
  let count = 0;
  for (const match of whole.matchAll(pattern)) {
    if (match.index + match[0].length > fresh) count += 1;
  }
  return count;
}

function collectMerges({ whole, fresh }: Stretch, found: MergedRange[]): void {
  for (const match of whole.matchAll(MERGE)) {
    const range = match.index + match[0].length > fresh ? parseRange(match[1] ?? "") : null;
    if (!range) continue;
    found.push(range);
    if (found.length > SPREADSHEET_LIMITS.merges) {
      throw new SpreadsheetRefused("TOO_MANY_MERGES", { limit: SPREADSHEET_LIMITS.merges });
    }
  }
}
