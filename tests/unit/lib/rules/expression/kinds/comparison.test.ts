import { describe, expect, it } from "vitest";

import type { Comparison, Operator } from "@/lib/rules/expression/types";
import type { Value } from "@/lib/rules/expression/values";

import { found } from "@/tests/support/arbitraries/expression";
import { ratio } from "@/tests/support/arbitraries/values";

const integer = (value: number) => ({ kind: "integer", value }) as const;

describe("comparison", () => {
  it.each<[Operator, string[]]>([
    ["<", ["met", "unmet", "unmet"]],
    ["<=", ["met", "met", "unmet"]],
    ["=", ["unmet", "met", "unmet"]],
    ["!=", ["met", "unmet", "met"]],
    [">=", ["unmet", "met", "met"]],
    [">", ["unmet", "unmet", "met"]],
  ])("%s 10 just below, at and just above", (operator, verdicts) => {
    const criterion: Comparison = {
      kind: "comparison",
      fact: "staffCount",
      operator,
      value: integer(10),
    };
    const results = [9, 10, 11].map((count) => found(criterion, { staffCount: integer(count) }));
    expect(results.map(({ verdict }) => verdict)).toEqual(verdicts);
    expect(results.map(({ reason }) => reason)).toEqual(
      verdicts.map((verdict) => (verdict === "met" ? "FULFILLED" : "NOT_FULFILLED")),
    );
  });

  it("is exact to the fen beyond what floating point can tell apart", () => {
    const criterion: Comparison = {
      kind: "comparison",
      fact: "REVENUE@-1",
      operator: ">",
      value: { kind: "money", value: 9_007_199_254_740_992n },
    };
    const revenue = (value: bigint) => ({ "REVENUE@-1": { kind: "money", value } as Value });
    expect(found(criterion, revenue(9_007_199_254_740_993n)).verdict).toBe("met");
    expect(found(criterion, revenue(9_007_199_254_740_992n)).verdict).toBe("unmet");
  });

  it("is exact at the boundary of a share", () => {
    const criterion: Comparison = {
      kind: "comparison",
      fact: "RD_RATIO@-1",
      operator: ">=",
      value: { kind: "ratio", value: ratio(3n, 100n) },
    };
    const share = (n: bigint, d: bigint) => ({
      "RD_RATIO@-1": { kind: "ratio", value: ratio(n, d) } as Value,
    });
    expect(found(criterion, share(300n, 10_000n)).verdict).toBe("met");
    expect(found(criterion, share(29_999n, 1_000_000n)).verdict).toBe("unmet");
  });
});
