/** Other programs: run to their end, or kept running. */
import { spawn } from "node:child_process";
import path from "node:path";
import readline from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "./paths.mjs";
import { Problem } from "./problem.mjs";

const GRACE_MS = 10_000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** A process that lived this long was well: its next death starts counting anew. */
const WELL_AFTER_MS = 60_000;

/** The arguments with which Node.js runs one of our TypeScript programs, as a React server would. */
export const typescript = (file) => ["--import", "tsx", "--conditions=react-server", file];

/** The arguments with which Node.js runs a program of a package, without npx in between. */
export const program = (file, ...rest) => [path.join(ROOT, "node_modules", file), ...rest];

/**
 * Runs a program to its end, with its output indented; a failure is a problem that names it.
 * @param {string} name
 * @param {string[]} command the program and its arguments
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 */
export async function runToEnd(name, [file, ...arguments_], { env = process.env } = {}) {
  // A group of its own, which ends with us: Ctrl-C is for this process, SIGTERM reaches only it.
  const child = spawn(file, arguments_, {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const endWithUs = () => process.kill(-child.pid, "SIGTERM");
  process.once("exit", endWithUs);
  for (const stream of [child.stdout, child.stderr]) {
    readline.createInterface({ input: stream }).on("line", (line) => console.log(`    ${line}`));
  }
  const end = await new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => resolve(code ?? signal));
  });
  process.off("exit", endWithUs);
  if (end !== 0) throw new Problem(`${name} failed (${end}); the reason stands above.`);
}

/**
 * @typedef {object} Kept
 * @property {() => Promise<void>} stop asks it to end, and ends it if it does not
 * @property {Promise<string>} firstEnd how it ended for the first time
 */

/**
 * Keeps a Node.js program running: starts it again when it dies, after longer and longer pauses. It
 * also ends when this process is killed, see end-with-parent.mjs.
 * @param {string} name
 * @param {string[]} arguments_
 * @param {{ env: NodeJS.ProcessEnv }} options
 * @returns {Kept}
 */
export function keepRunning(name, arguments_, { env }) {
  const companion = path.join(import.meta.dirname, "end-with-parent.mjs");
  const stopping = new AbortController();
  const { promise: firstEnd, resolve: reportEnd } = deferred();
  let child;

  const live = () =>
    new Promise((resolve) => {
      child = spawn(process.execPath, ["--import", companion, ...arguments_], {
        cwd: ROOT,
        env: { ...env, YUMIAO_KEEPER: String(process.pid) },
        // A group of its own: Ctrl-C is for this process, which then ends the others in order.
        detached: true,
        stdio: ["pipe", "inherit", "inherit"],
      });
      child.once("error", (error) => resolve(error.message));
      child.once("exit", (code, signal) => resolve(signal ?? `exit ${code}`));
    });

  const supervise = async () => {
    let pause = FIRST_PAUSE_MS;
    while (!stopping.signal.aborted) {
      const started = performance.now();
      const end = await live();
      reportEnd(end);
      if (stopping.signal.aborted) return;
      if (performance.now() - started > WELL_AFTER_MS) pause = FIRST_PAUSE_MS;
      console.error(`✗ The ${name} stopped (${end}); starting it again in ${pause / 1000} s.`);
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  };

  const over = supervise();
  const stop = async () => {
    stopping.abort();
    child.kill("SIGTERM");
    const impatience = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
    await over;
    clearTimeout(impatience);
  };
  return { stop, firstEnd };
}

function deferred() {
  let resolve;
  const promise = new Promise((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}
