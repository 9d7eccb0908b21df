/** The packages of package-lock.json. Needs none of them itself. */
import path from "node:path";
import { runToEnd } from "./child.mjs";
import { ROOT, readJson } from "./paths.mjs";

/**
 * Whether node_modules holds exactly what the lock demands. npm writes its own list of what it
 * installed as the last thing, so an installation that was cut short does not count.
 */
export function isInstalled() {
  const wanted = readJson(path.join(ROOT, "package-lock.json")).packages;
  const present = readJson(path.join(ROOT, "node_modules/.package-lock.json"))?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === "") return true;
    return place in present ? present[place].version === version : optional === true;
  });
}

/** Installs them all, those for building too, whatever NODE_ENV says. */
export async function install() {
  const npm = process.env.npm_execpath?.endsWith("npm-cli.js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  await runToEnd("npm ci", [...npm, "ci", "--include=dev", "--no-audit", "--no-fund"]);
}
