#!/usr/bin/env node
/**
 * Stands in for Prisma's native schema-engine binary: the same command line, and the same JSON-RPC
 * over stdin and stdout, answered by the WebAssembly engine. prisma.config.ts points the CLI here.
 */
import fs from "node:fs";
import readline from "node:readline";
import { parseArgs } from "node:util";
import pg from "pg";
import { withClient, withDatabase } from "./connection.mjs";
import { engineVersion, openEngine, panic } from "./prisma-engine.mjs";

/** The JSON-RPC error number under which the CLI expects errors that users may read. */
const USER_FACING = 4466;
const SHADOW_DROP_MS = 5000;

/** How the CLI names what PostgreSQL or the network says. */
const PRISMA_CODES = {
  28000: "P1010",
  "28P01": "P1000",
  "3D000": "P1003",
  "42P04": "P1009",
  ECONNREFUSED: "P1001",
  ENOTFOUND: "P1001",
  ETIMEDOUT: "P1001",
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    datamodels: { type: "string", short: "d", multiple: true, default: [] },
    datasource: { type: "string" },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
    version: { type: "boolean" },
  },
});
const url = (values.datasource && JSON.parse(values.datasource).url) || process.env.DATABASE_URL;

if (values.version) {
  console.log(`schema-engine-cli ${await engineVersion()}`);
} else if (positionals[0] === "cli") {
  await runCommand(positionals[1]);
} else {
  serve();
}

/** The engine's `cli` words: one job, an exit code, and errors as log lines on stderr. */
async function runCommand(command) {
  try {
    if (command === "create-database") await createDatabase();
    else if (command === "can-connect-to-database") await withClient(url, () => {});
    else throw new Error(`The schema engine has no command ${command}.`);
    process.exit(0);
  } catch (error) {
    const code = PRISMA_CODES[error.code] ?? "P1011";
    const fields = { message: error.message, error_code: code, is_panic: false };
    logLine("INFO", { message: "Starting schema engine CLI" });
    logLine("ERROR", fields);
    process.exit(1);
  }
}

async function createDatabase() {
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  await withClient(withDatabase(url, "postgres"), (client) =>
    client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`),
  );
  return { databaseName: database };
}

/** Answers JSON-RPC requests, one a line, until stdin ends. */
function serve() {
  const pending = new Set();
  let engine;
  let closing = false;

  const open = () => {
    const datamodels = values.datamodels.map((file) => [file, fs.readFileSync(file, "utf8")]);
    engine ??= openEngine({ url, datamodels });
    return engine;
  };
  const finish = () => {
    if (closing && pending.size === 0) process.exit(0);
  };
  const answer = async (line) => {
    const request = line.trim() ? JSON.parse(line) : {};
    // Without a method it is the CLI's acknowledgement of something printed.
    if (!request.method) return;
    pending.add(request.id);
    try {
      send({ id: request.id, result: await dispatch(open, request) });
    } catch (error) {
      const opened = await engine?.catch(() => undefined);
      send({ id: request.id, error: describe(error, opened?.cause(error) ?? error) });
    } finally {
      pending.delete(request.id);
      finish();
    }
  };

  // A trap in a later poll of the engine's future surfaces here and not in the promise.
  process.on("uncaughtException", (error) => {
    panic.message ??= error.stack;
    for (const id of pending) send({ id, error: describe(error, error) });
    process.stdout.write("", () => process.exit(101));
  });
  // Pending work ends by dropping its shadow database, which would be left behind otherwise.
  process.on("SIGTERM", () => {
    closing = true;
    finish();
    setTimeout(() => process.exit(0), SHADOW_DROP_MS).unref();
  });
  readline
    .createInterface({ input: process.stdin })
    .on("line", answer)
    .on("close", () => {
      closing = true;
      finish();
    });
}

async function dispatch(open, { method, params }) {
  if (method === "createDatabase") return createDatabase();
  const { engine } = await open();
  if (method === "getDatabaseVersion") return engine.version(params ?? null);
  if (typeof engine[method] !== "function") {
    throw new Error(`The schema engine has no method ${method}.`);
  }
  const result = (await engine[method](params)) ?? null;
  if (method !== "diff") return result;
  // The native engine prints the text of a diff through the CLI instead of returning it.
  if (result.stdout != null) send({ id: 1e9, method: "print", params: { content: result.stdout } });
  return { ...result, stdout: null };
}

/** An error as the CLI reads it; `cause` is what the database said behind the engine's own error. */
function describe(error, cause) {
  const isPanic = panic.message !== null;
  const message = panic.message ?? cause.cause?.originalMessage ?? cause.message ?? String(cause);
  return {
    code: USER_FACING,
    message: isPanic ? message : "An error happened. Check the data field for details.",
    data: {
      is_panic: isPanic,
      message,
      error_code: error.code ?? cause.code ?? null,
      meta: null,
    },
  };
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

function logLine(level, fields) {
  const entry = { timestamp: new Date(), level, fields, target: "schema_engine::logger" };
  process.stderr.write(`${JSON.stringify(entry)}\n`);
}
