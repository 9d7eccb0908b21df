import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  compareRatios,
  parseRatio,
  ratioOf,
  ratioToNumber,
  ratioToPercent,
  ratioToText,
} from "@/lib/rules/values/ratio";

import { ratio, ratios } from "@/tests/support/arbitraries/values";

describe("ratios", () => {
  it("are kept in lowest terms with the sign on top", () => {
    expect(ratioOf(6n, -8n)).toEqual({ kind: "ratio", numerator: -3n, denominator: 4n });
    expect(ratioOf(0n, 7n)).toEqual({ kind: "ratio", numerator: 0n, denominator: 1n });
  });

  it("of nothing are unknown", () => {
    expect(ratioOf(0n, 0n)).toBeNull();
    expect(parseRatio("1/0")).toBeNull();
  });

  it.each([
    ["0.6", 3n, 5n],
    ["60%", 3n, 5n],
    ["12.5%", 1n, 8n],
    ["39/45", 13n, 15n],
    ["-0.05", -1n, 20n],
    ["3", 3n, 1n],
  ])("reads %s", (text, numerator, denominator) => {
    expect(parseRatio(text)).toEqual({ kind: "ratio", numerator, denominator });
  });

  it.each(["", "a", "1.", ".5", "1e3", "1/2/3", "1/-2", " 1", "60 %"])("refuses %j", (text) => {
    expect(parseRatio(text)).toBeNull();
  });

  it.each([
    [39n, 45n, 1, "86.7"],
    [1n, 8n, 1, "12.5"],
    [1n, 2000n, 1, "0.1"],
    [-1n, 2000n, 1, "-0.1"],
    [2n, 3n, 0, "67"],
    [1n, 1n, 2, "100.00"],
  ])("%i/%i to %i decimals is %s %%", (...[numerator, denominator, decimals, text]) => {
    expect(ratioToPercent(ratio(numerator, denominator), decimals)).toBe(text);
  });

  it.each([
    [3n, 5n, "0.6"],
    [13n, 15n, "13/15"],
    [-1n, 20n, "-0.05"],
    [7n, 1n, "7"],
    [3n, 1000n, "0.003"],
  ])("%i/%i is written %s", (numerator, denominator, text) => {
    expect(ratioToText(ratio(numerator, denominator))).toBe(text);
  });

  it("are compared exactly at the boundary of 60 %", () => {
    const bound = ratio(60n, 100n);
    expect(compareRatios(ratio(600_000n, 1_000_000n), bound)).toBe(0);
    expect(compareRatios(ratio(600_000n, 1_000_001n), bound)).toBe(-1);
    expect(compareRatios(ratio(600_001n, 1_000_001n), bound)).toBe(1);
    expect(ratioToNumber(bound)).toBe(0.6);
  });

  it("are read back as they were written", () => {
    fc.assert(
      fc.property(ratios, (value) => {
        expect(parseRatio(ratioToText(value))).toEqual(value);
      }),
    );
  });
});
