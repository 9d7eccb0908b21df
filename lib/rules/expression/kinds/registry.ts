// Every kind with its implementation. The maps are complete over the unions: a new kind without one does not compile.
import type { Criterion, Expression, ExpressionOf, Group } from "@/lib/rules/expression/types";

import { between } from "./between";
import { comparison } from "./comparison";
import { dateWithin } from "./date-within";
import { all, any, atLeast, not } from "./groups";
import { inSet } from "./in-set";
import type { CriterionKind, GroupKind } from "./kind";
import { occasion } from "./occasion";
import { outcome } from "./outcome";

type Criteria = { readonly [K in Criterion["kind"]]: CriterionKind<ExpressionOf<K>> };
type Groups = { readonly [K in Group["kind"]]: GroupKind<ExpressionOf<K>> };

export const CRITERIA: Criteria = {
  comparison,
  between,
  "in-set": inSet,
  "date-within": dateWithin,
  outcome,
  occasion,
};

export const GROUPS: Groups = { all, any, "at-least": atLeast, not };

export function isGroup(expression: Expression): expression is Group {
  return Object.hasOwn(GROUPS, expression.kind);
}

// Each entry is looked up by the very kind it is declared for, which the type system cannot follow.
export function criterionKind(criterion: Criterion): CriterionKind<Criterion> {
  return CRITERIA[criterion.kind] as CriterionKind<Criterion>;
}

export function groupKind(group: Group): GroupKind<Group> {
  return GROUPS[group.kind] as GroupKind<Group>;
}
