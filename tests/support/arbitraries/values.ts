// Random values of the rules, for properties.
import fc from "fast-check";

import { addDays, parsePlainDate } from "@/lib/rules/values/plain-date";
import type { PlainDate } from "@/lib/rules/values/plain-date";
import { ratioOf } from "@/lib/rules/values/ratio";
import type { Ratio } from "@/lib/rules/values/ratio";
import { VERDICTS } from "@/lib/rules/values/three-valued";

/** A day that the test's author knows to exist. */
export function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === null) throw new Error(`No such day: ${text}`);
  return date;
}

/** A ratio that the test's author knows to exist. */
export function ratio(numerator: bigint, denominator: bigint): Ratio {
  const value = ratioOf(numerator, denominator);
  if (value === null) throw new Error("Denominator 0");
  return value;
}

export const verdicts = fc.constantFrom(...VERDICTS);

/** Days from 2000 to 2039. */
export const days: fc.Arbitrary<PlainDate> = fc
  .integer({ min: 0, max: 14_609 })
  .map((offset) => addDays(day("2000-01-01"), offset));

export const ratios: fc.Arbitrary<Ratio> = fc
  .tuple(fc.bigInt({ min: -1_000_000n, max: 1_000_000n }), fc.bigInt({ min: 1n, max: 1_000_000n }))
  .map(([numerator, denominator]) => ratio(numerator, denominator));
