// Rules data as JSON: money as a string of fen, ratios as their exact text, everything else as it is.
import { parsePlainDate } from "@/lib/rules/values/plain-date";
import { parseRatio, ratioToText } from "@/lib/rules/values/ratio";
import type { Ratio } from "@/lib/rules/values/ratio";

import { boolean, byKind, integer, oneOf, record, text, textAs } from "./parsing";
import type { Parser } from "./parsing";
import type { Value } from "./values";

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Whole fen up to 18 digits, written the one canonical way. */
const FEN = /^(?:0|-?[1-9]\d{0,17})$/;
const LONGEST_CODE = 100;

/** An expression, value, finding or fact as JSON; fields without a value are left out. */
export function toJson(data: unknown): Json {
  if (typeof data === "bigint") return String(data);
  if (typeof data !== "object" || data === null) return data as Json;
  if (Array.isArray(data)) return data.map(toJson);
  if (data instanceof Map) return toJson(Object.fromEntries(data));
  if (isRatio(data)) return ratioToText(data);
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, toJson(value)]));
}

export const plainDate = textAs(parsePlainDate, "NOT_A_DATE");

/** The JSON form of a value, e.g. `{"kind": "money", "value": "30000000"}`. */
export const valueParser: Parser<Value> = byKind<Value>({
  money: valueOf(
    "money",
    textAs((fen) => (FEN.test(fen) ? BigInt(fen) : null), "NOT_MONEY"),
  ),
  integer: valueOf("integer", integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
  ratio: valueOf("ratio", textAs(parseRatio, "NOT_A_RATIO")),
  date: valueOf("date", plainDate),
  choice: valueOf("choice", text(LONGEST_CODE)),
  boolean: valueOf("boolean", boolean),
});

function valueOf<const K extends string, T>(kind: K, value: Parser<T>) {
  return record({ kind: oneOf([kind]), value }, {});
}

/** A ratio itself, not the tagged value that holds one. */
function isRatio(data: object): data is Ratio {
  return "numerator" in data && "denominator" in data;
}
