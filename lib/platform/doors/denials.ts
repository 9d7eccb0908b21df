/** A refused attempt leaves its own audit row: the command's transaction is gone by then. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import type { DomainError } from "@/lib/kernel/errors";
import { recordAudit } from "@/lib/platform/audit/record";
import { transact } from "@/lib/platform/db/scope";

/** Whether an error means that somebody reached for what is not theirs. */
export const isDenial = (error: DomainError): boolean =>
  error.code === "FORBIDDEN" || error.code === "NOT_FOUND";

/** Records that somebody was refused; `door` is the name of the action or route. */
export async function recordDenial(
  context: Context,
  door: string,
  error: DomainError,
): Promise<void> {
  await transact(context, (tx) =>
    recordAudit(tx, context, {
      action: door,
      subject: "door",
      parkId: homeParkOf(context),
      outcome: "DENIED",
      detail: { code: error.code, reasons: error.reasons.map((reason) => reason.code) },
    }),
  );
}

/** The park of somebody who works in exactly one; otherwise the platform's own chain. */
function homeParkOf({ actor }: Context): string | null {
  const parks = new Set(actor.grants.flatMap((grant) => ("parkId" in grant ? [grant.parkId] : [])));
  return parks.size === 1 ? [...parks][0]! : null;
}
