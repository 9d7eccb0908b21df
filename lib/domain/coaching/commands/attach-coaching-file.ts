/** Adds a photo or document to a session that its author logged. The same file sent twice is one file. */
import "server-only";
import { createHash } from "node:crypto";
import type { Context } from "@/lib/kernel/context";
import { allow, DomainError, invalidField, ruleViolation } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { recordAudit } from "@/lib/platform/audit/record";
import { transact, type Tx } from "@/lib/platform/db/scope";
import { mediaTypeOf } from "@/lib/platform/files/media-type";
import { discardFile, storeFile } from "@/lib/platform/files/store";
import { canLogCoaching } from "../access";
import { loadCoachingLogInScope } from "../loaders";
import { ATTACHMENT_LIMIT, ATTACHMENTS_PER_LOG, type AttachFileInput } from "../schema";

export async function attachCoachingFile(context: Context, input: AttachFileInput) {
  const mediaType = checkContent(input.bytes);
  const sha256 = createHash("sha256").update(input.bytes).digest("hex");
  const id = newId(context.now);
  try {
    return await transact(context, (tx) =>
      attach(tx, context, { ...input, id, mediaType, sha256 }),
    );
  } catch (error) {
    await discardFile(id);
    throw error;
  }
}

interface Attachment extends AttachFileInput {
  id: string;
  mediaType: string;
  sha256: string;
}

async function attach(tx: Tx, context: Context, { bytes, ...file }: Attachment) {
  const { id, coachingLogId, name, mediaType, sha256 } = file;
  const log = await loadCoachingLogInScope(tx, coachingLogId);
  const { parkId, enterpriseId } = log;
  const isOwn = canLogCoaching(context.actor, { parkId, enterpriseId, ...log.assignment });
  allow(isOwn && log.authorId === context.actor.userId, { code: "ONLY_THE_AUTHOR_ATTACHES" });
  // Sent again by a phone with a bad line: the first one stands.
  const earlier = await tx.storedFile.findFirst({
    where: { coachingLogId, sha256 },
    select: { id: true },
  });
  if (earlier) return { id: earlier.id };
  if (log.confirmedAt) throw ruleViolation({ code: "LOG_CONFIRMED" });
  if ((await tx.storedFile.count({ where: { coachingLogId } })) >= ATTACHMENTS_PER_LOG) {
    throw ruleViolation({ code: "TOO_MANY_FILES", params: { limit: ATTACHMENTS_PER_LOG } });
  }
  const { size } = await storeFile(id, bytes);
  const uploaded = { uploadedById: context.actor.userId, uploadedAt: context.now };
  await tx.storedFile.create({
    data: { ...file, parkId, enterpriseId, size, ...uploaded },
    select: { id: true },
  });
  await recordAudit(tx, context, {
    action: "coaching.attach",
    subject: "coaching-log",
    subjectId: coachingLogId,
    parkId,
    enterpriseId,
    detail: { file: name, mediaType, size, sha256 },
  });
  return { id };
}

function checkContent(bytes: Uint8Array): string {
  if (bytes.byteLength === 0) throw invalidField("file", { code: "ATTACHMENT_EMPTY" });
  if (bytes.byteLength > ATTACHMENT_LIMIT) {
    const limit = ATTACHMENT_LIMIT / 1024 / 1024;
    throw new DomainError("TOO_LARGE", [{ code: "ATTACHMENT_TOO_LARGE", params: { limit } }]);
  }
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) throw invalidField("file", { code: "ATTACHMENT_TYPE" });
  return mediaType;
}
