/**
 * Prisma's schema engine as WebAssembly: the same Rust code as the native binary, which npm does not
 * ship and which Prisma would otherwise download. Used by schema-engine.mjs, which makes the ordinary
 * prisma CLI work, and by migrate.mjs, which applies migrations without that CLI.
 */
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { withClient, withDatabase } from "./connection.mjs";

/** PostgreSQL's internal one-byte type "char", as opposed to `character`. */
const CHAR_OID = 18;
const TEXT_OID = 25;

/** The last Rust panic: the engine leaves its message here before it traps. */
export const panic = { message: null };
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message(message) {
    panic.message = message;
  },
};

/**
 * Opens the engine on a database. End the process with process.exit after closing: a timer of the
 * engine's advisory lock would keep it alive for ten more seconds.
 * @param {{ url: string, datamodels?: [string, string][], log?: (line: string) => void }} options
 */
export async function openEngine({ url, datamodels, log = () => {} }) {
  await load();
  const target = new MigrationPg(url);
  const factory = bindMigrationAwareSqlAdapterFactory(target);
  const options = { datamodels: datamodels?.length ? datamodels : undefined };
  const engine = await bindings.SchemaEngine.new(options, log, factory);
  return {
    engine,
    /** What the engine reports about the database is only a number for the error kept here. */
    cause: (error) => factory.errorRegistry.lookupError?.(error)?.error ?? error,
    close: () => target.close(),
  };
}

/** The commit of the engine, to be compared with the one that the prisma package names. */
export async function engineVersion() {
  await load();
  return bindings.version();
}

let loading;

function load() {
  loading ??= instantiate();
  return loading;
}

async function instantiate() {
  const script = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const bytes = fs.readFileSync(script.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** PrismaPg with what migrations need and it does not do; see `repair` and `connectToShadowDb`. */
class MigrationPg extends PrismaPg {
  #url;
  #opened = [];

  constructor(url) {
    super(single(url));
    this.#url = url;
  }

  async connect() {
    const adapter = repair(await super.connect());
    this.#opened.push(adapter);
    return adapter;
  }

  async close() {
    await Promise.allSettled(this.#opened.splice(0).map((adapter) => adapter.dispose()));
  }

  /** The inherited one, given a connection string, would hand out the main database as the shadow. */
  async connectToShadowDb() {
    const database = `prisma_shadow_${randomUUID().replaceAll("-", "")}`;
    const maintenance = withDatabase(this.#url, "postgres");
    await withClient(maintenance, (client) =>
      client.query(`CREATE DATABASE "${database}" TEMPLATE template0`),
    );
    const adapter = repair(await new PrismaPg(single(withDatabase(this.#url, database))).connect());
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await dispose();
      await withClient(maintenance, (client) =>
        client.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`),
      );
    };
    return adapter;
  }
}

/** One connection that never idles out: the advisory lock and the session's settings belong to it. */
function single(connectionString) {
  return { connectionString, max: 1, idleTimeoutMillis: 0 };
}

function repair(adapter) {
  // The inherited one splits at every semicolon, which breaks function bodies and atomicity. A script
  // sent whole is one implicit transaction, as with the native engine.
  adapter.executeScript = async (sql) => {
    try {
      await adapter.underlyingDriver().query(sql);
    } catch (error) {
      throw error.severity ? asItIs(error) : error;
    }
  };
  const { queryRaw } = Object.getPrototypeOf(adapter);
  adapter.queryRaw = (query) => queryRawWithChars(adapter, queryRaw, query);
  return adapter;
}

/** PostgreSQL's error unmapped: the adapter has names for some that this engine does not know. */
function asItIs({ code, severity, message, detail, column, hint }) {
  const original = { originalCode: code, originalMessage: message };
  return new DriverAdapterError({
    ...original,
    ...{ kind: "postgres", code, severity, message, detail, column, hint },
  });
}

/** Reads catalogue columns of type "char", which adapter-pg refuses, as the Characters they are. */
async function queryRawWithChars(adapter, queryRaw, query) {
  const chars = [];
  const performIO = async (io) => {
    const result = await adapter.performIO(io);
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== CHAR_OID) continue;
      chars.push(index);
      field.dataTypeID = TEXT_OID;
    }
    return result;
  };
  const reader = Object.create(adapter, { performIO: { value: performIO } });
  const result = await queryRaw.call(reader, query);
  for (const index of chars) result.columnTypes[index] = ColumnTypeEnum.Character;
  return result;
}
