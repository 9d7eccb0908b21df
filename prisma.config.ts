import path from "node:path";
import { defineConfig } from "prisma/config";

// npm ships no schema-engine binary and prisma would try to download one: ours speaks for it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve(
  import.meta.dirname,
  "scripts/lib/schema-engine.mjs",
);

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  // Migrations belong to the owning role; `generate` and `validate` need no database at all.
  datasource: { url: process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? "" },
});
