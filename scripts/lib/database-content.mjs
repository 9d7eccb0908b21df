/** What a database needs before the platform can work with it: tables, and for a trial, demo data. */
import { runToEnd, typescript } from "./child.mjs";
import { step } from "./steps.mjs";

/** Migrates, and loads the demo data where they are wanted and missing. */
export async function prepareDatabase({ database: { ownerUrl, appUrl }, settings }) {
  if (!ownerUrl) {
    console.log(
      "✓ Migrations: not run, DATABASE_OWNER_URL is not set (npm run db:migrate runs them)",
    );
    return;
  }
  const env = {
    ...process.env,
    ...settings.env,
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
  };
  // Each a process of its own: the schema engine would hold this one open.
  const node = (...arguments_) => [process.execPath, ...arguments_];
  await step("Migrations", () => runToEnd("db:migrate", node("scripts/db-migrate.mjs"), { env }));
  if (!settings.demo) return;
  await step("Demo data", () =>
    runToEnd("Loading the demo data", node(...typescript("scripts/seed.ts")), { env }),
  );
}
