/** The checks of `npm test` and `npm run check`: one after the other, up to the first that fails. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildApplication, generateClient } from "./artifacts.mjs";
import { browserTests } from "./browser-tests.mjs";
import { program, runToEnd } from "./child.mjs";
import { readJson } from "./paths.mjs";
import { step } from "./steps.mjs";
import { stopSignal } from "./stop-signal.mjs";

/** Settings of the person's own installation, which no test may touch. */
const NOT_FOR_TESTS = /^(DATABASE_|NEXTAUTH_|DATA_DIR$|DEMO$|CLOCK$|PORT$|NODE_ENV$)/;

/** Stages that are one npm script each. */
const STATIC = [
  ["Format", "format:check"],
  ["Lint", "lint"],
  ["Types", "types"],
  ["Boundaries", "boundaries"],
  ["Dead code", "dead-code"],
  ["Lockfile", "deps:check"],
  ["Schema and migrations", "db:check"],
];

/**
 * Runs the checks, and prints how many tests passed and failed.
 * @param {{ browser: boolean }} scope false: without production build and browser
 * @returns {Promise<number>} the exit code
 */
export async function runChecks({ browser }) {
  for (const name of Object.keys(process.env)) {
    if (NOT_FOR_TESTS.test(name)) Reflect.deleteProperty(process.env, name);
  }
  const reports = fs.mkdtempSync(path.join(os.tmpdir(), "yumiao-reports-"));
  const run = { reports, counts: { passed: 0, failed: 0 }, undo: [] };
  const stages = browser ? [...quickStages(run), ...browserStages(run)] : quickStages(run);
  const stopped = stopSignal().then(() => "stopped");
  let outcome;
  try {
    outcome = await Promise.race([runStages(stages), stopped]);
  } finally {
    for (const action of run.undo.reverse()) await action();
    fs.rmSync(reports, { recursive: true, force: true });
  }
  // A stage that is no test runner has no tests to count, but it has failed all the same.
  if (outcome !== "passed" && run.counts.failed === 0) run.counts.failed = 1;
  console.log(`\n${run.counts.passed} passed, ${run.counts.failed} failed`);
  return outcome === "passed" ? 0 : 1;
}

async function runStages(stages) {
  for (const [title, work] of stages) {
    try {
      await step(title, work);
    } catch (error) {
      console.error(
        `✗ ${title}: ${error.stack && error.name !== "Problem" ? error.stack : error.message}`,
      );
      return "failed";
    }
  }
  return "passed";
}

function quickStages(run) {
  return [
    ["Prisma client", generateClient],
    ...STATIC.map(([title, script]) => [title, () => npmRun(script)]),
    ["Unit and architecture tests", () => vitest(run, "unit")],
    ["Integration tests", () => vitest(run, "integration")],
  ];
}

function browserStages(run) {
  return [
    ["Production build", buildApplication],
    ["Browser tests", () => browserTests(run)],
  ];
}

function npmRun(script) {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  return runToEnd(`npm run ${script}`, [...npm, "run", "--silent", script]);
}

async function vitest({ reports, counts }, project) {
  const file = path.join(reports, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const arguments_ = program("vitest/vitest.mjs", "run", "--project", project, ...reporters);
  try {
    await runToEnd("vitest", [process.execPath, ...arguments_]);
  } finally {
    const report = readJson(file);
    counts.passed += report?.numPassedTests ?? 0;
    counts.failed += report?.numFailedTests ?? 0;
  }
}
