// Which of an enterprise's subsidies can be paid together: within one group and year, one at most.
import type { Fen } from "@/lib/rules/values/money";
import type { Verdict } from "@/lib/rules/values/three-valued";

/** One policy applied to one enterprise for one year. */
export interface Entitlement {
  readonly policyId: string;
  /** Policies of one group exclude each other within a year (同一事项不重复享受). */
  readonly exclusiveGroup: string;
  /** The calendar year that is rewarded. */
  readonly year: number;
  readonly verdict: Verdict;
  readonly amountFen: Fen;
  /** Whether a claim of it is open, approved or paid; refused and withdrawn claims do not count. */
  readonly isClaimed: boolean;
}

export const STACKING_REASONS = [
  /** Claim it: nothing else of the group pays more. */
  "BEST_OF_GROUP",
  /** Already claimed. */
  "CLAIMED",
  /** Another one of the group is claimed for that year. */
  "GROUP_ALREADY_CLAIMED",
  /** Another one of the group pays more, or as much and comes first. */
  "BETTER_IN_GROUP",
  "NOT_ELIGIBLE",
  "DATA_MISSING",
] as const;

export type StackingReason = (typeof STACKING_REASONS)[number];

export interface StackingResult {
  readonly policyId: string;
  readonly year: number;
  /** Whether a claim may be made now. */
  readonly isClaimable: boolean;
  readonly reason: StackingReason;
  /** The policy that takes its place; null when none does. */
  readonly inFavourOf: string | null;
  /** Policies of the group whose data are missing and that might pay more: worth completing before claiming this one. */
  readonly mightBeBeatenBy: readonly string[];
}

/**
 * Decides, for all entitlements of ONE enterprise, which may be claimed. Within a group and year: what is claimed
 * bars the rest; otherwise the highest amount among those met wins, the smaller policy id where amounts are equal.
 * The order of the list does not matter; results come in its order.
 */
export function resolveStacking(entitlements: readonly Entitlement[]): readonly StackingResult[] {
  return entitlements.map((entitlement) =>
    resolve(
      entitlement,
      entitlements.filter(
        ({ exclusiveGroup, year }) =>
          exclusiveGroup === entitlement.exclusiveGroup && year === entitlement.year,
      ),
    ),
  );
}

function resolve(entitlement: Entitlement, group: readonly Entitlement[]): StackingResult {
  const { policyId, year, amountFen } = entitlement;
  const [reason, inFavourOf] = reasonFor(entitlement, group);
  const isClaimable = reason === "BEST_OF_GROUP";
  return {
    policyId,
    year,
    isClaimable,
    reason,
    inFavourOf,
    mightBeBeatenBy: isClaimable
      ? group
          .filter((other) => other.verdict === "unknown" && other.amountFen > amountFen)
          .map((other) => other.policyId)
      : [],
  };
}

function reasonFor(
  entitlement: Entitlement,
  group: readonly Entitlement[],
): readonly [StackingReason, inFavourOf: string | null] {
  if (entitlement.isClaimed) return ["CLAIMED", null];
  if (entitlement.verdict === "unmet") return ["NOT_ELIGIBLE", null];
  const claimed = group.find(({ isClaimed }) => isClaimed);
  if (claimed) return ["GROUP_ALREADY_CLAIMED", claimed.policyId];
  if (entitlement.verdict === "unknown") return ["DATA_MISSING", null];
  const best = group.filter(({ verdict }) => verdict === "met").reduce(better);
  return best.policyId === entitlement.policyId
    ? ["BEST_OF_GROUP", null]
    : ["BETTER_IN_GROUP", best.policyId];
}

function better(a: Entitlement, b: Entitlement): Entitlement {
  if (a.amountFen !== b.amountFen) return a.amountFen > b.amountFen ? a : b;
  return a.policyId <= b.policyId ? a : b;
}
