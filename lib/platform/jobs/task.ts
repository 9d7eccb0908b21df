/** What the worker runs: a task with the context of the person who ordered it. */
import type { Context } from "@/lib/kernel/context";

export interface Task {
  name: string;
  run: (context: Context, payload: Readonly<Record<string, string | number>>) => Promise<void>;
}

/** Thrown by a task when trying again cannot help; the job ends and the reason stands in the log. */
export class FinalFailure extends Error {}
