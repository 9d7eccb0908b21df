/** What an enterprise is entitled to and why, for screens, the API and the commands of claims. */
import "server-only";
import { day } from "@/lib/domain/fields/schema";
import { policiesInForce, policyById } from "@/lib/domain/policies/queries";
import type { Context } from "@/lib/kernel/context";
import { allow, notFound } from "@/lib/kernel/errors";
import { read, type Tx } from "@/lib/platform/db/scope";
import { evaluate } from "@/lib/rules/expression/evaluate";
import { canReadEligibility } from "./access";
import { assess, mostTelling, type EligibilityYear, type KnownClaim } from "./assess";
import { factsFor } from "./facts";
import { loadRecordsInScope, type EnterpriseRecords } from "./loaders";

/** Of the enterprise on a day: every policy in force for every year, and of each policy the year that matters. */
export async function getEligibility(context: Context, enterpriseId: string, on?: string) {
  const asOf = day.parse(on ?? context.today);
  const { parkId, years, records } = await read(context, async (tx) => {
    const known = await loadRecordsInScope(tx, enterpriseId, asOf);
    const subject = { parkId: known.enterprise.parkId, enterpriseId };
    allow(canReadEligibility(context.actor, subject));
    const policies = await policiesInForce(tx, { parkId: subject.parkId, on: asOf });
    const claims = await claimsOf(tx, enterpriseId);
    return {
      parkId: subject.parkId,
      records: known,
      years: assess({ policies, records: known, claims, on: asOf }),
    };
  });
  return {
    ...{ enterpriseId, parkId, on: asOf, years },
    items: mostTelling(years),
    /** The years worth showing: something was applied for, claimed or is still open, and the present one. */
    telling: years.filter(
      ({ year, items }, place) =>
        place === 0 ||
        records.applications.some((application) => application.year === year) ||
        items.some(({ verdict, claim }) => claim !== null || verdict !== "not-eligible"),
    ),
  };
}

export type Eligibility = Awaited<ReturnType<typeof getEligibility>>;

async function claimsOf(tx: Tx, enterpriseId: string): Promise<KnownClaim[]> {
  const claims = await tx.claim.findMany({
    where: { enterpriseId },
    orderBy: [{ claimedAt: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, policyId: true, exclusiveGroup: true, year: true, amountFen: true },
      state: true,
      policy: { select: { code: true, titleZh: true, titleEn: true } },
    },
  });
  return claims.map(({ policy: { code, ...titles }, ...claim }) => ({
    ...claim,
    ...titles,
    policyCode: code,
  }));
}

interface Question {
  enterpriseId: string;
  policyId: string;
  year: number;
}

/** Inside the transaction of a claim: the policy as it may be claimed today, its verdict and the facts behind it. */
export async function entitlementToday(
  tx: Tx,
  { today }: Context,
  { enterpriseId, policyId, year }: Question,
) {
  const on = day.parse(today);
  const records = await loadRecordsInScope(tx, enterpriseId, on);
  const policy = await policyById(tx, policyId);
  if (policy.parkId !== records.enterprise.parkId) throw notFound();
  const policies = await policiesInForce(tx, { parkId: policy.parkId, on });
  const claims = await claimsOf(tx, enterpriseId);
  const items = yearItems(assess({ policies, records, claims, on }), year);
  const facts = factsFor(records, { year, on });
  return {
    policy,
    facts,
    on,
    /** Null: not in force today in this version, or not for outcomes of that year. */
    item: items.find((item) => item.policyId === policyId) ?? null,
    evaluation: evaluate(policy.condition, { facts, asOf: on, year }),
    applicationId: applicationOf(records, year),
  };
}

const yearItems = (years: readonly EligibilityYear[], year: number) =>
  years.find((each) => each.year === year)?.items ?? [];

const applicationOf = ({ applications }: EnterpriseRecords, year: number): string | null =>
  applications.find((application) => application.year === year)?.id ?? null;

/**
 * Inside the transaction of a decision: the same policy version on the facts of today. Relative dates still count from
 * the day of the claim, so that waiting for an answer costs nobody anything.
 */
export async function reassess(
  tx: Tx,
  { today }: Context,
  { enterpriseId, policyId, year, claimedOn }: Question & { claimedOn: string },
) {
  const records = await loadRecordsInScope(tx, enterpriseId, today);
  const policy = await policyById(tx, policyId);
  const facts = factsFor(records, { year, on: day.parse(today) });
  return {
    evaluation: evaluate(policy.condition, { facts, asOf: day.parse(claimedOn), year }),
    facts,
  };
}
