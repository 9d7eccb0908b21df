/** A PostgreSQL for the length of one check or test run: fast, empty, and gone afterwards. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { stop } from "./postgres.mjs";
import { openEmbedded } from "./database.mjs";
import { binariesFor } from "./postgres-binaries.mjs";
import { serverAccount } from "./server-account.mjs";
import { readJson } from "./paths.mjs";

const PREFIX = "yumiao-throwaway-";

/** An embedded database whose release also removes every trace of it. */
export async function openThrowaway() {
  await sweep();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  const database = await openEmbedded({ dataDir, durable: false });
  const release = async () => {
    await database.release();
    discard(dataDir);
  };
  return { ...database, dataDir, release };
}

/** Ends and removes what killed runs have left behind. */
async function sweep() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split("-")[0]) : 0;
    const dataDir = path.join(os.tmpdir(), name);
    if (!pid || isAlive(pid) || fs.statSync(dataDir).uid !== process.getuid?.()) continue;
    const directory = readJson(path.join(dataDir, "postgres.json"))?.directory;
    if (directory && fs.existsSync(directory)) {
      const account = serverAccount(directory);
      await stop({ directory, account, bin: binariesFor(account) });
    }
    discard(dataDir);
  }
}

function discard(dataDir) {
  const directory = readJson(path.join(dataDir, "postgres.json"))?.directory;
  for (const place of [directory, dataDir]) {
    if (place) fs.rmSync(place, { recursive: true, force: true, maxRetries: 3 });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
