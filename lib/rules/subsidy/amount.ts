// How much a policy pays.
import type { Fen } from "@/lib/rules/values/money";

/** The same sum for everybody who is eligible. */
export interface FixedAmount {
  readonly kind: "fixed";
  /** Above zero. */
  readonly fen: Fen;
}

/** Ways to fix a sum; shares of a cost and rankings join here with their own evaluator in `EVALUATORS`. */
export type SubsidyAmount = FixedAmount;

type Evaluators = {
  readonly [K in SubsidyAmount["kind"]]: (amount: Extract<SubsidyAmount, { kind: K }>) => Fen;
};

const EVALUATORS: Evaluators = {
  fixed: ({ fen }) => fen,
};

/** A fixed sum in fen; null when it is not above zero, which no policy means. */
export function fixedAmount(fen: Fen): FixedAmount | null {
  return fen > 0n ? Object.freeze({ kind: "fixed", fen }) : null;
}

/** What an eligible enterprise gets, in fen. */
export function amountFen(amount: SubsidyAmount): Fen {
  return EVALUATORS[amount.kind](amount);
}
