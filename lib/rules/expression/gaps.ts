// Which unknown facts could still change a verdict, so that a form knows what to ask next.
import type { EvaluationContext } from "./facts";
import { judge } from "./judge";
import type { JudgedNode } from "./judge";
import type { Gap } from "./kinds/kind";
import { criterionKind } from "./kinds/registry";
import type { Expression } from "./types";

/**
 * The gaps of a condition, each once, in the order of the condition. None when the verdict is decided: facts still
 * missing then change nothing. A missing fact under a decided branch is no gap either.
 */
export function gapsOf(expression: Expression, context: EvaluationContext): readonly Gap[] {
  return gapsOfJudged(judge(expression, context), context);
}

/** The same for a condition that has been judged already. */
export function gapsOfJudged(node: JudgedNode, context: EvaluationContext): readonly Gap[] {
  const gaps = new Map<string, Gap>();
  for (const gap of openGaps(node, context)) gaps.set(Object.values(gap).join("\n"), gap);
  return [...gaps.values()];
}

function openGaps(node: JudgedNode, context: EvaluationContext): readonly Gap[] {
  if (node.verdict !== "unknown") return [];
  if (node.kind === "group") return node.children.flatMap((child) => openGaps(child, context));
  return [criterionKind(node.expression).gap(node.expression, context)];
}
