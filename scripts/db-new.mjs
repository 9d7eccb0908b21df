/**
 * `npm run db:new NAME`: writes a new migration with what the schema has and the migrations lack.
 * Review it, and add what Prisma does not know: row-level security, grants, triggers, constraints.
 */
import fs from "node:fs";
import path from "node:path";
import { MIGRATIONS, ROOT } from "./lib/paths.mjs";
import { diffMigrationsWithSchema } from "./lib/prisma-cli.mjs";
import { Problem, run } from "./lib/problem.mjs";
import { openThrowaway } from "./lib/throwaway.mjs";

await run(async () => {
  const name = process.argv[2] ?? "";
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Problem("Name the migration, in small letters: npm run db:new add_claim_deadline");
  }
  const database = await openThrowaway();
  try {
    const { status, stdout } = diffMigrationsWithSchema(database.ownerUrl, ["--script"]);
    if (status !== 0) return status;
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const file = path.join(MIGRATIONS, `${stamp}_${name}`, "migration.sql");
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, stdout);
    console.log(`Wrote ${path.relative(ROOT, file)}: review it.`);
    return 0;
  } finally {
    await database.release();
  }
});
