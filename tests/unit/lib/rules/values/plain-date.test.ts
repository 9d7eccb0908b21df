import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  addDays,
  addYears,
  compareDates,
  daysBetween,
  parsePlainDate,
  plainDateOf,
  yearOf,
} from "@/lib/rules/values/plain-date";

import { day, days } from "@/tests/support/arbitraries/values";

const MS_PER_DAY = 86_400_000;

describe("plain dates", () => {
  it.each(["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2023-04-30"])(
    "reads %s",
    (text) => {
      expect(parsePlainDate(text)).toBe(text);
    },
  );

  it.each([
    ["no leap day in 2023", "2023-02-29"],
    ["no leap day in 1900", "1900-02-29"],
    ["no 31 April", "2023-04-31"],
    ["no month 13", "2023-13-01"],
    ["no month 0", "2023-00-10"],
    ["no day 0", "2023-01-00"],
    ["no year 0", "0000-01-01"],
    ["not padded", "2023-1-1"],
    ["with time", "2023-01-01T00:00"],
    ["slashes", "2023/01/01"],
    ["nothing", ""],
  ])("refuses %s", (_why, text) => {
    expect(parsePlainDate(text)).toBeNull();
  });

  it("is made of parts", () => {
    expect(plainDateOf(2024, 2, 29)).toBe("2024-02-29");
    expect(plainDateOf(2023, 2, 29)).toBeNull();
    expect(plainDateOf(10_000, 1, 1)).toBeNull();
    expect(plainDateOf(2023, 1.5, 1)).toBeNull();
  });

  it("counts 365 days across a leap day one day before the anniversary (HN-01)", () => {
    expect(daysBetween(day("2023-06-01"), day("2024-05-31"))).toBe(365);
    expect(addYears(day("2023-06-01"), 1)).toBe("2024-06-01");
  });

  it.each([
    ["2023-12-08", 3, "2026-12-08"],
    ["2024-02-29", 1, "2025-02-28"],
    ["2024-02-29", 4, "2028-02-29"],
    ["2024-02-29", -4, "2020-02-29"],
  ])("%s plus %i years is %s", (from, years, to) => {
    expect(addYears(day(from), years)).toBe(to);
  });

  it("orders, and knows the year", () => {
    expect(compareDates(day("2023-01-01"), day("2023-01-01"))).toBe(0);
    expect(compareDates(day("2022-12-31"), day("2023-01-01"))).toBe(-1);
    expect(compareDates(day("2023-01-01"), day("2022-12-31"))).toBe(1);
    expect(yearOf(day("2023-12-31"))).toBe(2023);
  });

  it("agrees with the ECMAScript calendar on every day of forty years", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -20_000, max: 20_000 }), (date, offset) => {
        const expected = new Date(Date.parse(date) + offset * MS_PER_DAY).toISOString();
        expect(addDays(date, offset)).toBe(expected.slice(0, 10));
      }),
      { numRuns: 2000 },
    );
  });

  it("counts back what it added", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(Math.sign(daysBetween(a, b))).toBe(-compareDates(a, b) || 0);
      }),
    );
  });
});
