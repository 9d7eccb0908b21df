/** Applies prisma/migrations in this process, without the prisma CLI, which takes six times as long. */
import fs from "node:fs";
import path from "node:path";
import { openEngine } from "./prisma-engine.mjs";
import { Problem } from "./problem.mjs";

/**
 * Applies what is not applied yet, in order, each migration in one transaction.
 * @param {{ url: string, directory: string }} target the owning role's URL, and the migrations folder
 * @returns {Promise<string[]>} the names of the migrations that were applied now
 */
export async function applyMigrations({ url, directory }) {
  const { engine, cause, close } = await openEngine({ url });
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: listMigrations(directory),
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } catch (error) {
    throw new Problem(explain(cause(error)), { cause: error });
  } finally {
    await close();
  }
}

/** What went wrong and in which migration, from the engine's message and the trace that it appends. */
function explain(error) {
  const text = error.cause?.originalMessage ?? error.message;
  const migration = text.match(/migration_name="([^"]+)"/)?.[1];
  const [said] = text.replace(/^external connector error\n/, "").split(/\n +0: /);
  return migration ? `Migration ${migration} failed and changed nothing. ${said}` : said;
}

/** The migrations folder in the form that the engine takes. */
function listMigrations(directory) {
  const read = (...names) => fs.readFileSync(path.join(directory, ...names), "utf8");
  const names = fs
    .readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: directory,
    lockfile: { path: "migration_lock.toml", content: read("migration_lock.toml") },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: read(name, "migration.sql") },
      },
    })),
  };
}
