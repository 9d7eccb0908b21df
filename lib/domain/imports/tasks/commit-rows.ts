/**
 * Commits a checked import: chunk by chunk, the rows of a chunk and the cursor behind them in one transaction, so
 * that a crash at any moment loses and doubles nothing.
 */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { recordAudits, type AuditEntry } from "@/lib/platform/audit/record";
import { isUniqueViolation } from "@/lib/platform/db/errors";
import { transact, type Tx } from "@/lib/platform/db/scope";
import { canManageImports } from "../access";
import { lockImportInScope, type LoadedImport } from "../loaders";
import type { StoredFields } from "../outcome";
import { countOutcomes } from "../outcome-counts";
import { applyPlans } from "../registry/apply-plans";
import { planRow, type Plan } from "../registry/compare";
import { factsOf } from "../registry/facts";
import { loadCurrent } from "../registry/load-current";
import type { ImportMapping } from "../schema";

const CHUNK_ROWS = 500;
/** Somebody may enter the same firm between our look and our write; the second look sees it. */
const TRIES = 3;

export async function commitRows(context: Context, importId: string): Promise<void> {
  const importing: Context = { ...context, source: "import" };
  let more = true;
  while (more) more = await retried(() => commitChunk(importing, importId));
}

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isUniqueViolation(error) || attempt === TRIES) throw error;
    }
  }
}

/** The next chunk; whether there is more to do. The lock on the import makes runs of two workers take turns. */
function commitChunk(context: Context, importId: string): Promise<boolean> {
  return transact(context, async (tx) => {
    const batch = await lockImportInScope(tx, importId);
    allow(canManageImports(context.actor, batch));
    if (batch.state !== "COMMITTING" || !batch.mapping) return false;
    const rows = await loadChunk(tx, batch);
    const last = rows.at(-1);
    if (!last) {
      await finish(tx, context, batch);
      return false;
    }
    const planned = await planChunk(tx, { batch, rows, context });
    await applyPlans({
      tx,
      context,
      scope: { parkId: batch.parkId, sourceDocument: batch.file.name },
      writes: planned.filter(({ plan }) => plan.outcome !== "UNCHANGED"),
    });
    await saveOutcomes(tx, planned);
    await tx.importBatch.update({
      where: { id: importId },
      data: { cursor: last.ordinal },
      select: { id: true },
    });
    await recordAudits(
      tx,
      context,
      planned.flatMap((one) => auditOf(batch, one)),
    );
    return true;
  });
}

async function loadChunk(tx: Tx, { id, cursor }: LoadedImport) {
  return tx.importRow.findMany({
    where: {
      batchId: id,
      ordinal: { gt: cursor },
      outcome: { in: ["CREATED", "UPDATED", "UNCHANGED"] },
    },
    orderBy: { ordinal: "asc" },
    take: CHUNK_ROWS,
    select: { id: true, ordinal: true, row: true, fields: true },
  });
}

type Chunk = Readonly<{
  batch: LoadedImport;
  rows: Awaited<ReturnType<typeof loadChunk>>;
  context: Context;
}>;

type Planned = Readonly<{
  rowId: string;
  row: number;
  enterpriseId: string;
  uscc: string;
  plan: Plan;
}>;

/** Judges the rows again: the registry may have moved on since the dry run. */
async function planChunk(tx: Tx, { batch, rows, context }: Chunk): Promise<Planned[]> {
  const { parkId } = batch;
  const mapping = batch.mapping as ImportMapping;
  const said = rows.map((row) => ({
    row,
    facts: factsOf((row.fields as StoredFields).values, mapping),
  }));
  const usccs = said.map(({ facts }) => facts.uscc);
  // In the order of the code, so that two imports never wait for each other crosswise.
  await tx.$queryRaw`
    SELECT id FROM enterprise WHERE park_id = ${parkId}::uuid AND uscc = ANY (${usccs})
     ORDER BY uscc FOR UPDATE`;
  const current = await loadCurrent(tx, { parkId, usccs });
  return said.map(({ row, facts }) => {
    const known = current.get(facts.uscc) ?? null;
    const enterpriseId = known?.id ?? newId(context.now);
    const plan = planRow(facts, known);
    return { rowId: row.id, row: row.row, enterpriseId, uscc: facts.uscc, plan };
  });
}

async function saveOutcomes(tx: Tx, planned: readonly Planned[]): Promise<void> {
  const rows = planned.map(({ rowId, enterpriseId, plan }) => ({
    id: rowId,
    enterpriseId,
    outcome: plan.outcome,
  }));
  await tx.$executeRaw`
    UPDATE import_row AS r SET enterprise_id = x."enterpriseId", outcome = x.outcome::import_outcome
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(
             id uuid, "enterpriseId" uuid, outcome text)
     WHERE r.id = x.id`;
}

function auditOf(batch: LoadedImport, { enterpriseId, row, plan }: Planned): AuditEntry[] {
  if (plan.outcome === "UNCHANGED") return [];
  return [
    {
      action: plan.outcome === "CREATED" ? "enterprise.create" : "enterprise.edit",
      subject: "enterprise",
      subjectId: enterpriseId,
      parkId: batch.parkId,
      enterpriseId,
      detail: { ...plan.changes, importId: batch.id, file: batch.file.name, row },
    },
  ];
}

async function finish(tx: Tx, context: Context, batch: LoadedImport): Promise<void> {
  const counts = await countOutcomes(tx, batch.id);
  await tx.importBatch.update({
    where: { id: batch.id },
    data: {
      ...counts,
      state: "COMMITTED",
      committedAt: context.now,
      cursor: batch.totalRows,
      version: batch.version + 1,
    },
    select: { id: true },
  });
  await recordAudits(tx, context, [
    {
      action: "import.finish",
      subject: "import",
      subjectId: batch.id,
      parkId: batch.parkId,
      detail: { file: batch.file.name, ...counts },
    },
  ]);
}
