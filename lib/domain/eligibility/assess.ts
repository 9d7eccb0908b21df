/** Every policy held against what is on record, for every year that can still be rewarded: pure, replayable. */
import { isLiveState, type ClaimState } from "@/lib/domain/claims/schema";
import type { PolicySummaries, PolicyTitles } from "@/lib/domain/policies/labels";
import { evaluate, type Evaluation } from "@/lib/rules/expression/evaluate";
import type { Expression } from "@/lib/rules/expression/types";
import { amountFen, fixedAmount } from "@/lib/rules/subsidy/amount";
import {
  resolveStacking,
  type Entitlement,
  type StackingReason,
  type StackingResult,
} from "@/lib/rules/subsidy/stacking";
import { yearOf, type PlainDate } from "@/lib/rules/values/plain-date";
import { factsFor } from "./facts";
import { eligibilityOf, type EligibilityVerdict } from "./labels";
import type { EnterpriseRecords } from "./loaders";

/** Outcomes further back are not looked at: the books of those years are closed. */
const YEARS_BACK = 10;

export interface AssessedPolicy extends PolicyTitles, PolicySummaries {
  id: string;
  code: string;
  version: number;
  sourceDocument: string;
  condition: Expression;
  amountFen: bigint;
  exclusiveGroup: string;
  inForceFrom: PlainDate;
  inForceUntil: PlainDate | null;
}

/** A claim that the enterprise has made, under whichever version of the policy. */
export interface KnownClaim extends PolicyTitles {
  id: string;
  policyId: string;
  policyCode: string;
  exclusiveGroup: string;
  year: number;
  amountFen: bigint;
  state: ClaimState;
}

export interface PolicyName extends PolicyTitles {
  policyId: string;
}

/** One policy applied to one enterprise for one year. */
export interface EligibilityItem extends PolicyTitles, PolicySummaries {
  policyId: string;
  code: string;
  sourceDocument: string;
  year: number;
  verdict: EligibilityVerdict;
  amountFen: bigint;
  findings: Evaluation["findings"];
  gaps: Evaluation["gaps"];
  /** The newest claim of this policy for this year; null = none was made. */
  claim: { id: string; state: ClaimState } | null;
  /** Whether it can be claimed now, and if not, why. */
  isClaimable: boolean;
  reason: StackingReason;
  /** The policy of the same group that takes its place in this year. */
  inFavourOf: PolicyName | null;
  /** Policies of the group that might pay more once their data are known. */
  mightBeBeatenBy: PolicyName[];
}

export interface EligibilityYear {
  year: number;
  items: EligibilityItem[];
}

interface Assessment {
  policies: readonly AssessedPolicy[];
  records: EnterpriseRecords;
  /** Newest first. */
  claims: readonly KnownClaim[];
  on: PlainDate;
}

/** All years that some policy rewards, newest first. */
export function assess(assessment: Assessment): EligibilityYear[] {
  const { policies, on } = assessment;
  const years = [...new Set(policies.flatMap((policy) => yearsOf(policy, on)))];
  return years.sort((a, b) => b - a).map((year) => ({ year, items: assessYear(assessment, year) }));
}

/** A policy rewards the outcomes of the years in which it is in force, as far as they have begun. */
function yearsOf(
  { inForceFrom, inForceUntil }: Pick<AssessedPolicy, "inForceFrom" | "inForceUntil">,
  on: PlainDate,
): number[] {
  const last = Math.min(yearOf(on), inForceUntil ? yearOf(inForceUntil) : Infinity);
  const first = Math.max(yearOf(inForceFrom), yearOf(on) - YEARS_BACK);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => last - index);
}

const isLive = ({ state }: KnownClaim): boolean => isLiveState(state);

function assessYear({ policies, records, claims, on }: Assessment, year: number) {
  const facts = factsFor(records, { year, on });
  const applied = policies
    .filter((policy) => yearsOf(policy, on).includes(year))
    .map((policy) => ({
      policy,
      evaluation: evaluate(policy.condition, { facts, asOf: on, year }),
      // A claim under an earlier version is a claim of this policy.
      claims: claims.filter((claim) => claim.policyCode === policy.code && claim.year === year),
    }));
  const standing = resolveStacking([
    ...applied.map((each) => entitlementOf(each, year)),
    ...elsewhere(policies, claims).map(asEntitlement),
  ]);
  const names = new Map<string, PolicyTitles>([
    ...claims.map((claim): [string, PolicyTitles] => [claim.policyId, claim]),
    ...policies.map((policy): [string, PolicyTitles] => [policy.id, policy]),
  ]);
  return applied.flatMap((each, place) => {
    const stacking = standing[place];
    return stacking ? [itemOf(each, { year, stacking, names })] : [];
  });
}

interface Applied {
  policy: AssessedPolicy;
  evaluation: Evaluation;
  claims: readonly KnownClaim[];
}

function entitlementOf({ policy, evaluation, claims }: Applied, year: number): Entitlement {
  return {
    policyId: policy.id,
    exclusiveGroup: policy.exclusiveGroup,
    year,
    verdict: evaluation.verdict,
    amountFen: sumOf(policy),
    isClaimed: claims.some(isLive),
  };
}

function sumOf(policy: AssessedPolicy): bigint {
  const amount = fixedAmount(policy.amountFen);
  if (!amount) throw new Error(`policy ${policy.code} pays nothing`);
  return amountFen(amount);
}

/** Live claims of policies that are no longer in force still bar the others of their group. */
const elsewhere = (policies: readonly AssessedPolicy[], claims: readonly KnownClaim[]) =>
  claims.filter(
    (claim) => isLive(claim) && !policies.some((policy) => policy.code === claim.policyCode),
  );

const asEntitlement = ({ policyId, exclusiveGroup, year, amountFen }: KnownClaim): Entitlement => ({
  ...{ policyId, exclusiveGroup, year, amountFen },
  verdict: "met",
  isClaimed: true,
});

interface Place {
  year: number;
  stacking: StackingResult;
  names: ReadonlyMap<string, PolicyTitles>;
}

function itemOf(
  { policy, evaluation, claims }: Applied,
  { year, stacking, names }: Place,
): EligibilityItem {
  const [claim] = [...claims.filter(isLive), ...claims];
  const { code, titleZh, titleEn, summaryZh, summaryEn, sourceDocument } = policy;
  return {
    ...{ policyId: policy.id, code, titleZh, titleEn, summaryZh, summaryEn, sourceDocument, year },
    verdict: eligibilityOf(evaluation.verdict),
    amountFen: sumOf(policy),
    findings: evaluation.findings,
    gaps: evaluation.gaps,
    claim: claim ? { id: claim.id, state: claim.state } : null,
    isClaimable: stacking.isClaimable,
    reason: stacking.reason,
    inFavourOf: stacking.inFavourOf === null ? null : nameOf(names, stacking.inFavourOf),
    mightBeBeatenBy: stacking.mightBeBeatenBy.map((id) => nameOf(names, id)),
  };
}

function nameOf(names: ReadonlyMap<string, PolicyTitles>, policyId: string): PolicyName {
  const { titleZh, titleEn } = names.get(policyId) ?? { titleZh: policyId, titleEn: policyId };
  return { policyId, titleZh, titleEn };
}

/** Of every policy the year that matters most: claimable before eligible, eligible before open, then the newest. */
export function mostTelling(years: readonly EligibilityYear[]): EligibilityItem[] {
  const items = years.flatMap((year) => year.items);
  const codes = [...new Set(items.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const own = items.filter((item) => item.code === code);
    const best = [
      own.find(({ isClaimable }) => isClaimable),
      own.find(({ verdict }) => verdict === "eligible"),
      own.find(({ verdict }) => verdict === "data-missing"),
      own[0],
    ].find((item) => item !== undefined);
    return best ? [best] : [];
  });
}
