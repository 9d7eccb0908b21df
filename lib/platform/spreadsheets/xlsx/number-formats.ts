import type { XlsxArchive } from "./archive";
import { attribute } from "./xml";
import { eachTag } from "./each-tag";

/** What a number means by its style, by the index that cells carry in `s`. */
export type NumberFormats = readonly ("number" | "percent" | "date")[];

const BUILT_IN_PERCENT = new Set([9, 10]);

/** ECMA-376 18.8.30, with the numbers that Chinese editions of Excel use for dates. */
function isBuiltInDate(id: number): boolean {
  return (
    (id >= 14 && id <= 17) ||
    id === 22 ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 58)
  );
}

/** Reads a custom format code: its first section, without quoted text, escapes and brackets. */
function meaningOfFormat(code: string): "number" | "percent" | "date" {
  const bare = (code.split(";")[0] ?? "")
    .replace(/"[^"]*"/g, "")
    .replace(/[\\_*]./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .toLowerCase();
  if (bare.includes("%")) return "percent";
  if (/general|g\/通用格式/.test(bare)) return "number";
  return /[yd年月日]/.test(bare) ? "date" : "number";
}

export async function readNumberFormats(
  archive: XlsxArchive,
  part: string | null,
): Promise<NumberFormats> {
  const custom = new Map<number, "number" | "percent" | "date">();
  const formats: ("number" | "percent" | "date")[] = [];
  let inCellFormats = false;
  if (part === null) return formats;
  await eachTag(archive, part, (tag, attributes) => {
    if (tag === "numFmt") {
      const meaning = meaningOfFormat(attribute(attributes, "formatCode") ?? "");
      custom.set(Number(attribute(attributes, "numFmtId")), meaning);
    }
    // cellStyleXfs holds `xf` too, but cells count in cellXfs alone.
    if (tag === "cellXfs" || tag === "cellStyles") inCellFormats = tag === "cellXfs";
    if (tag === "xf" && inCellFormats) {
      formats.push(meaningOfId(Number(attribute(attributes, "numFmtId") ?? 0), custom));
    }
  });
  return formats;
}

function meaningOfId(
  id: number,
  custom: ReadonlyMap<number, "number" | "percent" | "date">,
): "number" | "percent" | "date" {
  const own = custom.get(id);
  if (own) return own;
  if (BUILT_IN_PERCENT.has(id)) return "percent";
  return isBuiltInDate(id) ? "date" : "number";
}
