import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { startPostgres } from "../../../scripts/lib/postgres.mjs";

const IS_ROOT = process.getuid?.() === 0;
const LIBRARY = path.resolve("scripts/lib/postgres.mjs");

/** One cluster for all, stopped between the tests: making one is by far the slowest part. */
const home = mkdtempSync(path.join(tmpdir(), "yumiao-faults-"));
chmodSync(home, 0o755);
const dataDir = path.join(home, "data");
const cleanUp: (() => unknown)[] = [];

afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

async function start(place = dataDir) {
  const server = await startPostgres({ dataDir: place, password: "secret", durable: false });
  cleanUp.push(server.release);
  return server;
}

const remembered = (place = dataDir) =>
  JSON.parse(readFileSync(path.join(place, "postgres.json"), "utf8"));
const lockFile = () => path.join(remembered().directory, "postmaster.pid");
const postmaster = () => Number(readFileSync(lockFile(), "utf8").split("\n")[0]);

function isAlive(pid: number): boolean {
  try {
    // A dead child that nobody collected still has a number, but no command line.
    return process.kill(pid, 0) && readFileSync(`/proc/${pid}/cmdline`, "utf8") !== "";
  } catch {
    return false;
  }
}

/** Another process that starts the server and uses it until it is killed. */
async function startElsewhere(): Promise<() => void> {
  const script = `
    import { startPostgres } from ${JSON.stringify(LIBRARY)};
    await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, password: "secret", durable: false });
    console.log("up");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script]);
  cleanUp.push(() => child.kill("SIGKILL"));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  return () => child.kill("SIGKILL");
}

describe("one server for all who use the data directory", () => {
  test("the second joins, and only the last one out stops it", async () => {
    const first = await start();
    const second = await start();
    expect([first.adopted, second.adopted]).toEqual([false, true]);
    const pid = postmaster();
    await first.release();
    expect(isAlive(pid)).toBe(true);
    await second.release();
    expect(isAlive(pid)).toBe(false);
  });

  test("two that start at the same moment share one", async () => {
    const servers = await Promise.all([start(), start()]);
    expect(servers[0].port).toBe(servers[1].port);
    expect(servers.filter((server) => server.adopted)).toHaveLength(1);
  });

  test("a server whose user was killed is taken over, and then stopped", async () => {
    const kill = await startElsewhere();
    const pid = postmaster();
    kill();
    const server = await start();
    expect(server.adopted).toBe(true);
    expect(postmaster()).toBe(pid);
    await expect.poll(() => server.release().then(() => isAlive(pid))).toBe(false);
  });
});

describe("what a crash leaves behind", () => {
  test("a server that was killed is noticed and starts again", async () => {
    const server = await start();
    process.kill(postmaster(), "SIGKILL");
    await server.lost;
    const again = await start();
    expect(again.adopted).toBe(false);
  });

  test("a lock whose process number now belongs to a stranger is put aside", async () => {
    const { release } = await start();
    const left = readFileSync(lockFile(), "utf8");
    await release();
    writeFileSync(lockFile(), left.replace(/^\d+/, String(process.pid)), { mode: 0o600 });
    expect((await start()).adopted).toBe(false);
  });

  test("a port that somebody else took meanwhile is replaced, and the new one remembered", async () => {
    const { port, release } = await start();
    await release();
    const thief = createServer().listen(port, "127.0.0.1");
    cleanUp.push(() => thief.close());
    const again = await start();
    expect(again.port).not.toBe(port);
    expect(remembered().port).toBe(again.port);
  });

  test("secrets that do not fit the database are named", async () => {
    await start();
    const other = startPostgres({ dataDir, password: "another", durable: false });
    await expect(other).rejects.toThrow(/secrets\.json is not that of the database/);
  });
});

describe.runIf(IS_ROOT)("started by root", () => {
  test("runs as another account", async () => {
    await start();
    const status = readFileSync(`/proc/${postmaster()}/status`, "utf8");
    expect(status).not.toMatch(/^Uid:\s+0\s/m);
  });

  test("in a folder that others cannot enter, the cluster lies elsewhere and is found again", async () => {
    const closed = path.join(home, "closed");
    mkdirSync(closed, { mode: 0o700 });
    const inside = path.join(closed, "data");
    const { release } = await start(inside);
    const { directory } = remembered(inside);
    cleanUp.unshift(() => rmSync(directory, { recursive: true, force: true }));
    expect(directory).toMatch(/^\/var\/lib\/yumiao\//);
    await release();
    await start(inside);
    expect(remembered(inside).directory).toBe(directory);
  });

  test("without any account to run as, says what to do", () => {
    const empty = path.join(home, "no-programs");
    mkdirSync(empty);
    const script = `
      import { serverAccount } from ${JSON.stringify(path.resolve("scripts/lib/server-account.mjs"))};
      try { serverAccount(null) } catch (error) { console.log(error.message) }`;
    const arguments_ = ["--input-type=module", "--eval", script];
    const said = execFileSync(process.execPath, arguments_, {
      env: { NODE_ENV: "test", PATH: empty },
    }).toString();
    expect(said).toMatch(/start as an ordinary user, or set DATABASE_URL/);
    expect(said.trim().split("\n")).toHaveLength(1);
  });
});
