/** Attachments handed out: whoever may read the session may read its files, at the moment of asking. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { read } from "@/lib/platform/db/scope";
import { readStoredFile } from "@/lib/platform/files/store";
import { canReadCoaching } from "../access";

/** An attachment with its bytes. One out of reach is not found, like one that does not exist. */
export async function getCoachingFile(context: Context, id: string) {
  const file = isId(id)
    ? await read(context, (tx) =>
        tx.storedFile.findFirst({
          where: { id, coachingLogId: { not: null } },
          select: { parkId: true, enterpriseId: true, name: true, mediaType: true },
        }),
      )
    : null;
  if (!file || !canReadCoaching(context.actor, file)) throw notFound();
  return { name: file.name, mediaType: file.mediaType, bytes: await readStoredFile(id) };
}
