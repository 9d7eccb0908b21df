import { describe, expect, it } from "vitest";

import { compareValues, isOrdered, VALUE_KINDS } from "@/lib/rules/expression/values";
import type { Value } from "@/lib/rules/expression/values";

import { day, ratio } from "@/tests/support/arbitraries/values";

const PAIRS: [low: Value, high: Value][] = [
  [
    { kind: "money", value: 9_007_199_254_740_993n },
    { kind: "money", value: 9_007_199_254_740_994n },
  ],
  [
    { kind: "integer", value: -1 },
    { kind: "integer", value: 1 },
  ],
  [
    { kind: "ratio", value: ratio(1n, 3n) },
    { kind: "ratio", value: ratio(334n, 1000n) },
  ],
  [
    { kind: "date", value: day("2023-12-31") },
    { kind: "date", value: day("2024-01-01") },
  ],
  [
    { kind: "choice", value: "C38" },
    { kind: "choice", value: "C39" },
  ],
  [
    { kind: "boolean", value: false },
    { kind: "boolean", value: true },
  ],
];

describe("values", () => {
  it.each(PAIRS)("%o is below %o", (low, high) => {
    expect(compareValues(low, high)).toBe(-1);
    expect(compareValues(high, low)).toBe(1);
    expect(compareValues(low, low)).toBe(0);
  });

  it("of different kinds cannot be compared", () => {
    expect(compareValues({ kind: "integer", value: 1 }, { kind: "money", value: 1n })).toBeNull();
  });

  it("have an order unless they are choices or booleans", () => {
    expect(PAIRS.map(([value]) => value.kind)).toEqual([...VALUE_KINDS]);
    expect(PAIRS.filter(([value]) => isOrdered(value)).map(([{ kind }]) => kind)).toEqual([
      "money",
      "integer",
      "ratio",
      "date",
    ]);
  });
});
