/**
 * `npm start` and `npm run dev`, once the packages are there: generates, builds, starts the database,
 * migrates, loads the demo data, serves, and takes everything down again in order.
 */
import { buildApplication, generateClient } from "./artifacts.mjs";
import { openDatabase } from "./database.mjs";
import { prepareDatabase } from "./database-content.mjs";
import { demoAccountsText } from "./demo-accounts.mjs";
import { isFree } from "./ports.mjs";
import { Problem } from "./problem.mjs";
import { serve } from "./serve.mjs";
import { readSettings } from "./settings.mjs";
import { step } from "./steps.mjs";
import { stopSignal } from "./stop-signal.mjs";

const made = (was) => (was ? undefined : "up to date");

/**
 * Runs until it is told to stop.
 * @param {"start" | "dev"} mode
 */
export async function launch(mode) {
  const settings = readSettings();
  await requirePort(settings.port);
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
  await step("Prisma client", generateClient, { note: made });
  if (mode === "start") await step("Application", buildApplication, { note: made });
  let database = await step("Database", () => openDatabase(), { note: describe });
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
    database = await step("Database", () => openDatabase(), { note: describe });
  }
}

/** Looked at before the long steps, so that nobody waits for a build that cannot be served. */
async function requirePort(port) {
  if (await isFree(port)) return;
  throw new Problem(
    `Port ${port} is in use: stop what uses it, or choose another with PORT=${port + 1}.`,
  );
}

function describe({ server }) {
  if (!server) return "external server";
  return `PostgreSQL on port ${server.port}${server.adopted ? ", was running" : ""}`;
}
