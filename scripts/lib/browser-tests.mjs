/** The browser tests, against the production build on a database of its own with the demo data. */
import path from "node:path";
import { prepareBrowser } from "./browser.mjs";
import { program, runToEnd } from "./child.mjs";
import { prepareDatabase } from "./database-content.mjs";
import { readJson } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { serve } from "./serve.mjs";
import { readSettings } from "./settings.mjs";
import { openThrowaway } from "./throwaway.mjs";

/**
 * @param {{ reports: string, counts: { passed: number, failed: number }, undo: (() => unknown)[] }} run
 */
export async function browserTests({ reports, counts, undo }) {
  await prepareBrowser();
  const database = await openThrowaway();
  undo.push(database.release);
  const { dataDir, appUrl, ownerUrl } = database;
  const port = String(await freePort());
  const settings = readSettings({ DATA_DIR: dataDir, DEMO: "1", PORT: port });
  await prepareDatabase({ database, settings });
  const { stop } = await serve({ mode: "start", appUrl, settings });
  undo.push(stop);
  const file = path.join(reports, "browser.json");
  const env = {
    ...process.env,
    ...settings.env,
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    E2E_BASE_URL: settings.url,
    E2E_REPORT: file,
  };
  try {
    const playwright = program("@playwright/test/cli.js", "test");
    await runToEnd("playwright", [process.execPath, ...playwright], { env });
  } finally {
    const stats = readJson(file)?.stats;
    counts.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
    counts.failed += stats?.unexpected ?? 0;
  }
}
