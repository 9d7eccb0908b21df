/** An official vouches for a figure after comparing it with its document. Any later change takes that back. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, conflict } from "@/lib/kernel/errors";
import { recordAudit } from "@/lib/platform/audit/record";
import { transact } from "@/lib/platform/db/scope";
import { canVerifyFigure } from "../access";
import { loadFigureInScope } from "../loaders";
import type { VerifyFigureInput } from "../schema";

export async function verifyFigure(context: Context, { id, version }: VerifyFigureInput) {
  return transact(context, async (tx) => {
    const figure = await loadFigureInScope(tx, id);
    allow(canVerifyFigure(context.actor, figure));
    if (figure.verifiedAt) return { id, version: figure.version };
    const { count } = await tx.figure.updateMany({
      where: { id, version },
      data: {
        verifiedById: context.actor.userId,
        verifiedAt: context.now,
        version: version + 1,
      },
    });
    if (count === 0) throw conflict({ value: figure.value.toFixed(0), version: figure.version });
    const { parkId, enterpriseId, year, metric, value } = figure;
    await recordAudit(tx, context, {
      action: "figure.verify",
      subject: "figure",
      subjectId: id,
      parkId,
      enterpriseId,
      detail: { year, metric, value: value.toFixed(0) },
    });
    return { id, version: version + 1 };
  });
}
