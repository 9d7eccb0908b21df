/** Bytes of uploaded files, on disk under names of our own; what the sender called a file is never a path. */
import "server-only";
import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { isId } from "@/lib/kernel/ids";
import { dataPath } from "@/lib/platform/env";

export interface StoredBytes {
  /** Bytes. */
  size: number;
  sha256: string;
}

/** Keeps the bytes under an id; on return they are on disk. */
export async function storeFile(id: string, bytes: Uint8Array): Promise<StoredBytes> {
  const target = filePath(id);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const partial = `${target}.part`;
  const handle = await open(partial, "w", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, target);
  return { size: bytes.byteLength, sha256: createHash("sha256").update(bytes).digest("hex") };
}

export const readStoredFile = (id: string): Promise<Buffer> => readFile(filePath(id));

/** For uploads whose transaction failed. */
export const discardFile = (id: string): Promise<void> => rm(filePath(id), { force: true });

/** Where the bytes lie: two levels, so that no folder grows without bound. */
export function filePath(id: string): string {
  if (!isId(id)) throw new Error("not a file id");
  const name = id.toLowerCase();
  return dataPath("files", name.slice(-2), name);
}
