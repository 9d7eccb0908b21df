/** Orders background work in the transaction of the business write: no order without the write, and none lost. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import type { Tx } from "@/lib/platform/db/scope";

export interface JobOrder {
  /** Name under which the worker knows the work. */
  task: string;
  /** Ids only: the worker reads everything else itself, in the scope of the person who ordered. */
  payload: Readonly<Record<string, string | number>>;
  /** Orders with the same key that still wait are one order. */
  key?: string;
}

/** Queues the work; the worker runs it with the rights that the person has when it runs. */
export async function enqueue(
  tx: Tx,
  context: Context,
  { task, payload, key }: JobOrder,
): Promise<void> {
  const body = JSON.stringify({
    ...payload,
    orderedBy: context.actor.userId,
    locale: context.locale,
  });
  await tx.$queryRaw`
    SELECT graphile_worker.add_job(${task}::text, ${body}::json, job_key => ${key ?? null}::text, max_attempts => 5)::text`;
}
