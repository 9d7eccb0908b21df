// A fact against a value: <, <=, =, !=, >=, >. Exact, in the value's own unit; unknown when the fact is.
import { valueParser } from "@/lib/rules/expression/json";
import { checked, oneOf } from "@/lib/rules/expression/parsing";
import { OPERATORS } from "@/lib/rules/expression/types";
import type { Comparison, Operator } from "@/lib/rules/expression/types";
import { compareValues, isOrdered } from "@/lib/rules/expression/values";

import { factGap, judgeFact, objectToFact } from "./fact-criterion";
import { factName, node } from "./kind";
import type { CriterionKind } from "./kind";

const HOLDS: Readonly<Record<Operator, (sign: number) => boolean>> = {
  "<": (sign) => sign < 0,
  "<=": (sign) => sign <= 0,
  "=": (sign) => sign === 0,
  "!=": (sign) => sign !== 0,
  ">=": (sign) => sign >= 0,
  ">": (sign) => sign > 0,
};

const WORDS: Readonly<Record<Operator, string>> = {
  "<": "below",
  "<=": "atMost",
  "=": "equal",
  "!=": "notEqual",
  ">=": "atLeast",
  ">": "above",
};

export const comparison: CriterionKind<Comparison> = Object.freeze({
  kind: "criterion",
  judge: ({ fact, operator, value }, context) =>
    judgeFact(fact, context, (observed) => {
      const sign = compareValues(observed, value);
      return sign === null ? null : HOLDS[operator](sign);
    }),
  gap: factGap,
  describe: ({ fact, operator, value }) => ({
    key: `comparison.${WORDS[operator]}`,
    params: { fact: { kind: "fact", value: fact }, value },
  }),
  parser: (tools) =>
    checked(
      node("comparison", { fact: factName, operator: oneOf(OPERATORS), value: valueParser }, {}),
      ({ fact, operator, value }) => {
        const objection = objectToFact(tools, fact, { field: "value", kind: value.kind });
        if (objection) return objection;
        const needsOrder = operator !== "=" && operator !== "!=";
        return needsOrder && !isOrdered(value) ? ["operator", "OPERATOR_NOT_FOR_KIND"] : null;
      },
    ),
} satisfies CriterionKind<Comparison>);
