import { describe, expect, test } from "vitest";

import { fenIn, fenInShort, fenInYuan } from "@/components/ui/amount-text";

describe("amounts", () => {
  test("123,456.78 yuan reads 12.35 in wan and keeps its exact value", () => {
    expect(fenIn("wan", 12_345_678n)).toBe("12.35");
    expect(fenInYuan(12_345_678n)).toBe("123,456.78");
  });

  test.each([
    ["yuan", 0n, "0.00"],
    ["yuan", 5n, "0.05"],
    ["wan", 30_000_000n, "30.00"],
    ["wan", -12_345_678n, "-12.35"],
    ["yi", 284_425_000_00n, "2.84"],
  ] as const)("%s of %s fen is %s", (unit, fen, text) => {
    expect(fenIn(unit, fen)).toBe(text);
  });

  test("no digit passes through a float", () => {
    expect(fenInYuan(9_007_199_254_740_993_01n)).toBe("9,007,199,254,740,993.01");
  });

  test("running text does without needless zeros", () => {
    expect(fenInShort("wan", 30_000_000n)).toBe("30");
    expect(fenInShort("wan", 12_345_678n)).toBe("12.35");
  });
});
