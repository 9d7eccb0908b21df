/**
 * `npm run db:migrate`: applies the migrations that are not applied yet, to the embedded database or
 * to the server of DATABASE_OWNER_URL.
 */
import { openDatabase } from "./lib/database.mjs";
import { migrateJobs } from "./lib/job-schema.mjs";
import { applyMigrations } from "./lib/migrate.mjs";
import { MIGRATIONS } from "./lib/paths.mjs";
import { Problem, run } from "./lib/problem.mjs";

await run(async () => {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env;
  if (DATABASE_OWNER_URL) return migrate(DATABASE_OWNER_URL);
  if (DATABASE_URL) {
    throw new Problem(
      "DATABASE_OWNER_URL is missing: migrations run as the role that owns the database of DATABASE_URL.",
    );
  }
  const database = await openDatabase();
  try {
    await migrate(database.ownerUrl);
  } finally {
    await database.release();
  }
});

async function migrate(url) {
  const applied = await applyMigrations({ url, directory: MIGRATIONS });
  await migrateJobs(url);
  console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Nothing to migrate.");
}
