/**
 * `npm run deps:lock`: brings package-lock.json up to date with package.json, then adds the optional
 * packages of other platforms that this registry could not supply. With `--check` it changes nothing
 * and fails when the lock is incomplete.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { completeLock, missingOptionalPackages } from "./lib/lockfile.mjs";

const file = path.resolve(import.meta.dirname, "../package-lock.json");
const readLock = () => JSON.parse(fs.readFileSync(file, "utf8"));

if (process.argv.includes("--check")) {
  const missing = missingOptionalPackages(readLock());
  if (missing.length > 0) {
    const first = `${missing[0].name}@${missing[0].range}`;
    console.error(
      `package-lock.json lacks ${missing.length} optional packages, the first ${first}: run npm run deps:lock and commit it.`,
    );
    process.exit(1);
  }
  console.log("package-lock.json names every optional package.");
} else {
  const npm = spawnSync("npm", ["install", "--package-lock-only"], {
    cwd: path.dirname(file),
    stdio: "inherit",
  });
  if (npm.status !== 0) process.exit(npm.status ?? 1);
  const lock = readLock();
  fs.writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
  console.log(
    `package-lock.json: ${missingOptionalPackages(lock).length} optional packages added.`,
  );
}
