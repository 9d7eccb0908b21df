// A fact between two bounds of its own kind, each included unless the clause says otherwise (超过、不满).
import { valueParser } from "@/lib/rules/expression/json";
import { boolean, checked, failure } from "@/lib/rules/expression/parsing";
import type { Parser } from "@/lib/rules/expression/parsing";
import type { Between } from "@/lib/rules/expression/types";
import { compareValues, isOrdered } from "@/lib/rules/expression/values";
import type { OrderedValue, Value } from "@/lib/rules/expression/values";

import { factGap, judgeFact, objectToFact } from "./fact-criterion";
import { factName, node } from "./kind";
import type { CriterionKind } from "./kind";

const orderedValue: Parser<OrderedValue> = (json, path) => {
  const parsed = valueParser(json, path);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  return isOrdered(value) ? { ok: true, value } : failure(path, "KIND_WITHOUT_ORDER");
};

function isBetween({ low, high, excludeLow, excludeHigh }: Between, observed: Value) {
  const aboveLow = compareValues(observed, low);
  const belowHigh = compareValues(high, observed);
  if (aboveLow === null || belowHigh === null) return null;
  return reaches(aboveLow, excludeLow) && reaches(belowHigh, excludeHigh);
}

function reaches(sign: number, exclude: boolean | undefined): boolean {
  return exclude ? sign > 0 : sign >= 0;
}

function boundWord(excludeLow: boolean | undefined, excludeHigh: boolean | undefined): string {
  if (excludeLow) return excludeHigh ? "excludingBoth" : "excludingLow";
  return excludeHigh ? "excludingHigh" : "including";
}

export const between: CriterionKind<Between> = Object.freeze({
  kind: "criterion",
  judge: (criterion, context) =>
    judgeFact(criterion.fact, context, (observed) => isBetween(criterion, observed)),
  gap: factGap,
  describe: ({ fact, low, high, excludeLow, excludeHigh }) => ({
    key: `between.${boundWord(excludeLow, excludeHigh)}`,
    params: { fact: { kind: "fact", value: fact }, low, high },
  }),
  parser: (tools) =>
    checked(
      node(
        "between",
        { fact: factName, low: orderedValue, high: orderedValue },
        { excludeLow: boolean, excludeHigh: boolean },
      ),
      ({ fact, low, high }) => {
        const order = compareValues(low, high);
        if (order === null) return ["high", "VALUE_OF_ANOTHER_KIND"];
        if (order > 0) return ["high", "BOUNDS_REVERSED"];
        return objectToFact(tools, fact, { field: "low", kind: low.kind });
      },
    ),
} satisfies CriterionKind<Between>);
