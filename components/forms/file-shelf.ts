"use client";

/** Files that wait on the device until the record they belong to has arrived. */

const DATABASE = "yumiao-files";
const STORE = "files";

/** Of this window: also there where the browser keeps no database. */
const atHand = new Map<string, readonly File[]>();

/** The files kept under a token, in the order in which they were added. */
export async function shelvedFiles(token: string): Promise<readonly File[]> {
  const known = atHand.get(token);
  if (known) return known;
  try {
    const files = await withStore("readonly", (store) => store.get(token));
    return Array.isArray(files) ? (files as File[]) : [];
  } catch {
    return [];
  }
}

/** Keeps these files under a token, instead of those kept before. */
export async function shelveFiles(token: string, files: readonly File[]): Promise<void> {
  atHand.set(token, files);
  try {
    await withStore("readwrite", (store) =>
      files.length > 0 ? store.put([...files], token) : store.delete(token),
    );
  } catch {
    // Private mode: they last as long as this window.
  }
}

async function withStore(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await settled(openDatabase());
  try {
    return await settled(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function openDatabase(): IDBOpenDBRequest {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return request;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the device keeps no files"));
  });
}
