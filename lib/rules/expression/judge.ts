// A condition with a verdict at every node: what evaluation, gaps and explanations are read from.
import type { Verdict } from "@/lib/rules/values/three-valued";

import type { EvaluationContext } from "./facts";
import type { Judgement } from "./kinds/kind";
import { criterionKind, groupKind, isGroup } from "./kinds/registry";
import type { Criterion, Expression, Group } from "./types";

export type JudgedNode = JudgedCriterion | JudgedGroup;

export interface JudgedCriterion {
  readonly kind: "criterion";
  readonly expression: Criterion;
  readonly verdict: Verdict;
  readonly judgement: Judgement;
}

export interface JudgedGroup {
  readonly kind: "group";
  readonly expression: Group;
  readonly verdict: Verdict;
  readonly children: readonly JudgedNode[];
}

/** Judges every criterion, also those that can no longer change the result: people want to see them all. */
export function judge(expression: Expression, context: EvaluationContext): JudgedNode {
  if (!isGroup(expression)) {
    const judgement = criterionKind(expression).judge(expression, context);
    return { kind: "criterion", expression, verdict: judgement.verdict, judgement };
  }
  const { children: childrenOf, combine } = groupKind(expression);
  const children = childrenOf(expression).map((child) => judge(child, context));
  const verdict = combine(
    expression,
    children.map((child) => child.verdict),
  );
  return { kind: "group", expression, verdict, children };
}
