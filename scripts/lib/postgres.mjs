/**
 * The embedded PostgreSQL: started, or taken over where it still runs because its last owner was
 * killed; shared by everybody who uses the same data directory, and stopped by the last of them.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { asServer, prepareCluster, recall, remember } from "./cluster.mjs";
import { clearStaleLock, isServed, readLock } from "./postgres-lock.mjs";
import { isFree } from "./ports.mjs";
import { Problem } from "./problem.mjs";

const FIRST_PORT = 15432;
const PORTS = 400;
const PATIENCE_MS = 60_000;
const LOG_LIMIT = 10_000_000;
/** Every user holds this advisory lock, shared; whoever then gets it alone is the last one. */
const USERS_LOCK = 20_251;

const FLAGS = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC"];
const THROW_AWAY_FLAGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/**
 * @typedef {object} Server
 * @property {number} port on 127.0.0.1
 * @property {boolean} adopted whether it was running already
 * @property {Promise<void>} lost resolves if the server goes away while it is in use
 * @property {() => Promise<void>} release stops using it; the last user stops it
 */

/**
 * Starts the server of a data directory, or joins it.
 * @param {{ dataDir: string, password: string, durable?: boolean }} options
 * @returns {Promise<Server>}
 */
export async function startPostgres({ dataDir, password, durable = true }) {
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const cluster = prepareCluster({ dataDir, password, durable });
    return await join(cluster);
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS", "ENOSPC"].includes(error.code)) throw error;
    throw new Problem(
      `${error.path ?? dataDir} cannot be used (${error.code}): set DATA_DIR to a folder of your own, or start as the account that owns it.`,
      { cause: error },
    );
  }
}

async function join(cluster) {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const running = (await adopt(cluster, deadline)) ?? (await launch(cluster));
    // It may be stopping just now, for its last user; then it is started once more.
    const server = running && (await hold(cluster, running).catch(() => null));
    if (server) return server;
  }
  throw new Problem(`PostgreSQL keeps stopping; its messages are in ${cluster.log}.`);
}

/** Connects to the server that holds the directory, waiting while it starts, recovers or stops. */
async function adopt(cluster, deadline) {
  for (;;) {
    const lock = readLock(cluster.directory);
    if (!lock) return null;
    if (!isServed(cluster.directory, lock)) {
      clearStaleLock(cluster.directory);
      return null;
    }
    const client = await connect(cluster, lock.port);
    if (client) return { client, port: lock.port, adopted: true };
    if (performance.now() > deadline) {
      throw new Problem(
        `PostgreSQL (process ${lock.pid}) holds ${cluster.directory} but does not answer on port ${lock.port}: stop it with kill ${lock.pid} and start again.`,
      );
    }
    await sleep(100);
  }
}

/** Starts the server on the first port that is free; null if somebody else was faster. */
async function launch(cluster) {
  trimLog(cluster.log);
  for (const port of candidatePorts(recall(cluster).port)) {
    if (!(await isFree(port, "127.0.0.1"))) continue;
    const { client, failure, pid } = await attempt(cluster, port);
    if (client) {
      remember(cluster, { port });
      // Of two that start at the same moment, one may reach the server of the other before its own gives up.
      return { client, port, adopted: readLock(cluster.directory)?.pid !== pid };
    }
    if (/lock file .* already exists/.test(failure)) return null;
    // Between our look and PostgreSQL's somebody else may have taken it.
    if (!/could not bind|Address already in use/.test(failure)) {
      const reason = failure.match(/FATAL: +(.*)/)?.[1] ?? failure.trim().split("\n").at(-1);
      throw new Problem(`PostgreSQL does not start: ${reason} (more in ${cluster.log})`);
    }
  }
  throw new Problem(
    `No free port between ${FIRST_PORT} and ${FIRST_PORT + PORTS} for PostgreSQL: stop what uses them.`,
  );
}

/** One start; `failure` is what the server wrote before it gave up. */
async function attempt(cluster, port) {
  const log = fs.openSync(cluster.log, "a", 0o600);
  const start = fs.fstatSync(log).size;
  const flags = cluster.durable ? FLAGS : [...FLAGS, ...THROW_AWAY_FLAGS];
  const settings = [...flags, `port=${port}`].flatMap((setting) => ["-c", setting]);
  // A group of its own: Ctrl-C must reach those who use the database first, and it last.
  const child = spawn(path.join(cluster.bin, "postgres"), ["-D", cluster.directory, ...settings], {
    ...asServer(cluster),
    detached: true,
    stdio: ["ignore", log, log],
  });
  fs.closeSync(log);
  child.unref();
  let failure = null;
  child.once("error", (error) => (failure = error.message));
  child.once("exit", (code, signal) => {
    failure ??= readFrom(cluster.log, start) || `exit ${code ?? signal}`;
  });
  for (;;) {
    const client = await connect(cluster, port);
    if (client) return { client, pid: child.pid };
    if (failure !== null) return { failure };
    await sleep(25);
  }
}

/** A superuser's connection, or null while there is none to be had from this very cluster. */
async function connect(cluster, port) {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password: cluster.password,
    database: "postgres",
    application_name: "yumiao-keeper",
    connectionTimeoutMillis: 2000,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query("SHOW data_directory");
    if (sameDirectory(rows[0].data_directory, cluster.directory)) return client;
  } catch (error) {
    if (error.code === "28P01" && readLock(cluster.directory)?.port === port) {
      throw new Problem(
        `The password in ${path.join(path.dirname(cluster.record), "secrets.json")} is not that of the database in ${cluster.directory}: put the right file back, or delete ${path.dirname(cluster.record)} to begin with an empty database.`,
        { cause: error },
      );
    }
  }
  await client.end().catch(() => {});
  return null;
}

function sameDirectory(a, b) {
  try {
    return fs.realpathSync(a) === fs.realpathSync(b);
  } catch {
    return false;
  }
}

/** Counts this process among the users for as long as the connection lives; a kill ends both. */
async function hold(cluster, { client, port, adopted }) {
  await client.query("SELECT pg_advisory_lock_shared($1)", [USERS_LOCK]);
  let released = false;
  const lost = new Promise((resolve) => {
    client.once("end", () => {
      if (!released) resolve();
    });
  });
  const release = async () => {
    if (released) return;
    released = true;
    if (await isLast(client)) await stop(cluster);
    await client.end().catch(() => {});
  };
  return { port, adopted, lost, release };
}

async function isLast(client) {
  try {
    await client.query("SELECT pg_advisory_unlock_shared($1)", [USERS_LOCK]);
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS alone", [USERS_LOCK]);
    return rows[0].alone;
  } catch {
    // The connection is gone, and with it the server.
    return true;
  }
}

/** Ends all sessions and stops. */
export async function stop(cluster) {
  const arguments_ = ["stop", "-D", cluster.directory, "-m", "fast", "-w", "-t", "60"];
  const child = spawn(path.join(cluster.bin, "pg_ctl"), arguments_, {
    ...asServer(cluster),
    detached: true,
    stdio: "ignore",
  });
  await new Promise((resolve) => child.once("close", resolve).once("error", resolve));
}

function* candidatePorts(last) {
  if (last) yield last;
  // Where to begin differs between processes, so that simultaneous starts seldom collide.
  for (let step = 0; step < PORTS; step += 1) yield FIRST_PORT + ((process.pid + step) % PORTS);
}

function readFrom(file, start) {
  return fs.readFileSync(file).subarray(start).toString("utf8");
}

function trimLog(log) {
  if ((fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) {
    fs.renameSync(log, `${log}.1`);
  }
}
