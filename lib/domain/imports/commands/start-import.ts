/** Takes an uploaded list and orders its dry run; file, record and order stand or fall together. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, DomainError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { recordAudit } from "@/lib/platform/audit/record";
import { transact } from "@/lib/platform/db/scope";
import { discardFile, storeFile } from "@/lib/platform/files/store";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import { canManageImports } from "../access";
import { UPLOAD_LIMITS, type StartImportInput } from "../schema";
import { importJob, PARSE_TASK } from "../tasks/names";

const BYTES_PER_MEGABYTE = 1024 * 1024;

export async function startImport(context: Context, input: StartImportInput) {
  const { parkId, kind, name, bytes } = input;
  allow(canManageImports(context.actor, { parkId }));
  const limit = UPLOAD_LIMITS.megabytes;
  if (bytes.byteLength === 0) throw new DomainError("INVALID", [{ code: "FILE_EMPTY" }]);
  if (bytes.byteLength > limit * BYTES_PER_MEGABYTE) {
    throw new DomainError("TOO_LARGE", [{ code: "FILE_TOO_LARGE", params: { limit } }]);
  }
  const id = newId(context.now);
  const fileId = newId(context.now);
  const stored = await storeFile(fileId, bytes);
  try {
    await transact(context, async (tx) => {
      const uploaded = { uploadedById: context.actor.userId, uploadedAt: context.now };
      await tx.storedFile.create({
        data: { id: fileId, parkId, name, mediaType: mediaTypeOf(name), ...stored, ...uploaded },
        select: { id: true },
      });
      const created = { createdById: context.actor.userId, createdAt: context.now };
      await tx.importBatch.create({
        data: { id, parkId, kind, fileId, ...created },
        select: { id: true },
      });
      await enqueue(tx, context, importJob(PARSE_TASK, id));
      await recordAudit(tx, context, {
        action: "import.start",
        subject: "import",
        subjectId: id,
        parkId,
        detail: { kind, file: name, ...stored },
      });
    });
  } catch (error) {
    await discardFile(fileId);
    throw error;
  }
  return { id };
}

/** By its ending, for handing the file back; how it is read, its content decides. */
function mediaTypeOf(name: string): string {
  if (/\.xlsx$/i.test(name)) {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }
  return /\.csv$/i.test(name) ? "text/csv" : "application/octet-stream";
}
