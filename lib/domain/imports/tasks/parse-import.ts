/** The dry run: reads an uploaded file and keeps, row by row, what a commit would do. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { transact, type Tx } from "@/lib/platform/db/scope";
import { filePath } from "@/lib/platform/files/store";
import { readSpreadsheet } from "@/lib/platform/spreadsheets/read-spreadsheet";
import { SpreadsheetRefused } from "@/lib/platform/spreadsheets/refusal";
import { canManageImports } from "../access";
import { loadImportInScope, lockImportInScope, type LoadedImport } from "../loaders";
import type { StoredLayout } from "../layout";
import { mappingProblems } from "../mapping";
import { countOutcomes } from "../outcome-counts";
import { enterpriseFields } from "../reading/fields";
import { proposeMapping } from "../reading/propose";
import { RowReader } from "../reading/read-rows";
import type { SheetLayout } from "../reading/recognise";
import type { ReadRow } from "../reading/types";
import type { ImportMapping } from "../schema";
import { judgeRows } from "./judge-rows";
import { lookups } from "./lookups";
import { insertRows } from "./insert-rows";
import { recogniseFile } from "./recognise-file";

/** Rows judged and kept in one transaction. */
const CHUNK_ROWS = 500;

/** This run of the dry run: whoever has a newer version of the import has taken over. */
type Run = Readonly<{ context: Context; importId: string; version: number }>;

/** Thrown inside a transaction of a run that has been overtaken: it writes nothing more. */
class Overtaken extends Error {}

type Ready = Readonly<{ batch: LoadedImport; table: SheetLayout; mapping: ImportMapping }>;

export async function parseImport(context: Context, importId: string): Promise<void> {
  const run = await claim(context, importId);
  if (!run) return;
  try {
    const ready = await recognise(run);
    if (ready) await readAll(run, ready);
  } catch (error) {
    if (error instanceof Overtaken) return;
    if (!(error instanceof SpreadsheetRefused)) throw error;
    await refuse(run, error.code, error.params);
  }
}

/** Starts a run from nothing: rows of a run that died are removed. */
async function claim(context: Context, importId: string): Promise<Run | null> {
  return transact(context, async (tx) => {
    const batch = await lockImportInScope(tx, importId);
    allow(canManageImports(context.actor, batch));
    if (batch.state !== "PARSING") return null;
    const version = batch.version + 1;
    await tx.importRow.deleteMany({ where: { batchId: importId } });
    await tx.importBatch.update({
      where: { id: importId },
      data: { version, totalRows: 0 },
      select: { id: true },
    });
    return { context, importId, version };
  });
}

/** One step of a run, unless it has been overtaken. */
async function step<T>(
  { context, importId, version }: Run,
  work: (tx: Tx, batch: LoadedImport) => Promise<T>,
): Promise<T> {
  return transact(context, async (tx) => {
    const batch = await lockImportInScope(tx, importId);
    if (batch.version !== version || batch.state !== "PARSING") throw new Overtaken();
    return work(tx, batch);
  });
}

/** Finds the table and a mapping to begin with; null when a person has to say more first. */
async function recognise(run: Run): Promise<Ready | null> {
  const { context, importId } = run;
  const batch = await transact(context, (tx) => loadImportInScope(tx, importId));
  const layout = await layoutOf(batch);
  const { table } = layout;
  if (!table) {
    const refused = { state: "REFUSED", refusalCode: "NO_LIST_FOUND" };
    await step(run, (tx) => save(tx, importId, { layout, ...refused }));
    return null;
  }
  // A mapping belongs to the table that it was made for.
  const chosen = layout === batch.layout ? batch.mapping : null;
  const mapping = chosen ?? proposeMapping(table, enterpriseFields);
  const usable = mappingProblems(mapping).length === 0;
  const state = usable ? ("PARSING" as const) : ("READY" as const);
  await step(run, (tx) => save(tx, importId, { layout, mapping, state }));
  return usable ? { batch, table, mapping } : null;
}

async function layoutOf({ layout, fileId }: LoadedImport): Promise<StoredLayout> {
  if (layout?.table) return layout;
  return recogniseFile(filePath(fileId), layout?.wantedSheet ?? null);
}

/** Reads the whole sheet and keeps its rows chunk by chunk; only the last makes the import ready. */
async function readAll(run: Run, { batch, table, mapping }: Ready): Promise<void> {
  const keep = keeperOf(run, { parkId: batch.parkId, mapping });
  let reader: RowReader | null = null;
  let waiting: ReadRow[] = [];
  const selection = { sheets: [table.sheet] };
  for await (const event of readSpreadsheet(filePath(batch.fileId), selection)) {
    if (event.type === "workbook") {
      const merges = event.sheets.find(({ name }) => name === table.sheet)?.merges ?? [];
      reader = readerOf({ table, mapping, merges, today: run.context.today });
    } else waiting.push(...(reader?.read(event.row) ?? []));
    if (waiting.length < CHUNK_ROWS) continue;
    await keep(waiting, false);
    waiting = [];
  }
  await keep(waiting, true);
}

function readerOf({
  table,
  ...rest
}: Pick<ConstructorParameters<typeof RowReader>[0], "mapping" | "merges" | "today"> & {
  table: SheetLayout;
}): RowReader {
  const businessKey = ["uscc"];
  return new RowReader({
    ...rest,
    layout: table,
    catalogue: enterpriseFields,
    businessKey,
    lookups,
  });
}

function keeperOf(run: Run, { parkId, mapping }: { parkId: string; mapping: ImportMapping }) {
  let kept = 0;
  return async (rows: readonly ReadRow[], last: boolean): Promise<void> => {
    await step(run, async (tx) => {
      const judged = await judgeRows(tx, { parkId, mapping, rows });
      const { importId, context } = run;
      const place = { parkId, importId, sheet: mapping.sheet, after: kept, at: context.now };
      await insertRows(tx, judged, place);
      const totalRows = kept + judged.length;
      const counts = last ? await countOutcomes(tx, run.importId) : {};
      const state = last ? ("READY" as const) : ("PARSING" as const);
      await save(tx, run.importId, { totalRows, state, ...counts });
    });
    kept += rows.length;
  };
}

async function refuse(run: Run, code: string, params: object): Promise<void> {
  await step(run, (tx) =>
    save(tx, run.importId, { state: "REFUSED", refusalCode: code, refusalParams: params }),
  ).catch((error: unknown) => {
    if (!(error instanceof Overtaken)) throw error;
  });
}

type BatchData = Parameters<Tx["importBatch"]["update"]>[0]["data"];

async function save(tx: Tx, id: string, data: object): Promise<void> {
  await tx.importBatch.update({ where: { id }, data: data as BatchData, select: { id: true } });
}
