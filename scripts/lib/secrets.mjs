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
  const known = readJson(file) ?? {};
  if (NAMES.every((name) => known[name])) return known;
  const made = Object.fromEntries(
    NAMES.map((name) => [name, randomBytes(32).toString("base64url")]),
  );
  const secrets = { ...made, ...known };
  fs.mkdirSync(dataDir, { recursive: true });
  writeAtomically(file, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}
