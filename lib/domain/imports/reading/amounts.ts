/** Amounts, shares and counts as lists write them, read exactly or not at all. */

import type { MoneyUnit } from "./header";

/** Fen in one of each unit. */
const FEN: Readonly<Record<MoneyUnit, bigint>> = {
  YUAN: 100n,
  THOUSAND: 100_000n,
  WAN: 1_000_000n,
  MILLION: 100_000_000n,
  YI: 10_000_000_000n,
};

const UNIT_OF_SUFFIX: Readonly<Record<string, MoneyUnit>> = {
  元: "YUAN",
  千元: "THOUSAND",
  万: "WAN",
  万元: "WAN",
  百万: "MILLION",
  百万元: "MILLION",
  亿: "YI",
  亿元: "YI",
};

/** ISO 4217 of the currencies that registers name; all but the yen have a hundredth. */
const CURRENCY_OF_WORD: Readonly<Record<string, string>> = {
  人民币: "CNY",
  美元: "USD",
  欧元: "EUR",
  港元: "HKD",
  港币: "HKD",
  日元: "JPY",
  英镑: "GBP",
  新加坡元: "SGD",
  澳元: "AUD",
  加拿大元: "CAD",
  瑞士法郎: "CHF",
  新台币: "TWD",
};
const WITHOUT_HUNDREDTHS = new Set(["JPY"]);

/** A grouping that is not by threes is a slip of the hand, not a number. */
const DECIMAL = /^([+-]?)([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]+))?$/;
const SUFFIX = /(百万元|百万|千元|万元|亿元|元|万|亿)(?:整)?$/;
const CURRENCY_SIGN = /^(?:¥|￥|RMB|CNY|人民币)/i;
const CURRENCY_WORD = new RegExp(`元?(${Object.keys(CURRENCY_OF_WORD).join("|")})$`);

export type Amount = Readonly<{ fen: bigint; unitInCell: MoneyUnit | null }>;

/** `text` times `factor` as an integer; null when it is no decimal, or digits would have to be dropped. */
export function scaledDecimal(text: string, factor: bigint): bigint | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign, whole = "", fraction = ""] = match;
  const digits = BigInt(whole.replaceAll(",", "") + fraction) * factor;
  const divisor = 10n ** BigInt(fraction.length);
  if (digits % divisor !== 0n) return null;
  return (digits / divisor) * (sign === "-" ? -1n : 1n);
}

/** (957.68) is an accountant's -957.68. */
function withoutParentheses(text: string): string {
  const inside = /^\(([^()-]+)\)$/.exec(text)?.[1];
  return inside === undefined ? text : `-${inside}`;
}

/**
 * An amount in `unit` unless the cell names its own. Null for more than two decimals of a yuan, broken
 * grouping, powers of ten and capital numerals: the importer asks, it does not guess.
 */
export function readAmount(cleaned: string, unit: MoneyUnit): Amount | null {
  const plain = withoutParentheses(cleaned.replace(/\s+/g, "")).replace(/^-?/, (sign) => sign);
  const negative = plain.startsWith("-") ? "-" : "";
  const bare = plain.slice(negative.length).replace(CURRENCY_SIGN, "");
  const suffix = SUFFIX.exec(bare);
  const unitInCell = suffix ? (UNIT_OF_SUFFIX[suffix[1] ?? ""] ?? null) : null;
  const number = suffix ? bare.slice(0, suffix.index) : bare;
  const fen = scaledDecimal(negative + number, FEN[unitInCell ?? unit]);
  return fen === null ? null : { fen, unitInCell };
}

export type Capital = Readonly<{ minor: bigint; currency: string }>;

/** Registered capital with its currency: 150万人民币, 10万美元, 0.001万. */
export function readCapital(cleaned: string, unit: MoneyUnit): Capital | null {
  const text = cleaned.replace(/\s+/g, "");
  const word = CURRENCY_WORD.exec(text);
  const currency = CURRENCY_OF_WORD[word?.[1] ?? ""] ?? "CNY";
  const amount = readAmount(word ? text.slice(0, word.index) : text, word ? "YUAN" : unit);
  if (!amount) return null;
  if (!WITHOUT_HUNDREDTHS.has(currency)) return { minor: amount.fen, currency };
  return amount.fen % 100n === 0n ? { minor: amount.fen / 100n, currency } : null;
}

/** A share in basis points: 5.00%, 5 under a header that says ％, or a cell formatted as percent (0.05). */
export function readBasisPoints(cleaned: string, isFraction: boolean): number | null {
  const text = withoutParentheses(cleaned.replace(/\s+/g, "")).replace(/%$/, "");
  const scale = isFraction && text === cleaned ? 10_000n : 100n;
  // Four more digits than a basis point has, to round by.
  const fine = scaledDecimal(text.replace(/(\.[0-9]{8})[0-9]+$/, "$1"), scale * 1_000_000n);
  if (fine === null) return null;
  const half = fine < 0n ? -500_000n : 500_000n;
  return Number((fine + half) / 1_000_000n);
}

/** A count of people or things: 219人, 1,204; null for 约120 and for halves. */
export function readCount(cleaned: string): number | null {
  const text = cleaned.replace(/\s+/g, "").replace(/(?:人|名|个|家|件|项)$/, "");
  const count = scaledDecimal(text, 1n);
  return count === null || count < 0n || count > 100_000_000n ? null : Number(count);
}
