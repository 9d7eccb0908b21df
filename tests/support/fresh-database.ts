// Runs before each integration test file, and before the modules of the application that it loads:
// the file gets a migrated, empty database of its own.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, inject } from "vitest";
import { DATABASE, createDatabase } from "../../scripts/lib/database-roles.mjs";
import { withClient, withDatabase } from "../../scripts/lib/connection.mjs";

const { superuserUrl, ownerUrl, appUrl } = inject("postgres");
const name = `test_${randomUUID().replaceAll("-", "")}`;
const dataDir = mkdtempSync(path.join(tmpdir(), "yumiao-files-"));

await withClient(superuserUrl, (client) => createDatabase(client, name, { template: DATABASE }));

Object.assign(process.env, {
  DATABASE_URL: withDatabase(appUrl, name),
  DATABASE_OWNER_URL: withDatabase(ownerUrl, name),
  NEXTAUTH_SECRET: "not a secret: integration tests",
  NEXTAUTH_URL: "http://localhost:3000",
  DATA_DIR: dataDir,
  DEMO: "1",
});

// Registered first, hence run last. FORCE: the application's pool may still be connected.
afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  await withClient(superuserUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});
