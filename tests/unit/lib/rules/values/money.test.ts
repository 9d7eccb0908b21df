import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatFen, MONEY_UNITS, parseMoney, sumFen } from "@/lib/rules/values/money";
import type { MoneyUnit } from "@/lib/rules/values/money";

const units = fc.constantFrom(...(Object.keys(MONEY_UNITS) as MoneyUnit[]));
const fens = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });

describe("parseMoney", () => {
  it.each<[string, MoneyUnit, bigint, MoneyUnit | null]>([
    ["87500.9", "万元", 87_500_900_000n, null],
    ["100000", "元", 10_000_000n, null],
    ["￥200,000.00", "元", 20_000_000n, null],
    ["¥ 300,000.00", "元", 30_000_000n, null],
    ["5万元", "元", 5_000_000n, "万元"],
    ["12.5万", "元", 12_500_000n, "万元"],
    ["200,000.00元", "万元", 20_000_000n, "元"],
    ["３００，０００．００", "元", 30_000_000n, null],
    ["1.2亿", "元", 12_000_000_000n, "亿元"],
    ["3千元", "元", 300_000n, "千元"],
    ["2百万", "元", 200_000_000n, "百万元"],
    ["2千万元", "元", 2_000_000_000n, "千万元"],
    ["0.001万", "元", 1000n, "万元"],
    ["301234.56", "元", 30_123_456n, null],
    ["(300,000.00)", "元", -30_000_000n, null],
    ["（5万元）", "元", -5_000_000n, "万元"],
    ["-50000", "元", -5_000_000n, null],
    ["¥-1", "元", -100n, null],
    ["+1", "元", 100n, null],
    ["0", "元", 0n, null],
    ["1000万人民币", "元", 1_000_000_000n, "万元"],
    ["50万元人民币", "元", 50_000_000n, "万元"],
    ["7人民币", "万元", 700n, "元"],
  ])("reads %s (otherwise %s) exactly", (...[text, unit, minor, unitInText]) => {
    expect(parseMoney(text, unit)).toEqual({
      ok: true,
      value: { kind: "money-amount", minor, currency: "CNY", unitInText },
    });
  });

  it.each([
    ["1000万美元", "USD", 1_000_000_000n],
    ["12万欧元", "EUR", 12_000_000n],
    ["3港币", "HKD", 300n],
    ["3万港元", "HKD", 3_000_000n],
  ])("keeps the currency of %s", (text, currency, minor) => {
    expect(parseMoney(text, "元")).toMatchObject({ ok: true, value: { currency, minor } });
  });

  it.each([null, "", "-", "——", "无", " "])("finds nothing in %j", (text) => {
    expect(parseMoney(text, "元")).toEqual({ ok: false, reason: "AMOUNT_MISSING" });
  });

  it.each([
    "叁拾万元整",
    "1e5",
    "50000.005",
    "10,00,000",
    "1.000.000",
    "=50000+50000",
    "--5",
    "(-5)",
    "-¥-5",
    "万元",
    "5日元",
    "1.",
    "(5",
    "0.0000001万元",
  ])("refuses %s", (text) => {
    expect(parseMoney(text, "元")).toEqual({ ok: false, reason: "AMOUNT_UNPARSEABLE" });
  });
});

describe("formatFen", () => {
  it.each<[bigint, MoneyUnit, string]>([
    [30_000_000n, "万元", "30"],
    [30_000_000n, "元", "300,000"],
    [1n, "元", "0.01"],
    [-123_456_789n, "元", "-1,234,567.89"],
    [8_750_090_000n, "万元", "8,750.09"],
    [0n, "亿元", "0"],
  ])("writes %i fen in %s as %s", (fen, unit, text) => {
    expect(formatFen(fen, unit)).toBe(text);
  });

  it("writes what parseMoney reads back to the fen, in every unit", () => {
    fc.assert(
      fc.property(fens, units, (fen, unit) => {
        const parsed = parseMoney(formatFen(fen, unit), unit);
        expect(parsed).toMatchObject({ ok: true, value: { minor: fen } });
      }),
    );
  });
});

describe("sumFen", () => {
  it("adds up, and is unknown as soon as one amount is", () => {
    expect(sumFen([])).toBe(0n);
    expect(sumFen([1n, 2n])).toBe(3n);
    expect(sumFen([1n, null, 2n])).toBeNull();
  });
});
