// A fact equal to one of a list of values: industries, fields, regions, years.
import { valueParser } from "@/lib/rules/expression/json";
import { checked, list } from "@/lib/rules/expression/parsing";
import type { ParseFault } from "@/lib/rules/expression/parsing";
import type { InSet } from "@/lib/rules/expression/types";
import { compareValues } from "@/lib/rules/expression/values";
import type { Value } from "@/lib/rules/expression/values";

import { factGap, judgeFact, objectToFact } from "./fact-criterion";
import { factName, node } from "./kind";
import type { CriterionKind } from "./kind";

/** GB/T 4754 has 97 divisions, GB/T 2260 some 3,000 codes: enough for any list a policy names. */
const LONGEST_SET = 3500;

function isOneOf(values: readonly Value[], observed: Value): boolean | null {
  const signs = values.map((value) => compareValues(observed, value));
  if (signs.includes(0)) return true;
  return signs.includes(null) ? null : false;
}

function objectToValues(values: readonly Value[]): readonly [string, ParseFault] | null {
  const odd = values.findIndex(({ kind }) => kind !== values[0]?.kind);
  if (odd > 0) return [`values/${odd}`, "VALUE_OF_ANOTHER_KIND"];
  const seen = values.findIndex(
    (value, index) => values.findIndex((each) => compareValues(each, value) === 0) < index,
  );
  return seen > 0 ? [`values/${seen}`, "DUPLICATE_VALUE"] : null;
}

export const inSet: CriterionKind<InSet> = Object.freeze({
  kind: "criterion",
  judge: ({ fact, values }, context) =>
    judgeFact(fact, context, (observed) => isOneOf(values, observed)),
  gap: factGap,
  describe: ({ fact, values }) => ({
    key: "inSet",
    params: { fact: { kind: "fact", value: fact }, values: { kind: "list", value: values } },
  }),
  parser: (tools) =>
    checked(
      node("in-set", { fact: factName, values: list(valueParser, LONGEST_SET) }, {}),
      ({ fact, values }) => {
        const [first] = values as readonly [Value, ...Value[]];
        return (
          objectToFact(tools, fact, { field: "values/0", kind: first.kind }) ??
          objectToValues(values)
        );
      },
    ),
} satisfies CriterionKind<InSet>);
