/**
 * Loaded into the programs that we keep running: ends them when their parent is gone. The parent
 * holds the other end of stdin, which closes even if it is killed without a chance to say so.
 */
import { isMainThread } from "node:worker_threads";

// Threads and children of the program inherit this file, but not that stdin.
if (isMainThread && String(process.ppid) === process.env.YUMIAO_KEEPER) {
  const end = () => process.exit(1);
  process.stdin.on("end", end).on("error", end).resume();
  process.stdin.unref();
}
