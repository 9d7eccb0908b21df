// Money: integer fen, read exactly from what people write and written exactly in the unit they read.
import { compactText, isNullMarker } from "./cell-text";

/** An amount in fen (分), one hundredth of a yuan. */
export type Fen = bigint;

/** Fen in one of each unit. */
export const MONEY_UNITS = {
  元: 100n,
  千元: 100_000n,
  万元: 1_000_000n,
  百万元: 100_000_000n,
  千万元: 1_000_000_000n,
  亿元: 10_000_000_000n,
} as const;

export type MoneyUnit = keyof typeof MONEY_UNITS;

/** The units in which people type and read amounts, by the names that addresses and messages use. */
export const SCREEN_UNITS = { yuan: "元", wan: "万元" } as const satisfies Record<
  string,
  MoneyUnit
>;

export type ScreenUnit = keyof typeof SCREEN_UNITS;

const CURRENCIES = {
  "": "CNY",
  元: "CNY",
  人民币: "CNY",
  元人民币: "CNY",
  美元: "USD",
  欧元: "EUR",
  港元: "HKD",
  港币: "HKD",
} as const;

/** ISO 4217. */
export type Currency = (typeof CURRENCIES)[keyof typeof CURRENCIES];

export interface MoneyAmount {
  readonly kind: "money-amount";
  /** In hundredths of the currency: fen, cents. */
  readonly minor: bigint;
  readonly currency: Currency;
  /** The unit that the text itself names; null when it names none and the given one was used. */
  readonly unitInText: MoneyUnit | null;
}

export type MoneyReason = "AMOUNT_MISSING" | "AMOUNT_UNPARSEABLE";

export type MoneyParse =
  | { readonly ok: true; readonly value: MoneyAmount }
  | { readonly ok: false; readonly reason: MoneyReason };

const SIGN = String.raw`(?<before>[-+])?¥?(?<after>[-+])?`;
const DIGITS = String.raw`(?<whole>\d{1,3}(?:,\d{3})+|\d{1,18})(?:\.(?<fraction>\d{1,12}))?`;
const SUFFIX = "(?<scale>亿|千万|百万|万|千)?(?<currency>元人民币|人民币|美元|欧元|港元|港币|元)?";
const AMOUNT = new RegExp(`^${SIGN}${DIGITS}${SUFFIX}$`, "u");
const IN_BRACKETS = /^\((.*)\)$/;

/**
 * Reads `8,750.09万元`, `￥200,000.00`, `5万`, `1000万美元` or `(300,000.00)` (negative) without any rounding; a part of
 * a fen, a broken grouping, 1e5 or Chinese numerals are refused. `unit` holds where the text names none.
 */
export function parseMoney(text: string | null, unit: MoneyUnit): MoneyParse {
  if (text === null || isNullMarker(text)) return { ok: false, reason: "AMOUNT_MISSING" };
  const parts = partsOf(compactText(text));
  if (!parts) return { ok: false, reason: "AMOUNT_UNPARSEABLE" };
  const { digits, decimals, isNegative, currency, unitInText } = parts;
  const scaled = digits * MONEY_UNITS[unitInText ?? unit];
  const divisor = 10n ** BigInt(decimals);
  if (scaled % divisor !== 0n) return { ok: false, reason: "AMOUNT_UNPARSEABLE" };
  const minor = (scaled / divisor) * (isNegative ? -1n : 1n);
  return { ok: true, value: { kind: "money-amount", minor, currency, unitInText } };
}

interface AmountParts extends Pick<MoneyAmount, "currency" | "unitInText"> {
  /** All digits, without the point. */
  readonly digits: bigint;
  /** How many of the digits stand behind the point. */
  readonly decimals: number;
  readonly isNegative: boolean;
}

function partsOf(compact: string): AmountParts | null {
  const inside = IN_BRACKETS.exec(compact)?.[1];
  const groups = AMOUNT.exec(inside ?? compact)?.groups;
  if (!groups) return null;
  const part = (name: string) => groups[name] ?? "";
  // Brackets mean minus, as accountants write it; two signs mean nothing.
  const signs = part("before") + part("after") + (inside === undefined ? "" : "-");
  if (signs.length > 1) return null;
  const [scale, currency] = [part("scale"), part("currency")];
  return {
    digits: BigInt(part("whole").replaceAll(",", "") + part("fraction")),
    decimals: part("fraction").length,
    isNegative: signs === "-",
    currency: CURRENCIES[currency as keyof typeof CURRENCIES],
    unitInText: scale + currency === "" ? null : (`${scale}元` as MoneyUnit),
  };
}

/** The exact amount in a unit, grouped, without needless zeros: 30000000 fen in 万元 is `30`. */
export function formatFen(fen: Fen, unit: MoneyUnit): string {
  const size = MONEY_UNITS[unit];
  const magnitude = fen < 0n ? -fen : fen;
  const whole = String(magnitude / size).replace(/\B(?=(?:\d{3})+$)/g, ",");
  const places = String(size).length - 1;
  const fraction = String(magnitude % size)
    .padStart(places, "0")
    .replace(/0+$/, "");
  return `${fen < 0n ? "-" : ""}${whole}${fraction === "" ? "" : "."}${fraction}`;
}

/** The sum, or null as soon as one amount is unknown. */
export function sumFen(amounts: readonly (Fen | null)[]): Fen | null {
  return amounts.reduce<Fen | null>(
    (total, amount) => (total === null || amount === null ? null : total + amount),
    0n,
  );
}
