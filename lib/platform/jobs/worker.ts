/** Runs queued work in a process of its own (docs/decisions/0007-worker-process.md). */
import "server-only";
import { Logger, run, type Runner, type TaskList } from "graphile-worker";
import pg from "pg";
import type { Locale } from "@/lib/kernel/context";
import { contextOfUser } from "@/lib/platform/auth/user-context";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { FinalFailure, type Task } from "./task";

/** Starts taking work; resolves once it listens. Call `stop()` to finish what runs and end. */
export async function startWorker(tasks: readonly Task[]): Promise<Runner> {
  const pgPool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 4,
    application_name: "yumiao-worker",
  });
  // Without a listener, an idle connection that breaks would end the process.
  pgPool.on("error", (error) => log().warn({ err: error }, "a connection of the queue broke"));
  pgPool.on("connect", (client) => client.on("error", () => undefined));
  await releaseJobsOfTheDead(pgPool);
  return run({
    pgPool,
    concurrency: 2,
    noHandleSignals: true,
    taskList: Object.fromEntries(tasks.map((task) => [task.name, handlerOf(task)])),
    logger: new Logger(() => (level, message) => log()[LEVELS[level]](message)),
  });
}

/**
 * A worker that was killed keeps its jobs locked for four hours, and each kill costs one of their attempts. Both are
 * given back: being killed is no failure of the job. There is one worker, and it is this one; should another still
 * live, its job runs twice, which every job must bear.
 */
async function releaseJobsOfTheDead(pool: pg.Pool): Promise<void> {
  const held = await pool.query<{ ids: string[]; workers: string[]; attempts: number }>(`
    SELECT array_agg(id) AS ids, array_agg(DISTINCT locked_by) AS workers, attempts
      FROM graphile_worker.jobs WHERE locked_by IS NOT NULL GROUP BY attempts`);
  for (const { ids, workers, attempts } of held.rows) {
    await pool.query("SELECT graphile_worker.force_unlock_workers($1)", [workers]);
    await pool.query("SELECT graphile_worker.reschedule_jobs($1::bigint[], attempts => $2)", [
      ids,
      Math.max(attempts - 1, 0),
    ]);
  }
}

/** The queue tells every step as info; for us that is detail. */
const LEVELS = { error: "error", warning: "warn", info: "debug", debug: "debug" } as const;

interface Order {
  orderedBy: string;
  locale: Locale;
}

function handlerOf(task: Task): TaskList[string] {
  return async (raw) => {
    const { orderedBy, locale, ...payload } = raw as Order & Record<string, string | number>;
    const context = await contextOfUser(orderedBy, { source: "job", locale });
    if (!context) {
      log().warn(
        { task: task.name },
        "the person who ordered this work may no longer sign in: not done",
      );
      return;
    }
    try {
      await task.run(context, payload);
    } catch (error) {
      log().error({ err: error, task: task.name }, "a job failed");
      if (!(error instanceof FinalFailure)) throw error;
    }
  };
}
