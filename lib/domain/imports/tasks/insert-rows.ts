/** Keeps judged rows, all in one statement: a parameter for each value would cost more than the rows. */
import "server-only";
import { newId } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db/scope";
import type { JudgedRow } from "../outcome";

type Place = Readonly<{
  parkId: string;
  importId: string;
  sheet: string;
  /** Ordinal of the row kept last. */
  after: number;
  at: Date;
}>;

export async function insertRows(tx: Tx, rows: readonly JudgedRow[], place: Place): Promise<void> {
  if (rows.length === 0) return;
  const given = rows.map((row, index) => ({
    ...row,
    id: newId(place.at),
    ordinal: place.after + index + 1,
  }));
  await tx.$executeRaw`
    INSERT INTO import_row (id, park_id, batch_id, ordinal, sheet, row, outcome, raw, fields, issues, enterprise_id)
    SELECT id, ${place.parkId}::uuid, ${place.importId}::uuid, ordinal, ${place.sheet}, row,
           outcome::import_outcome, raw, nullif(fields, 'null'::jsonb), issues, "enterpriseId"
      FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS x(
             id uuid, ordinal int, row int, outcome text, raw jsonb, fields jsonb, issues jsonb,
             "enterpriseId" uuid)`;
}
