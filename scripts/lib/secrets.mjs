/** What the embedded mode keeps secret: made once, in a file that only its owner reads. */
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { readJson, writeAtomically } from "./paths.mjs";

const NAMES = [
  "superuserPassword",
  "ownerPassword",
  "appPassword",
  "nextAuthSecret",
  "auditAnchorKey",
];

/**
 * The secrets of a data directory; those that are missing are made and kept.
 * @param {string} dataDir
 * @returns {Record<"superuserPassword" | "ownerPassword" | "appPassword" | "nextAuthSecret" | "auditAnchorKey", string>}
 */
export function loadSecrets(dataDir) {
  const file = path.join(dataDir, "secrets.json");
  const known = readJson(file);
  if (known && NAMES.every((name) => known[name])) return known;
  const made = Object.fromEntries(
    NAMES.map((name) => [name, randomBytes(32).toString("base64url")]),
  );
  const text = `${JSON.stringify({ ...made, ...known }, null, 2)}\n`;
  if (known) writeAtomically(file, text);
  else createOnce(file, text);
  return readJson(file);
}

/** Of two that begin at the same moment, the first decides for both. */
function createOnce(file, text) {
  const draft = `${file}.${process.pid}`;
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  fs.writeFileSync(draft, text, { mode: 0o600 });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  } finally {
    fs.rmSync(draft);
  }
}
