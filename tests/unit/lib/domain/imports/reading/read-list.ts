import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
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

const SHARED_DATA = path.resolve("../shared/data");

/** A file of the shared test data; a checkout without it beside cannot be tested, and says so. */
export function sharedFile(name: string): string {
  const file = path.join(SHARED_DATA, name);
  if (!existsSync(file))
    throw new Error(`test data missing: ${file} (expected beside the checkout)`);
  return file;
}

export function sharedJson<T>(name: string): T {
  return JSON.parse(readFileSync(sharedFile(name), "utf8")) as T;
}

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
