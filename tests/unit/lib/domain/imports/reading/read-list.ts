import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import type { FieldCatalogue } from "@/lib/domain/imports/reading/fields";
import { enterpriseFields } from "@/lib/domain/imports/reading/fields";
import type { ImportMapping } from "@/lib/domain/imports/reading/propose";
import { proposeMapping } from "@/lib/domain/imports/reading/propose";
import type { Lookups } from "@/lib/domain/imports/reading/read-cell";
import { RowReader } from "@/lib/domain/imports/reading/read-rows";
import type { SheetLayout } from "@/lib/domain/imports/reading/recognise";
import { recogniseSheet } from "@/lib/domain/imports/reading/recognise";
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
  lookups?: Partial<Lookups>;
}>;

/** Reads the first sheet of a file that holds a list, with the proposed mapping. */
export async function readList(file: string, options: ListOptions): Promise<ListReading> {
  const { catalogue = enterpriseFields, change = (same) => same } = options;
  const sheets = new Map<string, GridRow[]>();
  let infos: readonly SheetInfo[] = [];
  for await (const event of readSpreadsheet(file)) {
    if (event.type === "workbook") infos = event.sheets;
    else sheets.get(event.sheet)?.push(event.row) ?? sheets.set(event.sheet, [event.row]);
  }
  for (const { name, merges } of infos) {
    const rows = sheets.get(name) ?? [];
    const layout = recogniseSheet({ sheet: name, rows, merges }, catalogue);
    if (!layout) continue;
    const mapping = change(proposeMapping(layout, catalogue));
    const reader = new RowReader({
      layout,
      mapping,
      merges,
      catalogue,
      businessKey: options.businessKey ?? ["uscc"],
      today: options.today,
      lookups: {
        industry: (text) => text,
        technologyField: () => null,
        region: () => null,
        ...options.lookups,
      },
    });
    return { layout, mapping, rows: rows.flatMap((row) => reader.read(row)) };
  }
  throw new Error("no list recognised");
}

/** As the manifest's expectations are hashed: one JSON object a line. */
export function sha256OfLines(records: readonly unknown[]): string {
  const lines = records.map((record) => JSON.stringify(record)).join("\n");
  return createHash("sha256").update(lines).digest("hex");
}
