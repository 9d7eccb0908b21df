// Applying a condition to facts: a verdict, and for every criterion what was required, what was found and why.
import { not } from "@/lib/rules/values/three-valued";
import type { Verdict } from "@/lib/rules/values/three-valued";

import type { EvaluationContext, Provenance } from "./facts";
import { gapsOfJudged } from "./gaps";
import { judge } from "./judge";
import type { JudgedCriterion, JudgedNode } from "./judge";
import type { FindingReason, Gap, Wording } from "./kinds/kind";
import { criterionKind, groupKind } from "./kinds/registry";
import type { Clause, Criterion, Expression } from "./types";
import type { Value } from "./values";

/** One criterion held against the facts. */
export interface Finding {
  /** JSON pointer to the criterion in its condition, e.g. `/of/0`. */
  readonly path: string;
  readonly criterion: Criterion;
  /** Whether the condition asks for the opposite of the criterion; `verdict` already takes it into account. */
  readonly negated: boolean;
  readonly verdict: Verdict;
  readonly reason: FindingReason;
  readonly required: Wording;
  readonly observed: Value | null;
  readonly source: Provenance | null;
  /** The criterion's own clause, or that of the nearest group around it. */
  readonly clause: Clause | null;
  readonly label: string | null;
}

/** The result of applying a condition. `unknown` is never eligible. */
export interface Evaluation {
  readonly kind: "evaluation";
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
}

/** Judges a condition on a day for a year. Same condition, facts, day and year: same evaluation, for ever. */
export function evaluate(expression: Expression, context: EvaluationContext): Evaluation {
  const judged = judge(expression, context);
  return {
    kind: "evaluation",
    verdict: judged.verdict,
    findings: findingsOf(judged, { path: "", negated: false, clause: null }),
    gaps: gapsOfJudged(judged, context),
  };
}

/** A negated criterion is fulfilled when the criterion is not; every other reason tells a fact and stays. */
const OPPOSITES: Partial<Record<FindingReason, FindingReason>> = {
  FULFILLED: "NOT_FULFILLED",
  NOT_FULFILLED: "FULFILLED",
};

/** Where in the condition we are, and what the surroundings add. */
interface Place {
  readonly path: string;
  readonly negated: boolean;
  readonly clause: Clause | null;
}

function findingsOf(node: JudgedNode, place: Place): readonly Finding[] {
  const clause = node.expression.clause ?? place.clause;
  if (node.kind === "criterion") {
    return [findingOf(node, { path: place.path, negated: place.negated, clause })];
  }
  const { negates } = groupKind(node.expression);
  const negated = place.negated !== negates;
  return node.children.flatMap((child, index) => {
    const path = negates ? `${place.path}/of` : `${place.path}/of/${index}`;
    return findingsOf(child, { path, negated, clause });
  });
}

// Every field by name: spreading here made evaluation fifty times slower.
function findingOf({ expression, judgement }: JudgedCriterion, place: Place): Finding {
  const { verdict, reason, observed, source } = judgement;
  const { path, negated, clause } = place;
  return {
    path,
    criterion: expression,
    negated,
    verdict: negated ? not(verdict) : verdict,
    reason: negated ? (OPPOSITES[reason] ?? reason) : reason,
    required: criterionKind(expression).describe(expression),
    observed,
    source,
    clause,
    label: expression.label ?? null,
  };
}
