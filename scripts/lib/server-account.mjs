/** PostgreSQL refuses to run as root: the unprivileged account it then runs as, and what that reaches. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { Problem } from "./problem.mjs";

/** Accounts used when they exist, best first; the first is made when none does. */
const ACCOUNTS = ["yumiao", "postgres"];

/** @typedef {{ uid: number, gid: number } | null} Account null: the account of this process */

/**
 * The account that PostgreSQL runs as.
 * @param {string | null} cluster an existing data directory: its owner goes on running it
 * @returns {Account}
 */
export function serverAccount(cluster) {
  if (process.getuid?.() !== 0) return null;
  const owner = cluster && fs.statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ACCOUNTS) {
    const account = lookUp(name);
    if (account) return account;
  }
  return create(ACCOUNTS[0]);
}

/** Whether the account can enter every folder on the way to `target`, as far as it exists. */
export function canReach(account, target) {
  if (!account) return true;
  for (let place = path.resolve(target); ; place = path.dirname(place)) {
    const stat = fs.statSync(place, { throwIfNoEntry: false });
    if (stat && !mayEnter(account, stat)) return false;
    if (place === path.dirname(place)) return true;
  }
}

function mayEnter({ uid, gid }, stat) {
  if (stat.uid === uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}

function lookUp(name) {
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const answer = spawnSync("id", [flag, name], { encoding: "utf8" });
    return answer.status === 0 ? Number(answer.stdout) : 0;
  });
  return uid > 0 ? { uid, gid } : null;
}

function create(name) {
  const shadow = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"];
  const made =
    spawnSync("useradd", [...shadow, name]).status === 0 ||
    spawnSync("adduser", ["-S", "-D", "-H", name]).status === 0;
  const account = made ? lookUp(name) : null;
  if (account) return account;
  throw new Problem(
    `PostgreSQL does not run as root, and no account ${ACCOUNTS.join(" or ")} could be found or made: start as an ordinary user, or set DATABASE_URL to a server of your own.`,
  );
}
