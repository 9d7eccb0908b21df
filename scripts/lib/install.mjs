/** The packages of package-lock.json. Needs none of them itself. */
import fs from "node:fs";
import path from "node:path";
import { runToEnd } from "./child.mjs";
import { ROOT, readJson } from "./paths.mjs";
import { step } from "./steps.mjs";

/**
 * Whether node_modules holds exactly what the lock demands. npm writes its own list of what it
 * installed as the last thing, so an installation that was cut short does not count.
 */
function isInstalled() {
  const wanted = lockedPackages();
  const present = readJson(path.join(ROOT, "node_modules/.package-lock.json"))?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === "") return true;
    return place in present ? present[place].version === version : optional === true;
  });
}

/** Installs them all unless they are there; those for building too, whatever NODE_ENV says. */
export async function ensurePackages() {
  if (isInstalled()) return;
  const npm = process.env.npm_execpath?.endsWith("npm-cli.js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  const install = [...npm, "ci", "--include=dev", "--no-audit", "--no-fund"];
  await step("Packages", () => runToEnd("npm ci", install), { progress });
}

function progress() {
  const wanted = Object.entries(lockedPackages()).filter(([, { optional }]) => !optional);
  const there = wanted.filter(([place]) => fs.existsSync(path.join(ROOT, place, "package.json")));
  return `Packages, ${there.length} of ${wanted.length}`;
}

function lockedPackages() {
  return readJson(path.join(ROOT, "package-lock.json")).packages;
}
