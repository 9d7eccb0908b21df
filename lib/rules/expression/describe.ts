// A condition as message keys with parameters; the words are in the message catalogues.
import type { Wording } from "./kinds/kind";
import { criterionKind, groupKind, isGroup } from "./kinds/registry";
import type { Clause, Expression } from "./types";

/** Every key that `describe` and findings can use: the namespace of conditions has exactly these. */
export const WORDING_KEYS = [
  "comparison.below",
  "comparison.atMost",
  "comparison.equal",
  "comparison.notEqual",
  "comparison.atLeast",
  "comparison.above",
  "between.including",
  "between.excludingLow",
  "between.excludingHigh",
  "between.excludingBoth",
  "inSet",
  "dateWithin.fromTo",
  "dateWithin.from",
  "dateWithin.to",
  "dateWithin.anyDay",
  "outcome.completed",
  "outcome.certified",
  "outcome.rejected",
  "occasion.first",
  "occasion.again",
  "all",
  "any",
  "atLeast",
  "not",
] as const;

/** One node of a condition, ready to be worded. */
export interface Description extends Wording {
  readonly label: string | null;
  readonly clause: Clause | null;
  readonly of: readonly Description[];
}

export function describe(expression: Expression): Description {
  const { label = null, clause = null } = expression;
  if (!isGroup(expression)) {
    return { ...criterionKind(expression).describe(expression), label, clause, of: [] };
  }
  const kind = groupKind(expression);
  const of = kind.children(expression).map(describe);
  return { ...kind.describe(expression), label, clause, of };
}
