/** The ordinary prisma CLI, as a child process. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ROOT } from "./paths.mjs";

/**
 * @param {string[]} args
 * @param {{ ownerUrl?: string, capture?: boolean }} [options]
 * @returns {{ status: number, stdout: string }}
 */
function prisma(args, { ownerUrl, capture = false } = {}) {
  const cli = path.join(ROOT, "node_modules/prisma/build/index.js");
  const { status, stdout } = spawnSync(process.execPath, [cli, ...args], {
    cwd: ROOT,
    encoding: "utf8",
    env: {
      ...process.env,
      ...(ownerUrl && { DATABASE_OWNER_URL: ownerUrl }),
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
    stdio: ["ignore", capture ? "pipe" : "inherit", "inherit"],
  });
  return { status: status ?? 1, stdout: stdout ?? "" };
}

/** What turns the database that the migrations make into the one that the schema describes. */
export function diffMigrationsWithSchema(ownerUrl, format) {
  const from = ["--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema"];
  return prisma(["migrate", "diff", ...from, ...format], { ownerUrl, capture: true });
}
