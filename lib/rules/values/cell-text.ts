// Text as it stands in cells of lists: full width, invisible characters, and the many ways to write "nothing".

const BLANK = /[\s\u200B-\u200D\u2060\uFEFF]/gu;
/** As in the importer's policy: an empty cell and what people type instead of leaving it empty. */
const NULL_MARKERS: ReadonlySet<string> = new Set(
  ["", "-", "--", "—", "——", "/", "无", "暂无", "N/A", "不详"].map(compactText),
);

/** NFKC (full width to half width), without any whitespace, invisible characters and a leading apostrophe. */
export function compactText(text: string): string {
  return text.normalize("NFKC").replace(BLANK, "").replace(/^'/, "");
}

/** Whether a cell says that there is nothing: unknown, never zero. */
export function isNullMarker(text: string): boolean {
  return NULL_MARKERS.has(compactText(text).toUpperCase());
}
