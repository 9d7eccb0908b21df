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
export function startWorker(tasks: readonly Task[]): Promise<Runner> {
  return run({
    pgPool: new pg.Pool({
      connectionString: env().DATABASE_URL,
      max: 4,
      application_name: "yumiao-worker",
    }),
    concurrency: 2,
    noHandleSignals: true,
    taskList: Object.fromEntries(tasks.map((task) => [task.name, handlerOf(task)])),
    logger: new Logger(() => (level, message) => log()[LEVELS[level]](message)),
  });
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
