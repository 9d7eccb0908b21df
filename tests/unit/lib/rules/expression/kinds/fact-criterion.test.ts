import { describe, expect, it } from "vitest";

import { found } from "@/tests/support/arbitraries/expression";

const integer = (value: number) => ({ kind: "integer", value }) as const;

describe("every criterion about a fact", () => {
  const CRITERIA = [
    { kind: "comparison", fact: "x", operator: "!=", value: integer(1) },
    { kind: "between", fact: "x", low: integer(1), high: integer(2) },
    { kind: "in-set", fact: "x", values: [integer(1)] },
    { kind: "date-within", fact: "x" },
  ] as const;

  it.each(CRITERIA)("$kind is unknown when the fact is", (criterion) => {
    expect(found(criterion)).toEqual({
      verdict: "unknown",
      reason: "FACT_UNKNOWN",
      observed: null,
    });
  });

  it.each(CRITERIA)("$kind is unknown when the fact is of another kind", (criterion) => {
    expect(found(criterion, { x: { kind: "boolean", value: true } })).toEqual({
      verdict: "unknown",
      reason: "FACT_OF_ANOTHER_KIND",
      observed: true,
    });
  });
});
