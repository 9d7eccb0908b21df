// Conditions and facts: builders with sensible defaults, and random ones for properties.
import fc from "fast-check";

import { FACT_CATALOGUE } from "@/lib/rules/expression/catalogue";
import { evaluate } from "@/lib/rules/expression/evaluate";
import type {
  ApplicationFact,
  CertificateFact,
  EvaluationContext,
  Fact,
  Facts,
} from "@/lib/rules/expression/facts";
import { APPLICATION_RESULTS, OCCASIONS, OPERATORS } from "@/lib/rules/expression/types";
import type { Criterion, DateBound, Expression, YearReference } from "@/lib/rules/expression/types";
import { compareValues, isOrdered } from "@/lib/rules/expression/values";
import type { OrderedValue, Value, ValueKind, ValueOf } from "@/lib/rules/expression/values";
import { PIPELINE_STATES } from "@/lib/rules/pipeline/states";
import type { PipelineState } from "@/lib/rules/pipeline/states";
import { addDays } from "@/lib/rules/values/plain-date";

import { day, days, ratios } from "./values";

/** A fact that somebody vouches for. */
function aFact(value: Value): Fact {
  return { value, source: "REGISTRY", asOf: day("2023-12-31") };
}

/** Facts of a firm about which everything listed is known, and the lists of which are complete and empty. */
export function someFacts(
  values: Record<string, Value> = {},
  changes: Partial<Omit<Facts, "values">> = {},
): Facts {
  const provenance = { source: "PIPELINE", asOf: day("2023-12-31") };
  return {
    values: new Map(Object.entries(values).map(([name, value]) => [name, aFact(value)])),
    applications: { ...provenance, items: [] },
    certificates: { ...provenance, source: "CERTIFICATES", items: [] },
    ...changes,
  };
}

export function aContext(facts: Facts): EvaluationContext {
  return { facts, asOf: day("2024-03-01"), year: 2023 };
}

/** Applications for HNTE, all there are. */
export function applications(...list: [year: number, state: PipelineState][]) {
  const items = list.map(([year, state]): ApplicationFact => ({
    certification: "HNTE",
    year,
    state,
    submittedOn: null,
  }));
  return { source: "PIPELINE", asOf: day("2023-12-31"), items };
}

/** HNTE certificates of these days, all there ever were. */
export function certificates(...dates: string[]) {
  const items = dates.map((date): CertificateFact => ({
    certification: "HNTE",
    issuedOn: day(date),
  }));
  return { source: "CERTIFICATES", asOf: day("2023-12-31"), items };
}

/** What one criterion says about these facts. */
export function found(
  criterion: Criterion,
  values: Record<string, Value> = {},
  changes: Partial<Omit<Facts, "values">> = {},
) {
  const { verdict, findings } = evaluate(criterion, aContext(someFacts(values, changes)));
  const [finding] = findings;
  return { verdict, reason: finding?.reason, observed: finding?.observed?.value ?? null };
}

const VALUES: { [K in ValueKind]: fc.Arbitrary<ValueOf<K>> } = {
  money: tagged("money", fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })),
  integer: tagged("integer", fc.integer({ min: -50, max: 50 })),
  ratio: tagged("ratio", ratios),
  date: tagged("date", days),
  choice: tagged("choice", fc.constantFrom("C39", "I65", "8")),
  boolean: tagged("boolean", fc.boolean()),
};

function tagged<K extends ValueKind, T>(kind: K, value: fc.Arbitrary<T>) {
  return value.map((each) => ({ kind, value: each }));
}

const CATALOGUED = [...FACT_CATALOGUE].map(([name, kind]) => ({ name, kind }));
const catalogued = fc.constantFrom(...CATALOGUED);
const withOrder = fc.constantFrom(
  ...CATALOGUED.filter(({ kind }) => kind !== "choice" && kind !== "boolean"),
);

const comparisons = catalogued.chain(({ name, kind }) =>
  fc
    .tuple(VALUES[kind] as fc.Arbitrary<Value>, fc.constantFrom(...OPERATORS))
    .map(([value, operator]): Expression => ({
      kind: "comparison",
      fact: name,
      operator: isOrdered(value) ? operator : "=",
      value,
    })),
);

const betweens = withOrder.chain(({ name, kind }) => {
  const values = VALUES[kind] as fc.Arbitrary<OrderedValue>;
  return fc.tuple(values, values, fc.boolean()).map(([a, b, excludeLow]): Expression => {
    const [low, high] = compareValues(a, b)! <= 0 ? [a, b] : [b, a];
    return { kind: "between", fact: name, low, high, excludeLow };
  });
});

const inSets = catalogued.chain(({ name, kind }) =>
  fc
    .uniqueArray(VALUES[kind] as fc.Arbitrary<Value>, {
      minLength: 1,
      maxLength: 3,
      comparator: (a, b) => compareValues(a, b) === 0,
    })
    .map((values): Expression => ({ kind: "in-set", fact: name, values })),
);

const bounds: fc.Arbitrary<DateBound> = fc.oneof(
  days.map((date): DateBound => ({ kind: "fixed", date })),
  fc
    .integer({ min: -900, max: 900 })
    .map((offset): DateBound => ({ kind: "relative", days: offset })),
);

const dateWithins = bounds.map((bound): Expression => ({
  kind: "date-within",
  fact: "foundedOn",
  to: bound,
}));

const years: fc.Arbitrary<YearReference> = fc.oneof(
  fc.integer({ min: 2021, max: 2024 }).map((year): YearReference => ({ kind: "fixed", year })),
  fc.integer({ min: -2, max: 1 }).map((offset): YearReference => ({ kind: "relative", offset })),
);

const outcomes = fc
  .tuple(years, fc.constantFrom(...APPLICATION_RESULTS))
  .map(([year, result]): Expression => ({ kind: "outcome", certification: "HNTE", year, result }));

const occasions = fc
  .tuple(years, fc.constantFrom(...OCCASIONS))
  .map(([year, occasion]): Expression => ({
    kind: "occasion",
    certification: "HNTE",
    year,
    occasion,
  }));

const criteria = fc
  .tuple(
    fc.oneof(comparisons, betweens, inSets, dateWithins, outcomes, occasions),
    fc.option(fc.constantFrom("第一条", "第二条(三)"), { nil: undefined }),
  )
  .map(([criterion, article]) =>
    article ? { ...criterion, clause: { document: "赣高新〔2023〕1号", article } } : criterion,
  );

/** Conditions of up to three levels, every kind among them. */
export const expressions: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => {
  const children = fc.array(tie("tree"), { minLength: 1, maxLength: 3 });
  return {
    tree: fc.oneof(
      { maxDepth: 3 },
      criteria,
      children.map((of): Expression => ({ kind: "all", of })),
      children.map((of): Expression => ({ kind: "any", of })),
      fc
        .tuple(children, fc.nat())
        .map(([of, seed]): Expression => ({ kind: "at-least", of, count: 1 + (seed % of.length) })),
      tie("tree").map((of): Expression => ({ kind: "not", of })),
    ),
  };
}).tree;

const applicationLists = fc.uniqueArray(
  fc.record({
    certification: fc.constant("HNTE" as const),
    year: fc.integer({ min: 2021, max: 2024 }),
    state: fc.constantFrom(...PIPELINE_STATES),
    submittedOn: fc.constant(null),
  }),
  { selector: ({ year }) => year },
);

const certificateLists = fc.array(
  fc.integer({ min: 2016, max: 2024 }).map((year) => ({
    certification: "HNTE" as const,
    issuedOn: addDays(day(`${year}-11-01`), 3),
  })),
  { maxLength: 2 },
);

const provenance = { source: "PIPELINE", asOf: null };

/** Facts about anything in the catalogue, with holes everywhere. */
export const facts: fc.Arbitrary<Facts> = fc
  .tuple(
    fc.tuple(
      ...CATALOGUED.map(({ name, kind }) =>
        fc
          .option(VALUES[kind] as fc.Arbitrary<Value>)
          .map((value): [string, Value] | null => (value ? [name, value] : null)),
      ),
    ),
    fc.option(applicationLists),
    fc.option(certificateLists),
  )
  .map(([entries, applications, certificates]) => ({
    ...someFacts(Object.fromEntries(entries.filter((entry) => entry !== null))),
    applications: applications && { ...provenance, items: applications },
    certificates: certificates && { ...provenance, items: certificates },
  }));
