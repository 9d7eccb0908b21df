/**
 * `npm start` and `npm run dev`, once the packages are there: generates, builds, starts the database,
 * migrates, loads the demo data, serves, and takes everything down again in order.
 */
import { buildApplication, generateClient } from "./artifacts.mjs";
import { runToEnd, typescript } from "./child.mjs";
import { openDatabase } from "./database.mjs";
import { demoAccountsText } from "./demo-accounts.mjs";
import { serve } from "./serve.mjs";
import { readSettings } from "./settings.mjs";
import { step } from "./steps.mjs";

const made = (was) => (was ? undefined : "up to date");

/**
 * Runs until it is told to stop.
 * @param {"start" | "dev"} mode
 */
export async function launch(mode) {
  const settings = readSettings();
  const stopped = stopSignal();
  const undo = [];
  try {
    await Promise.race([prepareAndServe({ mode, settings, undo }), stopped]);
    await stopped;
    console.log("\n▸ Stopping");
  } finally {
    for (const action of undo.reverse()) await action();
  }
  console.log("✓ Stopped");
}

async function prepareAndServe({ mode, settings, undo }) {
  await step("Prisma client", generateClient, made);
  if (mode === "start") await step("Application", buildApplication, made);
  let database = await step("Database", () => openDatabase(), describeDatabase);
  undo.push(() => database.release());
  await prepareDatabase({ database, settings });
  const { appUrl } = database;
  const { stop } = await step("Web server and worker", () => serve({ mode, appUrl, settings }));
  undo.push(stop);
  console.log(`\n  育苗 Yumiao: ${settings.url}\n`);
  if (settings.demo) console.log(`${demoAccountsText()}\n`);
  console.log("  Ctrl-C stops everything.\n");
  while (database.server) {
    await database.server.lost;
    console.error("✗ PostgreSQL is gone; starting it again.");
    database = await step("Database", () => openDatabase(), describeDatabase);
  }
}

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

function describeDatabase({ server }) {
  if (!server) return "external server";
  return `PostgreSQL on port ${server.port}${server.adopted ? ", was running" : ""}`;
}

/** Resolves when the person or the system asks to stop; a second request does not wait any longer. */
function stopSignal() {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve();
      });
    }
  });
}
