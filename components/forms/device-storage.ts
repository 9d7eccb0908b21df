"use client";

/** What a form keeps on the device. Storage may be full or forbidden: then nothing is kept, and nothing breaks. */

/** What was typed, in the order of the form; files are kept apart (file-shelf.ts). */
export type Entries = readonly (readonly [name: string, value: string])[];

export function readKept<T>(key: string): T | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    window.dispatchEvent(new CustomEvent(KEPT, { detail: key }));
  } catch {
    // Private mode or no room left.
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
    window.dispatchEvent(new CustomEvent(KEPT, { detail: key }));
  } catch {
    // As above.
  }
}

const KEPT = "yumiao:kept";

/** Runs `then` whenever what is kept changes, in this window or another. */
export function onKeptChange(then: () => void): () => void {
  window.addEventListener(KEPT, then);
  window.addEventListener("storage", then);
  return () => {
    window.removeEventListener(KEPT, then);
    window.removeEventListener("storage", then);
  };
}

/** The raw text at a key, for `useSyncExternalStore`: equal text, equal state. */
export function keptText(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** The texts of a form; empty ones are left out. */
export function entriesOf(data: FormData): Entries {
  return [...data].flatMap(([name, value]) =>
    typeof value === "string" && value !== "" && !name.startsWith("$") ? [[name, value]] : [],
  );
}

export function formDataOf(entries: Entries): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}
