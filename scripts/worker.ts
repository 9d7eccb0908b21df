/** The worker process: takes queued work until it is told to stop. */
import { importTasks } from "@/lib/domain/imports/tasks/tasks";
import { startWorker } from "@/lib/platform/jobs/worker";
import { log } from "@/lib/platform/log";
import type { Task } from "@/lib/platform/jobs/task";

const tasks: readonly Task[] = [...importTasks];

const runner = await startWorker(tasks);
log().info("the worker is ready");

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void runner.stop().then(() => process.exit(0)));
}
await runner.promise;
