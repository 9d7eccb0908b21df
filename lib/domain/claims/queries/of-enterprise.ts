/** The claims of one enterprise, for its portal and its own page. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { toDayOrNull } from "@/lib/platform/db/dates";
import { read } from "@/lib/platform/db/scope";

/** Newest first. Out of reach gives none: row-level security has the last word. */
export function listClaimsOfEnterprise(context: Context, enterpriseId: string) {
  return read(context, async (tx) => {
    const claims = await tx.claim.findMany({
      where: { enterpriseId },
      orderBy: [{ claimedAt: "desc" }, { id: "desc" }],
      select: {
        ...{ id: true, year: true, amountFen: true, state: true, claimedAt: true },
        ...{ decidedAt: true, decisionNote: true, version: true },
        policy: { select: { titleZh: true, titleEn: true } },
        payment: { select: { paidOn: true, reference: true } },
      },
    });
    return claims.map(({ policy, payment, ...claim }) => ({
      ...claim,
      ...policy,
      paidOn: toDayOrNull(payment?.paidOn ?? null),
    }));
  });
}
