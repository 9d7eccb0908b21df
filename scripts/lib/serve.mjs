/** The platform's own processes: the web server and the worker, on a database that is ready. */
import { setTimeout as sleep } from "node:timers/promises";
import { keepRunning, program, typescript } from "./child.mjs";
import { Problem } from "./problem.mjs";

const READY_MS = 120_000;

/**
 * Starts both and waits until the web server answers.
 * @param {{ mode: "start" | "dev", appUrl: string, settings: import("./settings.mjs").Settings }} options
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function serve({ mode, appUrl, settings }) {
  const { port } = settings;
  const env = {
    ...process.env,
    ...settings.env,
    NODE_ENV: mode === "start" ? "production" : "development",
    DATABASE_URL: appUrl,
  };
  // What serves requests must not be able to reach the owner's power over the tables.
  delete env.DATABASE_OWNER_URL;
  // Uploads and logs are for this account alone.
  process.umask(0o077);
  const worker = keepRunning("worker", typescript("scripts/worker.ts"), { env });
  // Without -H: given an address, Next.js takes its own rewrites for another origin and redirects forever.
  const next = program("next/dist/bin/next", mode, "--port", String(port));
  const web = keepRunning("web server", next, { env });
  const stop = async () => {
    await Promise.all([web.stop(), worker.stop()]);
  };
  try {
    await Promise.race([answers(port), endOf(web)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

async function endOf(web) {
  throw new Problem(
    `The web server does not start (${await web.firstEnd}); the reason stands above.`,
  );
}

async function answers(port) {
  const deadline = performance.now() + READY_MS;
  while (performance.now() < deadline) {
    const response = await fetch(`http://localhost:${port}/api/health`).catch(() => null);
    if (response?.ok) return;
    await sleep(200);
  }
  throw new Problem(`The web server did not report health on port ${port} within two minutes.`);
}
