/** The data directory of the embedded PostgreSQL: where it lies, and how it is made. */
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { readJson, writeAtomically } from "./paths.mjs";
import { SYSTEM_DIRECTORY, binariesFor } from "./postgres-binaries.mjs";
import { Problem } from "./problem.mjs";
import { canReach, serverAccount } from "./server-account.mjs";

// Without these the encoding follows LANG, and with the plain C locale pg_trgm sees no Chinese at all.
const INITDB_FLAGS = [
  ..."--username=postgres --auth=scram-sha-256 --encoding=UTF8".split(" "),
  ..."--locale=C.UTF-8 --locale-provider=builtin --builtin-locale=C.UTF-8".split(" "),
];

/**
 * @typedef {object} Cluster
 * @property {string} directory PostgreSQL's data directory
 * @property {string} bin the folder with its programs
 * @property {import("./server-account.mjs").Account} account who runs it
 * @property {string} password of the superuser
 * @property {string} log where it writes its messages
 * @property {string} record the file in DATA_DIR that remembers its place and port
 * @property {boolean} durable false: a throw-away one, which may lose everything in a crash
 */

/**
 * Finds the cluster of a data directory, and makes it where there is none.
 * @param {{ dataDir: string, password: string, durable: boolean }} options
 * @returns {Cluster}
 */
export function prepareCluster({ dataDir, password, durable }) {
  const record = path.join(dataDir, "postgres.json");
  const known = readJson(record)?.directory ?? null;
  const account = serverAccount(known ?? path.join(dataDir, "postgres"));
  openToServer(dataDir, account);
  const directory = known && fs.existsSync(known) ? known : choosePlace(dataDir, account);
  const cluster = {
    directory,
    bin: binariesFor(account),
    account,
    password,
    log: path.join(dataDir, "postgres.log"),
    record,
    durable,
  };
  if (!fs.existsSync(path.join(directory, "PG_VERSION"))) initialise(cluster);
  remember(cluster, { directory });
  return cluster;
}

/** Adds to what the data directory remembers about its cluster. */
export function remember({ record }, facts) {
  writeAtomically(record, `${JSON.stringify({ ...readJson(record), ...facts }, null, 2)}\n`);
}

/** What the data directory remembers: the place of the cluster, and the last port. */
export function recall({ record }) {
  return readJson(record) ?? {};
}

/** How a program of PostgreSQL is to be started: as the server's account, from a folder it can enter. */
export function asServer({ account }) {
  return { ...account, cwd: "/" };
}

/** Lets the server's account pass through the data directory; what lies in it has its own modes. */
function openToServer(dataDir, account) {
  if (!account) return;
  const { mode, uid } = fs.statSync(dataDir);
  if (uid === 0 && !(mode & 0o001)) fs.chmodSync(dataDir, (mode & 0o777) | 0o011);
}

/** In DATA_DIR if the server can reach it, else in a place of root's that it can. */
function choosePlace(dataDir, account) {
  if (canReach(account, dataDir)) return path.join(dataDir, "postgres");
  const name = `${path.basename(path.dirname(dataDir))}-${randomBytes(4).toString("hex")}`;
  return path.join(SYSTEM_DIRECTORY, name);
}

/** Made under another name first, so that a kill half-way leaves nothing that looks finished. */
function initialise({ directory, bin, account, password, durable }) {
  const draft = `${directory}.${process.pid}`;
  const passwordFile = `${draft}.password`;
  try {
    fs.mkdirSync(path.dirname(directory), { recursive: true, mode: 0o755 });
    fs.mkdirSync(draft, { mode: 0o700 });
    fs.writeFileSync(passwordFile, password, { mode: 0o600 });
    if (account) {
      fs.chownSync(draft, account.uid, account.gid);
      fs.chownSync(passwordFile, account.uid, account.gid);
    }
    const flags = [...INITDB_FLAGS, `--pwfile=${passwordFile}`, ...(durable ? [] : ["--no-sync"])];
    execFileSync(path.join(bin, "initdb"), [`--pgdata=${draft}`, ...flags], {
      ...asServer({ account }),
      encoding: "utf8",
      stdio: "pipe",
    });
    fs.renameSync(draft, directory);
  } catch (error) {
    // Somebody else finished the same work a moment earlier: theirs is as good.
    if (error.code === "ENOTEMPTY" || error.code === "EEXIST") return;
    const reason = (error.stderr || error.message).trim().split("\n").at(-1);
    throw new Problem(`The embedded PostgreSQL could not be set up in ${directory}: ${reason}`, {
      cause: error,
    });
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(draft, { recursive: true, force: true });
  }
}
