import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { withClient, withDatabase } from "../../../scripts/lib/connection.mjs";
import { ownerClient, superuserClient } from "../../support/database";

const DATABASE = `migrations_${process.pid}`;
const MIGRATE = path.resolve("scripts/lib/migrate.mjs");
const { superuserUrl, ownerUrl } = inject("postgres");
const url = withDatabase(ownerUrl, DATABASE);

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "yumiao-migrations-"));
  writeFileSync(path.join(folder, "migration_lock.toml"), 'provider = "postgresql"\n');
  await withClient(ownerUrl, (client) => client.query(`CREATE DATABASE ${DATABASE}`));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await withClient(superuserUrl, (client) =>
    client.query(`DROP DATABASE ${DATABASE} WITH (FORCE)`),
  );
});

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

/** In a process of its own, as everywhere; returns what was applied, or the reason of the refusal. */
function migrate(): string[] | string {
  const script = `
    import { applyMigrations } from ${JSON.stringify(MIGRATE)};
    const target = ${JSON.stringify({ url, directory: folder })};
    const answer = await applyMigrations(target).catch((error) => error.message);
    console.log(JSON.stringify(answer));
    process.exit(0);`;
  const arguments_ = ["--input-type=module", "--eval", script];
  return JSON.parse(execFileSync(process.execPath, arguments_, { encoding: "utf8" }));
}

function prisma(...arguments_: string[]): string {
  const cli = path.resolve("node_modules/prisma/build/index.js");
  return execFileSync(process.execPath, [cli, ...arguments_], {
    encoding: "utf8",
    env: { ...process.env, CHECKPOINT_DISABLE: "1" },
    stdio: ["ignore", "pipe", "ignore"],
  });
}

describe("applying migrations", () => {
  test("applies in order, once; a function body keeps its semicolons", () => {
    write("1_table", "CREATE TABLE counted (n int);");
    write(
      "2_function",
      "CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$ DECLARE m int; BEGIN m := n; RETURN m * 2; END $$;",
    );
    expect(migrate()).toEqual(["1_table", "2_function"]);
    expect(migrate()).toEqual([]);
  });

  test("a migration that fails leaves nothing behind, says why, and bars the next ones", async () => {
    write("3_broken", "CREATE TABLE half (n int); INSERT INTO half VALUES ('no number');");
    expect(migrate()).toMatch(/3_broken[\s\S]*invalid input syntax/);
    const half = await withClient(url, (client) =>
      client.query("SELECT to_regclass('half') AS oid"),
    );
    expect(half.rows[0].oid).toBeNull();
    expect(migrate()).toMatch(/3_broken/);
  });
});

describe("the ordinary prisma CLI", () => {
  test("reads our history", async () => {
    expect(prisma("migrate", "status")).toMatch(/Database schema is up to date/);
    const owner = await ownerClient();
    const { rows } = await owner.query("SELECT count(*)::int AS n FROM _prisma_migrations");
    expect(rows[0].n).toBeGreaterThan(0);
  });

  test("replays migrations in a shadow database, and drops it", async () => {
    const before = "SELECT count(*)::int AS n FROM pg_class";
    const superuser = await superuserClient();
    const { rows: main } = await superuser.query(before);
    const folders = ["--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema"];
    prisma("migrate", "diff", ...folders, "--exit-code");
    expect((await superuser.query(before)).rows).toEqual(main);
    const shadows = await superuser.query("SELECT FROM pg_database WHERE datname ~ 'shadow'");
    expect(shadows.rowCount).toBe(0);
  });
});
