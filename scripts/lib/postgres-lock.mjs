/** Who runs on a PostgreSQL data directory, told apart from who only seems to. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/**
 * The server that postmaster.pid names, or null. The file may outlive its server: see `isServed`.
 * @returns {{ pid: number, port: number } | null}
 */
export function readLock(directory) {
  try {
    const [pid, , , port] = fs.readFileSync(lockFile(directory), "utf8").split("\n").map(Number);
    return pid > 0 ? { pid, port: port || 0 } : null;
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

/** Whether a PostgreSQL process really works in the directory. A reused process number does not count. */
export function isServed(directory, { pid }) {
  if (process.platform === "linux") return someProcessWorksIn(directory);
  const { stdout } = spawnSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" });
  return stdout?.includes("postgres") ?? false;
}

/**
 * Removes the lock of a server that is gone. PostgreSQL does so itself unless the number now belongs
 * to a stranger, or to a dead child that its parent never collected.
 */
export function clearStaleLock(directory) {
  fs.rmSync(lockFile(directory), { force: true });
}

function lockFile(directory) {
  return path.join(directory, "postmaster.pid");
}

/** All of PostgreSQL's processes work in their data directory; a dead one has no directory any more. */
function someProcessWorksIn(directory) {
  const wanted = fs.realpathSync(directory);
  return fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .some((pid) => {
      try {
        return fs.readlinkSync(`/proc/${pid}/cwd`) === wanted;
      } catch {
        return false;
      }
    });
}
