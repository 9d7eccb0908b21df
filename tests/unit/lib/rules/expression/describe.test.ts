import fc from "fast-check";
import { describe as suite, expect, it } from "vitest";

import { describe, WORDING_KEYS } from "@/lib/rules/expression/describe";
import type { Description } from "@/lib/rules/expression/describe";
import type { Expression } from "@/lib/rules/expression/types";

import { expressions } from "@/tests/support/arbitraries/expression";
import { day } from "@/tests/support/arbitraries/values";

const integer = (value: number) => ({ kind: "integer", value }) as const;
const fact = "staffCount";
const on = { kind: "fixed", date: day("2023-01-01") } as const;
const year = { kind: "fixed", year: 2023 } as const;

/** One condition per key, in the order of the keys. */
const EXAMPLES: Expression[] = [
  ...(["<", "<=", "=", "!=", ">=", ">"] as const).map((operator): Expression => ({
    kind: "comparison",
    fact,
    operator,
    value: integer(1),
  })),
  ...[{}, { excludeLow: true }, { excludeHigh: true }, { excludeLow: true, excludeHigh: true }].map(
    (bounds): Expression => ({
      kind: "between",
      fact,
      low: integer(1),
      high: integer(2),
      ...bounds,
    }),
  ),
  { kind: "in-set", fact, values: [integer(1)] },
  ...[{ from: on, to: on }, { from: on }, { to: on }, {}].map((bounds): Expression => ({
    kind: "date-within",
    fact: "foundedOn",
    ...bounds,
  })),
  ...(["completed", "certified", "rejected"] as const).map((result): Expression => ({
    kind: "outcome",
    certification: "HNTE",
    year,
    result,
  })),
  ...(["first", "again"] as const).map((occasion): Expression => ({
    kind: "occasion",
    certification: "HNTE",
    year,
    occasion,
  })),
  { kind: "all", of: [] },
  { kind: "any", of: [] },
  { kind: "at-least", count: 2, of: [] },
  { kind: "not", of: { kind: "all", of: [] } },
];

function keysOf({ key, of }: Description): string[] {
  return [key, ...of.flatMap(keysOf)];
}

suite("describe", () => {
  it("has one key per form of criterion, and no other", () => {
    expect(EXAMPLES.map((example) => describe(example).key)).toEqual([...WORDING_KEYS]);
  });

  it("uses only keys that are listed", () => {
    fc.assert(
      fc.property(expressions, (condition) => {
        const unlisted = keysOf(describe(condition)).filter(
          (key) => !WORDING_KEYS.includes(key as (typeof WORDING_KEYS)[number]),
        );
        expect(unlisted).toEqual([]);
      }),
    );
  });

  it("hands over label, clause, parameters and structure, no words", () => {
    const clause = { document: "32号", article: "第十一条" };
    const condition: Expression = {
      kind: "at-least",
      count: 1,
      clause,
      of: [{ ...(EXAMPLES[0] as Expression), label: "人数" }],
    };
    expect(describe(condition)).toEqual({
      key: "atLeast",
      params: { count: integer(1) },
      label: null,
      clause,
      of: [
        {
          key: "comparison.below",
          params: { fact: { kind: "fact", value: fact }, value: integer(1) },
          label: "人数",
          clause: null,
          of: [],
        },
      ],
    });
  });

  it("gives bounds, years and lists as parameters", () => {
    const paramsOf = (key: (typeof WORDING_KEYS)[number]) =>
      describe(EXAMPLES[WORDING_KEYS.indexOf(key)]!).params;
    expect(paramsOf("between.including")).toMatchObject({ low: integer(1), high: integer(2) });
    expect(paramsOf("inSet")).toMatchObject({ values: { kind: "list", value: [integer(1)] } });
    expect(paramsOf("dateWithin.fromTo")).toMatchObject({ from: { value: on }, to: { value: on } });
    expect(paramsOf("outcome.certified")).toEqual({
      certification: { kind: "certification", value: "HNTE" },
      year: { kind: "year", value: year },
    });
    expect(paramsOf("occasion.first")).toMatchObject({ year: { value: year } });
  });
});
