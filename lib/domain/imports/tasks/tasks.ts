/** The background work of imports, for the worker. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { transact } from "@/lib/platform/db/scope";
import { FinalFailure, type Task } from "@/lib/platform/jobs/task";
import { lockImportInScope } from "../loaders";
import { commitRows } from "./commit-rows";
import { COMMIT_TASK, PARSE_TASK } from "./names";
import { parseImport } from "./parse-import";

type Work = (context: Context, importId: string) => Promise<void>;

/** Work that breaks marks its import as failed, from where a person lets it go on. */
function taskOf(name: string, work: Work): Task {
  return {
    name,
    run: async (context, payload) => {
      const importId = String(payload.importId);
      try {
        await work(context, importId);
      } catch (error) {
        // Out of reach by now, or gone: there is nothing to mark and nobody to tell.
        if (error instanceof DomainError) throw new FinalFailure(error.message, { cause: error });
        await markFailed(context, importId);
        throw new FinalFailure(`import ${importId} broke off`, { cause: error });
      }
    },
  };
}

async function markFailed(context: Context, importId: string): Promise<void> {
  await transact(context, async (tx) => {
    const batch = await lockImportInScope(tx, importId);
    if (batch.state !== "PARSING" && batch.state !== "COMMITTING") return;
    await tx.importBatch.update({
      where: { id: importId },
      data: { state: "FAILED", refusalCode: "BROKEN_OFF", version: batch.version + 1 },
      select: { id: true },
    });
  });
}

export const importTasks: readonly Task[] = [
  taskOf(PARSE_TASK, parseImport),
  taskOf(COMMIT_TASK, commitRows),
];
