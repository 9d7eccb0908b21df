/** Applies prisma/migrations in this process, without the prisma CLI, which takes six times as long. */
import fs from "node:fs";
import path from "node:path";
import { openEngine } from "./prisma-engine.mjs";

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
    const reason = cause(error);
    throw new Error(reason.cause?.originalMessage ?? reason.message, { cause: error });
  } finally {
    await close();
  }
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
