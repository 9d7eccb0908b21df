/** Where things are. */
import fs from "node:fs";
import path from "node:path";

/** The checkout. */
export const ROOT = path.resolve(import.meta.dirname, "../..");

/** The migrations folder. */
export const MIGRATIONS = path.join(ROOT, "prisma/migrations");

/** DATA_DIR as an absolute path; relative ones are relative to the checkout. */
export function dataDirectory(env = process.env) {
  return path.resolve(ROOT, env.DATA_DIR || ".data");
}

/** Replaces a small file in one step, so that a kill leaves the old or the new one, never half. */
export function writeAtomically(file, text, mode = 0o600) {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, text, { mode });
  fs.renameSync(draft, file);
}

/** The parsed JSON file, or null where there is none. */
export function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}
