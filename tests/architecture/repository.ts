import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

/** The root of the checkout; every path of these tests is relative to it, with slashes. */
export const ROOT = resolve(import.meta.dirname, "../..");

const NOT_OURS = new Set([
  "node_modules",
  ".git",
  ".next",
  ".data",
  "generated",
  "coverage",
  "playwright-report",
  "test-results",
]);

/** Those of the given paths that exist. */
export function existing(paths: string[]): string[] {
  return paths.filter((path) => existsSync(join(ROOT, path)));
}

/** Every file of ours below a folder whose path matches, in a stable order. */
export function listFiles(folder: string, matching = /./): string[] {
  const start = join(ROOT, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const path = relative(ROOT, join(start, entry.name)).split(sep).join("/");
      return entry.isDirectory() ? listFiles(path, matching) : path;
    })
    .filter((path) => matching.test(path))
    .sort();
}

/** The names of the folders directly inside a folder. */
export function listFolders(folder: string): string[] {
  const start = join(ROOT, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NOT_OURS.has(entry.name))
    .map((entry) => entry.name)
    .sort();
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}
