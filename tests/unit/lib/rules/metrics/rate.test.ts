import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { rateOf } from "@/lib/rules/metrics/rate";

const percent = (share: number | null) => (share === null ? null : (share * 100).toFixed(1));

describe("rateOf", () => {
  it("reproduces Ganzhou 2023: 39 of 45", () => {
    const { numerator, denominator, rate, low, high } = rateOf(39, 45);
    expect([numerator, denominator]).toEqual([39, 45]);
    expect([rate, low, high].map(percent)).toEqual(["86.7", "73.8", "93.7"]);
  });

  it("is unknown, not zero, where nothing was counted", () => {
    expect(rateOf(0, 0)).toMatchObject({ rate: null, low: null, high: null });
  });

  it.each([
    [0, 10, "0.0", "0.0", "27.8"],
    [10, 10, "100.0", "72.2", "100.0"],
    [1, 1, "100.0", "20.7", "100.0"],
    [0, 1, "0.0", "0.0", "79.3"],
    [15, 50, "30.0", "19.1", "43.8"],
  ])("%i of %i is %s %% (%s to %s)", (...[numerator, denominator, ...percentages]) => {
    const result = rateOf(numerator, denominator);
    expect([result.rate, result.low, result.high].map(percent)).toEqual(percentages);
  });

  it("lies inside its interval, inside 0 to 1, and mirrors its complement", () => {
    const counts = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([part, whole]) => {
        const { rate, low, high } = rateOf(part, whole);
        expect(low! >= 0 && low! <= rate! && rate! <= high! && high! <= 1).toBe(true);
        expect(rateOf(whole - part, whole).low!).toBeCloseTo(1 - high!, 12);
      }),
    );
  });

  it("narrows with more of the same", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 50, max: 60 }), (part, whole) => {
        const width = ({ low, high }: ReturnType<typeof rateOf>) => high! - low!;
        expect(width(rateOf(part * 4, whole * 4))).toBeLessThan(width(rateOf(part, whole)));
      }),
    );
  });
});
