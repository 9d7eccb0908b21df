// The values that facts have and criteria ask for, each with its kind and therefore its unit.
import { compareDates } from "@/lib/rules/values/plain-date";
import type { PlainDate } from "@/lib/rules/values/plain-date";
import { compareRatios } from "@/lib/rules/values/ratio";
import type { Ratio } from "@/lib/rules/values/ratio";

/** Money in fen (分). */
export interface MoneyValue {
  readonly kind: "money";
  readonly value: bigint;
}

/** A count (people, items, years, whole points): a safe integer. */
export interface IntegerValue {
  readonly kind: "integer";
  readonly value: number;
}

/** A share: 3 % is 3/100. */
export interface RatioValue {
  readonly kind: "ratio";
  readonly value: Ratio;
}

export interface DateValue {
  readonly kind: "date";
  readonly value: PlainDate;
}

/** A code out of a list: industry, technology field, region, status. */
export interface ChoiceValue {
  readonly kind: "choice";
  readonly value: string;
}

export interface BooleanValue {
  readonly kind: "boolean";
  readonly value: boolean;
}

export type Value = MoneyValue | IntegerValue | RatioValue | DateValue | ChoiceValue | BooleanValue;

export type ValueKind = Value["kind"];

/** Kinds in which one value can be above another. */
export type OrderedKind = "money" | "integer" | "ratio" | "date";

export type ValueOf<K extends ValueKind> = Extract<Value, { kind: K }>;
export type OrderedValue = ValueOf<OrderedKind>;

export const VALUE_KINDS = [
  "money",
  "integer",
  "ratio",
  "date",
  "choice",
  "boolean",
] as const satisfies readonly ValueKind[];

export function isOrdered(value: Value): value is OrderedValue {
  return value.kind !== "choice" && value.kind !== "boolean";
}

type Comparators = { readonly [K in ValueKind]: (a: ValueOf<K>, b: ValueOf<K>) => number };

const COMPARATORS: Comparators = {
  money: (a, b) => signOf(a.value, b.value),
  integer: (a, b) => signOf(a.value, b.value),
  ratio: (a, b) => compareRatios(a.value, b.value),
  date: (a, b) => compareDates(a.value, b.value),
  choice: (a, b) => signOf(a.value, b.value),
  boolean: (a, b) => signOf(a.value, b.value),
};

/** Negative, 0 or positive as `a` is below, equal to or above `b`; null when their kinds differ. */
export function compareValues(a: Value, b: Value): number | null {
  if (a.kind !== b.kind) return null;
  const compare = COMPARATORS[a.kind] as (a: Value, b: Value) => number;
  return compare(a, b);
}

function signOf<T extends bigint | number | string | boolean>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
