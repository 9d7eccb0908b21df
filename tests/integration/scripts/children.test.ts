import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { keepRunning } from "../../../scripts/lib/child.mjs";
import { openThrowaway } from "../../../scripts/lib/throwaway.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "yumiao-children-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that notes its number, one line per life, and stays. */
const program = path.join(folder, "program.mjs");
const lives = path.join(folder, "lives");
writeFileSync(
  program,
  `import { appendFileSync } from "node:fs";
   appendFileSync(${JSON.stringify(lives)}, process.pid + "\\n");
   setInterval(() => {}, 1000);`,
);

const pids = () =>
  existsSync(lives) ? readFileSync(lives, "utf8").trim().split("\n").map(Number) : [];
const patience = { timeout: 15_000 };

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("a program that dies is started again, until it is stopped", async () => {
  const kept = keepRunning("test program", [program], { env: process.env });
  await expect.poll(pids, patience).toHaveLength(1);
  process.kill(pids()[0]!, "SIGKILL");
  expect(await kept.firstEnd).toBe("SIGKILL");
  await expect.poll(pids, patience).toHaveLength(2);
  await kept.stop();
  expect(isAlive(pids()[1]!)).toBe(false);
  rmSync(lives);
});

test("a program ends when whoever keeps it running is killed", async () => {
  const script = `
    import { keepRunning } from ${JSON.stringify(path.resolve("scripts/lib/child.mjs"))};
    keepRunning("test program", [${JSON.stringify(program)}], { env: process.env });`;
  const keeper = spawn(process.execPath, ["--input-type=module", "--eval", script]);
  await expect.poll(pids, patience).toHaveLength(1);
  keeper.kill("SIGKILL");
  await expect.poll(() => isAlive(pids()[0]!), patience).toBe(false);
});

test("what a killed run left in the temporary folder is swept away by the next", async () => {
  // No process has this number: it is beyond the largest that the system gives.
  const left = path.join(tmpdir(), `yumiao-throwaway-${2 ** 30}-left`);
  mkdirSync(left);
  const { release, dataDir } = await openThrowaway();
  expect(existsSync(left)).toBe(false);
  expect(existsSync(dataDir)).toBe(true);
  await release();
  expect(existsSync(dataDir)).toBe(false);
});
