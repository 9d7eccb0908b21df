import { execFileSync } from "node:child_process";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { openThrowaway } from "../../scripts/lib/throwaway.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the run's PostgreSQL answers, and the migrated database that every test file copies. */
    postgres: { superuserUrl: string; ownerUrl: string; appUrl: string };
  }
}

let release = async (): Promise<void> => {};

/** One throw-away PostgreSQL for the whole run, with the migrations applied once. */
export async function setup(project: TestProject): Promise<void> {
  const database = await openThrowaway();
  const { superuserUrl, ownerUrl, appUrl } = database;
  release = database.release;
  try {
    // A process of its own: the schema engine would hold this one open, and the template with it.
    execFileSync(process.execPath, [path.resolve("scripts/db-migrate.mjs")], {
      env: { ...process.env, DATABASE_OWNER_URL: ownerUrl },
      stdio: ["ignore", "ignore", "inherit"],
    });
  } catch (error) {
    await release();
    throw error;
  }
  project.provide("postgres", { superuserUrl, ownerUrl, appUrl });
}

export const teardown = (): Promise<void> => release();
