import { readFileSync } from "node:fs";

import { commitImport } from "@/lib/domain/imports/commands/commit-import";
import { startImport } from "@/lib/domain/imports/commands/start-import";
import { getImport } from "@/lib/domain/imports/queries";
import { commitRows } from "@/lib/domain/imports/tasks/commit-rows";
import { parseImport } from "@/lib/domain/imports/tasks/parse-import";
import type { Context } from "@/lib/kernel/context";

type Upload = Readonly<{ parkId: string; name: string; bytes: Uint8Array }>;

/** Uploads a list and runs its dry run, as the worker would. */
export async function uploaded(context: Context, upload: Upload) {
  const { id } = await startImport(context, { kind: "ENTERPRISES", ...upload });
  await parseImport(context, id);
  return getImport(context, id);
}

/** Says yes to a dry run and does what the worker does. */
export async function committed(
  context: Context,
  { id, version }: { id: string; version: number },
) {
  await commitImport(context, { id, version });
  await commitRows(context, id);
  return getImport(context, id);
}

export const fileBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

/** A csv as people save it: UTF-8 with a mark. */
export const csv = (...lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${lines.join("\r\n")}\r\n`);
