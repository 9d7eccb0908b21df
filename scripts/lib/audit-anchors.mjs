/**
 * Anchors: what the heads of the audit chains were at earlier verifications, kept outside the database and signed with
 * a key that the database does not know. Somebody with the owner's rights can compute a chain anew, but not these.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { writeAtomically } from "./paths.mjs";
import { Problem } from "./problem.mjs";

/**
 * @typedef {object} Anchor
 * @property {string} chain
 * @property {number} seq
 * @property {string} hash
 * @property {string} at when it was taken, ISO instant
 * @property {string} mac over this anchor and the one before it
 */

/** Where the anchors of a data directory lie. */
export const anchorFile = (dataDir) => path.join(dataDir, "audit-anchors.jsonl");

/**
 * All anchors, oldest first; one that was changed, added or taken out by another hand is a problem.
 * @param {{ dataDir: string, key: string }} store
 * @returns {Anchor[]}
 */
export function readAnchors({ dataDir, key }) {
  const file = anchorFile(dataDir);
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, "utf8").split("\n").filter(Boolean);
  const anchors = [];
  for (const [index, line] of lines.entries()) {
    const anchor = parse(line);
    if (!anchor || !isSame(anchor.mac, macOf(anchor, { key, before: anchors.at(-1) }))) {
      throw new Problem(
        `${file}, line ${index + 1}: this anchor was not written by us. Compare the file with a backup of it.`,
      );
    }
    anchors.push(anchor);
  }
  return anchors;
}

/**
 * Adds anchors behind the known ones.
 * @param {{ dataDir: string, key: string }} store
 * @param {Anchor[]} known
 * @param {Omit<Anchor, "mac">[]} heads
 */
export function addAnchors({ dataDir, key }, known, heads) {
  const anchors = [...known];
  for (const head of heads) {
    anchors.push({ ...head, mac: macOf(head, { key, before: anchors.at(-1) }) });
  }
  const text = anchors.map((anchor) => `${JSON.stringify(anchor)}\n`).join("");
  writeAtomically(anchorFile(dataDir), text);
}

/**
 * The last anchor of each chain.
 * @param {Anchor[]} anchors
 * @returns {Map<string, Anchor>}
 */
export const newestAnchors = (anchors) => new Map(anchors.map((anchor) => [anchor.chain, anchor]));

function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function macOf({ chain, seq, hash, at }, { key, before }) {
  const text = JSON.stringify([before?.mac ?? "", chain, seq, hash, at]);
  return createHmac("sha256", key).update(text).digest("hex");
}

function isSame(given, expected) {
  const [a, b] = [Buffer.from(String(given)), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
