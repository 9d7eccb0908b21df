// The four ways to combine criteria: all, any, at least n, not.
import { checked, integer, list } from "@/lib/rules/expression/parsing";
import type { All, Any, AtLeast, Not } from "@/lib/rules/expression/types";
import { allOf, anyOf, atLeast as atLeastOf, not as notOf } from "@/lib/rules/values/three-valued";

import { node } from "./kind";
import type { GroupKind, ParseTools } from "./kind";

const MOST_CHILDREN = 100;

function children({ expression }: ParseTools) {
  return list(expression, MOST_CHILDREN);
}

/** 同时满足 */
export const all: GroupKind<All> = Object.freeze({
  kind: "group",
  negates: false,
  children: ({ of }) => of,
  combine: (_group, verdicts) => allOf(verdicts),
  describe: () => ({ key: "all", params: {} }),
  parser: (tools) => node("all", { of: children(tools) }, {}),
} satisfies GroupKind<All>);

/** 满足其一 */
export const any: GroupKind<Any> = Object.freeze({
  kind: "group",
  negates: false,
  children: ({ of }) => of,
  combine: (_group, verdicts) => anyOf(verdicts),
  describe: () => ({ key: "any", params: {} }),
  parser: (tools) => node("any", { of: children(tools) }, {}),
} satisfies GroupKind<Any>);

/** 满足其中 n 项 */
export const atLeast: GroupKind<AtLeast> = Object.freeze({
  kind: "group",
  negates: false,
  children: ({ of }) => of,
  combine: ({ count }, verdicts) => atLeastOf(count, verdicts),
  describe: ({ count }) => ({
    key: "atLeast",
    params: { count: { kind: "integer", value: count } },
  }),
  parser: (tools) =>
    checked(
      node("at-least", { count: integer(1, MOST_CHILDREN), of: children(tools) }, {}),
      ({ count, of }) => (count > of.length ? ["count", "COUNT_OUT_OF_RANGE"] : null),
    ),
} satisfies GroupKind<AtLeast>);

/** 不得 */
export const not: GroupKind<Not> = Object.freeze({
  kind: "group",
  negates: true,
  children: ({ of }) => [of],
  combine: (_group, verdicts) => notOf(allOf(verdicts)),
  describe: () => ({ key: "not", params: {} }),
  parser: ({ expression }) => node("not", { of: expression }, {}),
} satisfies GroupKind<Not>);
