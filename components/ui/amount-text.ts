/** The units in which money is read; each a power of ten of one fen. */
const scales = { yuan: 2, wan: 6, yi: 10 } as const;

export type AmountUnit = keyof typeof scales;

const aligned = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const short = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** Moves the decimal point in the text, so that no digit passes through a float. */
function scaled(unit: AmountUnit, fen: bigint): `${number}` {
  return `${fen}E-${scales[unit]}` as `${number}`;
}

/** 12345678n fen in wan → `12.35`; two decimals, so that the digits of a column line up. */
export function fenIn(unit: AmountUnit, fen: bigint): string {
  return aligned.format(scaled(unit, fen));
}

/** As `fenIn`, without needless zeros: 30000000n fen in wan → `30`. */
export function fenInShort(unit: AmountUnit, fen: bigint): string {
  return short.format(scaled(unit, fen));
}

/** The exact value: 12345678n fen → `123,456.78`. */
export function fenInYuan(fen: bigint): string {
  return aligned.format(scaled("yuan", fen));
}
