import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { afterEach, expect, it } from "vitest";

import { commitImport } from "@/lib/domain/imports/commands/commit-import";
import { startImport } from "@/lib/domain/imports/commands/start-import";
import { getImport } from "@/lib/domain/imports/queries";
import type { Context } from "@/lib/kernel/context";
import { actingIn, aPark, aUscc, select } from "@/tests/support/builders/world";
import { csv } from "./steps";

const FIRMS = 6_000;
const DEADLINE_MS = 240_000;

let worker: ChildProcess | null = null;

function startWorker(): ChildProcess {
  const program = [
    "--import",
    "tsx",
    "--conditions=react-server",
    path.resolve("scripts/worker.ts"),
  ];
  worker = spawn(process.execPath, program, { stdio: ["ignore", "ignore", "inherit"] });
  return worker;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

afterEach(async () => {
  if (worker) await kill(worker);
});

type Goal = Readonly<{ state: string; kills: number; deadline: number }>;

/** Kills workers at random moments while they move the import, then lets one finish. */
async function withKilledWorkers(context: Context, id: string, goal: Goal): Promise<void> {
  for (let kills = 0; ; kills++) {
    const child = startWorker();
    const before = await positionOf(context, id);
    await until(goal, async () => (await positionOf(context, id)) !== before);
    if (kills < goal.kills) await sleep(Math.random() * 400);
    else await until(goal, async () => (await getImport(context, id)).state === goal.state);
    await kill(child);
    if ((await getImport(context, id)).state === goal.state) return;
  }
}

async function positionOf(context: Context, id: string): Promise<string> {
  const { state, version, totalRows, cursor } = await getImport(context, id);
  return [state, version, totalRows, cursor].join();
}

async function until({ state, deadline }: Goal, reached: () => Promise<boolean>): Promise<void> {
  while (!(await reached())) {
    if (Date.now() > deadline) throw new Error(`not ${state} in time`);
    await sleep(10);
  }
}

it(
  "loses and doubles nothing when the worker is killed again and again",
  { timeout: DEADLINE_MS + 10_000 },
  async () => {
    const deadline = Date.now() + DEADLINE_MS;
    const parkId = await aPark();
    const official = await actingIn(parkId, "OFFICIAL");
    const firms = Array.from({ length: FIRMS }, (_, index) => ({
      name: `第${index}有限公司`,
      uscc: aUscc(),
      revenue: index + 1,
    }));
    const lines = firms.map(({ name, uscc, revenue }) => `${name},${uscc},${revenue}`);
    const bytes = csv("企业名称,统一社会信用代码,2024年营业收入（元）", ...lines);
    const { id } = await startImport(official, {
      parkId,
      kind: "ENTERPRISES",
      name: "大名单.csv",
      bytes,
    });

    await withKilledWorkers(official, id, { state: "READY", kills: 3, deadline });
    const ready = await getImport(official, id);
    expect(ready).toMatchObject({ totalRows: FIRMS + 1, createdRows: FIRMS, rejectedRows: 0 });

    await commitImport(official, ready);
    await withKilledWorkers(official, id, { state: "COMMITTED", kills: 7, deadline });

    const stored = await select(
      `SELECT e.name, e.uscc, (f.value / 100)::int AS revenue FROM enterprise e
         LEFT JOIN figure f ON f.enterprise_id = e.id WHERE e.park_id = $1 ORDER BY 3`,
      [parkId],
    );
    expect(stored).toEqual(firms);
    const [{ count }] = (await select<{ count: string }>(
      "SELECT count(DISTINCT subject_id) || '/' || count(*) AS count FROM audit_event WHERE park_id = $1 AND action = 'enterprise.create'",
      [parkId],
    )) as [{ count: string }];
    expect(count).toBe(`${FIRMS}/${FIRMS}`);
    expect(await getImport(official, id)).toMatchObject({ createdRows: FIRMS, unchangedRows: 0 });
  },
);
