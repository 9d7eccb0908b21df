// A date fact within bounds that are fixed or count from the day of the evaluation; bounds belong to the range.
import { plainDate } from "@/lib/rules/expression/json";
import { byKind, checked, integer, oneOf, record } from "@/lib/rules/expression/parsing";
import type { Parser } from "@/lib/rules/expression/parsing";
import type { DateBound, DateWithin } from "@/lib/rules/expression/types";
import { addDays, addYears, compareDates } from "@/lib/rules/values/plain-date";
import type { PlainDate } from "@/lib/rules/values/plain-date";

import { factGap, judgeFact, objectToFact } from "./fact-criterion";
import { factName, node } from "./kind";
import type { CriterionKind, WordingParam } from "./kind";

const FARTHEST_YEARS = 100;
const FARTHEST_DAYS = 36_525;

/** The day that a bound means on the day of the evaluation. */
export function resolveBound(bound: DateBound, asOf: PlainDate): PlainDate {
  if (bound.kind === "fixed") return bound.date;
  return addDays(addYears(asOf, bound.years ?? 0), bound.days ?? 0);
}

const bound: Parser<DateBound> = byKind<DateBound>({
  fixed: record({ kind: oneOf(["fixed"]), date: plainDate }, {}),
  relative: record(
    { kind: oneOf(["relative"]) },
    {
      years: integer(-FARTHEST_YEARS, FARTHEST_YEARS),
      days: integer(-FARTHEST_DAYS, FARTHEST_DAYS),
    },
  ),
});

function isWithin({ from, to }: DateWithin, date: PlainDate, asOf: PlainDate): boolean {
  if (from && compareDates(date, resolveBound(from, asOf)) < 0) return false;
  return !to || compareDates(date, resolveBound(to, asOf)) <= 0;
}

function boundParams({ from, to }: DateWithin): Record<string, WordingParam> {
  return {
    ...(from && { from: { kind: "date-bound", value: from } as const }),
    ...(to && { to: { kind: "date-bound", value: to } as const }),
  };
}

function boundWord({ from, to }: DateWithin): string {
  if (from) return to ? "fromTo" : "from";
  return to ? "to" : "anyDay";
}

export const dateWithin: CriterionKind<DateWithin> = Object.freeze({
  kind: "criterion",
  judge: (criterion, context) =>
    judgeFact(criterion.fact, context, (observed) =>
      observed.kind === "date" ? isWithin(criterion, observed.value, context.asOf) : null,
    ),
  gap: factGap,
  describe: (criterion) => ({
    key: `dateWithin.${boundWord(criterion)}`,
    params: { fact: { kind: "fact", value: criterion.fact }, ...boundParams(criterion) },
  }),
  parser: (tools) =>
    checked(node("date-within", { fact: factName }, { from: bound, to: bound }), (criterion) => {
      const { fact, from, to } = criterion;
      const isReversed =
        from?.kind === "fixed" && to?.kind === "fixed" && compareDates(from.date, to.date) > 0;
      if (isReversed) return ["to", "BOUNDS_REVERSED"];
      return objectToFact(tools, fact, { field: "fact", kind: "date" });
    }),
} satisfies CriterionKind<DateWithin>);
