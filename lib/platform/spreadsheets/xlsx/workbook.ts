import { SPREADSHEET_LIMITS } from "../limits";
import { SpreadsheetRefused } from "../refusal";
import type { XlsxArchive } from "./archive";
import type { NumberFormats } from "./number-formats";
import { readNumberFormats } from "./number-formats";
import { eachTag } from "./each-tag";
import { attribute } from "./xml";

export type WorkbookSheet = Readonly<{ name: string; hidden: boolean; part: string }>;

export type Workbook = Readonly<{
  sheets: readonly WorkbookSheet[];
  /** Dates count from 1904 (old Macintosh files) instead of 1900. */
  date1904: boolean;
  formats: NumberFormats;
  sharedStringsPart: string | null;
}>;

type Relationship = Readonly<{ type: string; target: string }>;

/** Resolves a relationship target against the folder of the part that names it. */
function resolveTarget(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = folder === "" ? [] : folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

async function relationshipsOf(
  archive: XlsxArchive,
  part: string,
): Promise<Map<string, Relationship>> {
  const slash = part.lastIndexOf("/");
  const folder = slash < 0 ? "" : part.slice(0, slash);
  const found = new Map<string, Relationship>();
  const name = `${folder === "" ? "" : `${folder}/`}_rels/${part.slice(slash + 1)}.rels`;
  await eachTag(archive, name, (tag, attributes) => {
    if (tag !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
    const type = attribute(attributes, "Type") ?? "";
    found.set(attribute(attributes, "Id") ?? "", {
      // The last word is the same in the transitional and the strict dialect.
      type: type.slice(type.lastIndexOf("/") + 1),
      target: resolveTarget(folder, attribute(attributes, "Target") ?? ""),
    });
  });
  return found;
}

function targetOf(relationships: Map<string, Relationship>, type: string): string | null {
  return [...relationships.values()].find((one) => one.type === type)?.target ?? null;
}

/** Reads what stands around the cells: which sheets there are, where, and what their styles mean. */
export async function readWorkbook(archive: XlsxArchive): Promise<Workbook> {
  const root = targetOf(await relationshipsOf(archive, ""), "officeDocument");
  const part = root ?? "xl/workbook.xml";
  if (!archive.has(part)) throw new SpreadsheetRefused("FILE_TYPE_UNSUPPORTED");
  const relationships = await relationshipsOf(archive, part);
  const sheets: WorkbookSheet[] = [];
  let date1904 = false;
  await eachTag(archive, part, (tag, attributes) => {
    if (tag === "workbookPr")
      date1904 = /^(?:1|true)$/.test(attribute(attributes, "date1904") ?? "");
    if (tag !== "sheet") return;
    const relationship = relationships.get(attribute(attributes, "id") ?? "");
    // Chart and dialogue sheets have no cells.
    if (relationship?.type !== "worksheet") return;
    sheets.push({
      name: attribute(attributes, "name") ?? "",
      hidden: (attribute(attributes, "state") ?? "visible") !== "visible",
      part: relationship.target,
    });
  });
  if (sheets.length > SPREADSHEET_LIMITS.sheets) {
    throw new SpreadsheetRefused("TOO_MANY_SHEETS", { limit: SPREADSHEET_LIMITS.sheets });
  }
  return {
    sheets,
    date1904,
    formats: await readNumberFormats(archive, targetOf(relationships, "styles")),
    sharedStringsPart: targetOf(relationships, "sharedStrings"),
  };
}
