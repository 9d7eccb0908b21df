import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

import type { FieldCatalogue } from "@/lib/domain/imports/reading/fields";
import { enterpriseFields } from "@/lib/domain/imports/reading/fields";
import { proposeMapping } from "@/lib/domain/imports/reading/propose";
import type { Lookups } from "@/lib/domain/imports/reading/read-cell";
import { RowReader } from "@/lib/domain/imports/reading/read-rows";
import type { SheetLayout } from "@/lib/domain/imports/reading/recognise";
import { recogniseSheet } from "@/lib/domain/imports/reading/recognise";
import type { ImportMapping } from "@/lib/domain/imports/schema";
import type { ReadRow } from "@/lib/domain/imports/reading/types";
import type { GridRow, SheetInfo } from "@/lib/platform/spreadsheets/grid";
import { readSpreadsheet } from "@/lib/platform/spreadsheets/read-spreadsheet";

/** Invented lists as messy as real ones, each with the outcome that every row must have. */
const LISTS = path.resolve("tests/fixtures/lists");

export const listFile = (name: string): string => path.join(LISTS, name);

export function listJson<T>(name: string): T {
  return JSON.parse(readFileSync(listFile(name), "utf8")) as T;
}

/** A real register extract; it names real firms, so it lies beside the checkout and never in it. */
export const REGISTER_EXTRACT = path.resolve(
  "../shared/data/real/enterprises/registry_lookup_7551.xlsx",
);

export type ListReading = Readonly<{
  layout: SheetLayout;
  mapping: ImportMapping;
  rows: readonly ReadRow[];
}>;

export type ListOptions = Readonly<{
  today: string;
  catalogue?: FieldCatalogue;
  businessKey?: readonly string[];
  change?: (mapping: ImportMapping) => ImportMapping;
}>;

type Sheet = SheetInfo & { rows: GridRow[] };

async function readSheets(file: string): Promise<Sheet[]> {
  const sheets = new Map<string, Sheet>();
  for await (const event of readSpreadsheet(file)) {
    if (event.type === "row") sheets.get(event.sheet)?.rows.push(event.row);
    else event.sheets.forEach((info) => sheets.set(info.name, { ...info, rows: [] }));
  }
  return [...sheets.values()];
}

const plainLookups: Lookups = {
  industry: (text) => text,
  technologyField: () => null,
  region: () => null,
};

/** Reads the first sheet of a file that holds a list, with the proposed mapping. */
export async function readList(file: string, options: ListOptions): Promise<ListReading> {
  const { today, catalogue = enterpriseFields, businessKey = ["uscc"], change } = options;
  for (const { name, rows, merges } of await readSheets(file)) {
    const layout = recogniseSheet({ sheet: name, rows, merges }, catalogue);
    if (!layout) continue;
    const proposed = proposeMapping(layout, catalogue);
    const mapping = change ? change(proposed) : proposed;
    const lookups = plainLookups;
    const task = { layout, mapping, merges, catalogue, businessKey, today, lookups };
    const reader = new RowReader(task);
    return { layout, mapping, rows: rows.flatMap((row) => reader.read(row)) };
  }
  throw new Error("no list recognised");
}

/** As the manifest's expectations are hashed: one JSON object a line. */
export function sha256OfLines(records: readonly unknown[]): string {
  const lines = records.map((record) => JSON.stringify(record)).join("\n");
  return createHash("sha256").update(lines).digest("hex");
}
