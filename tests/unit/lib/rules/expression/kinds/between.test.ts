import { describe, expect, it } from "vitest";

import type { Between } from "@/lib/rules/expression/types";

import { found } from "@/tests/support/arbitraries/expression";

const integer = (value: number) => ({ kind: "integer", value }) as const;

describe("between", () => {
  it.each([
    [{}, ["unmet", "met", "met", "met", "unmet"]],
    [{ excludeLow: true }, ["unmet", "unmet", "met", "met", "unmet"]],
    [{ excludeHigh: true }, ["unmet", "met", "met", "unmet", "unmet"]],
    [{ excludeLow: true, excludeHigh: true }, ["unmet", "unmet", "met", "unmet", "unmet"]],
  ])("10 and 20 with %o, around both bounds", (bounds, verdicts) => {
    const criterion: Between = {
      kind: "between",
      fact: "staffCount",
      low: integer(10),
      high: integer(20),
      ...bounds,
    };
    expect(
      [9, 10, 15, 20, 21].map((count) => found(criterion, { staffCount: integer(count) }).verdict),
    ).toEqual(verdicts);
  });
});
