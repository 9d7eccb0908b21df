/** The enterprises of a person who belongs to one or several, and what each of them should do next. */
import "server-only";
import { enteredMetrics } from "@/lib/domain/figures/schema";
import { policiesInForce } from "@/lib/domain/policies/queries";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { toDay } from "@/lib/platform/db/dates";
import { read } from "@/lib/platform/db/scope";

/** The enterprises of which the person is an owner or staff, by the grants and nothing else. */
export function listOwnEnterprises(context: Context) {
  const ids = context.actor.grants.flatMap((grant) =>
    grant.reach === "enterprise" ? [grant.enterpriseId] : [],
  );
  return read(context, (tx) =>
    tx.enterprise.findMany({
      where: { id: { in: ids } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: {
        ...{ id: true, parkId: true, name: true, uscc: true },
        park: { select: { slug: true, nameZh: true, nameEn: true } },
      },
    }),
  );
}

export type OwnEnterprise = Awaited<ReturnType<typeof listOwnEnterprises>>[number];

/** The enterprise that is asked for if it is one of the person's own; else the first. */
export async function chooseOwnEnterprise(context: Context, asked: string | undefined) {
  const all = await listOwnEnterprises(context);
  const chosen = all.find(({ id }) => id === asked) ?? all[0];
  if (!chosen) throw notFound();
  return { chosen, all };
}

/** What the home page of an enterprise shows beside its applications and claims. */
export function getPortal(context: Context, { id, parkId }: OwnEnterprise) {
  const figureYear = Number(context.today.slice(0, 4)) - 1;
  return read(context, async (tx) => {
    const certificates = await tx.certificate.findMany({
      where: { enterpriseId: id },
      orderBy: { issuedOn: "desc" },
      take: 5,
      select: { id: true, certification: true, number: true, issuedOn: true, validUntil: true },
    });
    const proposals = await tx.mentorAssignment.count({
      where: { enterpriseId: id, status: "PROPOSED" },
    });
    const unconfirmedLogs = await tx.coachingLog.count({
      where: { enterpriseId: id, confirmedAt: null },
    });
    const figures = await tx.figure.findMany({
      where: { enterpriseId: id, year: figureYear, metric: { in: enteredMetrics } },
      select: { metric: true },
    });
    const policies = await policiesInForce(tx, { parkId, on: context.today });
    return {
      certificates: certificates.map(({ issuedOn, validUntil, ...certificate }) => ({
        ...certificate,
        issuedOn: toDay(issuedOn),
        validUntil: toDay(validUntil),
        isValid: toDay(validUntil) >= context.today,
      })),
      proposals,
      unconfirmedLogs,
      figureYear,
      missingFigures: enteredMetrics.length - figures.length,
      hasPolicies: policies.length > 0,
    };
  });
}

export type Portal = Awaited<ReturnType<typeof getPortal>>;
