"use client";

/** Files that wait on the device until the record they belong to has arrived. */

const DATABASE = "yumiao-files";
const STORE = "files";

/** The files kept under a token, in the order in which they were added. */
export const shelvedFiles = (token: string): Promise<File[]> =>
  withStore("readonly", (store) => store.get(token)).then((files) => (files as File[]) ?? []);

/** Keeps these files under a token, instead of those kept before. */
export async function shelveFiles(token: string, files: readonly File[]): Promise<void> {
  await withStore("readwrite", (store) =>
    files.length > 0 ? store.put([...files], token) : store.delete(token),
  );
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
