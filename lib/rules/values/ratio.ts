// Exact fractions: shares and percentages are compared as integers and rounded only to be shown.

/** `numerator / denominator`, in lowest terms, with a denominator above zero. No unit. */
export interface Ratio {
  readonly kind: "ratio";
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const DECIMAL = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?(%?)$/;
const FRACTION = /^(-?\d{1,30})\/(\d{1,30})$/;

/** The fraction, or null when the denominator is 0: a share of nothing is unknown, not zero. */
export function ratioOf(numerator: bigint, denominator: bigint): Ratio | null {
  if (denominator === 0n) return null;
  const divisor = gcd(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return Object.freeze({
    kind: "ratio",
    numerator: numerator / divisor,
    denominator: denominator / divisor,
  });
}

/** Reads `0.6`, `60%` or `39/45` exactly; null for anything else. */
export function parseRatio(text: string): Ratio | null {
  const fraction = FRACTION.exec(text);
  if (fraction) return ratioOf(BigInt(fraction[1] as string), BigInt(fraction[2] as string));
  const decimal = DECIMAL.exec(text);
  if (!decimal) return null;
  const [, sign, whole, digits = "", percent] = decimal;
  const places = BigInt(digits.length + (percent === "%" ? 2 : 0));
  return ratioOf(BigInt(`${sign}${whole}${digits}`), 10n ** places);
}

/** Negative, 0 or positive as `a` is below, equal to or above `b`; nothing is rounded. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The shortest text that `parseRatio` reads back exactly: a decimal where there is one, else a fraction. */
export function ratioToText({ numerator, denominator }: Ratio): string {
  const places = decimalPlaces(denominator);
  if (places === null) return `${numerator}/${denominator}`;
  return pointAt((numerator * 10n ** BigInt(places)) / denominator, places);
}

/** Percentage with the given number of decimals, half away from zero: 39/45 with 1 is `86.7`. */
export function ratioToPercent({ numerator, denominator }: Ratio, decimals: number): string {
  const scaled = numerator * 100n * 10n ** BigInt(decimals);
  const negative = scaled < 0n;
  const doubled = (negative ? -scaled : scaled) * 2n + denominator;
  const rounded = doubled / (denominator * 2n);
  return pointAt(negative ? -rounded : rounded, decimals);
}

/** Nearest floating-point number, for charts only. */
export function ratioToNumber({ numerator, denominator }: Ratio): number {
  return Number(numerator) / Number(denominator);
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Decimals needed to write 1/denominator exactly; null when it never ends. */
function decimalPlaces(denominator: bigint): number | null {
  let places = 0;
  let rest = denominator;
  while (rest % 10n === 0n) [rest, places] = [rest / 10n, places + 1];
  for (const factor of [2n, 5n]) {
    while (rest % factor === 0n) [rest, places] = [rest / factor, places + 1];
  }
  return rest === 1n ? places : null;
}

function pointAt(value: bigint, places: number): string {
  const sign = value < 0n ? "-" : "";
  const digits = String(value < 0n ? -value : value).padStart(places + 1, "0");
  if (places === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
