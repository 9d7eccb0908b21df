/** Shares and counts as lists write them, read exactly or not at all. */

/** A grouping that is not by threes is a slip of the hand, not a number. */
const DECIMAL = /^([+-]?)([0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3}){1,5})(?:\.([0-9]{1,30}))?$/;

/** `text` times `factor` as an integer; null when it is no decimal, or digits would have to be dropped. */
function scaledDecimal(text: string, factor: bigint): bigint | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign, whole = "", fraction = ""] = match;
  const digits = BigInt(whole.replaceAll(",", "") + fraction) * factor;
  const divisor = 10n ** BigInt(fraction.length);
  if (digits % divisor !== 0n) return null;
  return (digits / divisor) * (sign === "-" ? -1n : 1n);
}

/** Digits behind a basis point that count when it is rounded. */
const FINER = 1_000_000n;

/**
 * A share in basis points, half away from zero: 5.00%, 5 under a header that says ％, or a cell formatted as
 * percent, which holds the fraction 0.05.
 */
export function readBasisPoints(cleaned: string, isFraction: boolean): number | null {
  const compact = cleaned.replace(/\s+/g, "");
  const text = compact.replace(/%$/, "");
  const scale = isFraction && text === compact ? 10_000n : 100n;
  const fine = scaledDecimal(text.replace(/(\.[0-9]{8})[0-9]+$/, "$1"), scale * FINER);
  if (fine === null) return null;
  const half = (fine < 0n ? -FINER : FINER) / 2n;
  return Number((fine + half) / FINER);
}

/** More than this is no count of anything in one firm. */
const LARGEST_COUNT = 100_000_000n;

/** A count of people or things: 219人, 1,204; null for 约120 and for halves. */
export function readCount(cleaned: string): number | null {
  const text = cleaned.replace(/\s+/g, "").replace(/(?:人|名|个|家|件|项)$/, "");
  const count = scaledDecimal(text, 1n);
  return count === null || count < 0n || count > LARGEST_COUNT ? null : Number(count);
}
