/** Building blocks of input schemas: what a form or a client sends, and what the domain works with. Messages are keys of `validation`. */
import { z } from "zod";
import { checkUscc, type Uscc, type UsccReason } from "@/lib/rules/standards/identifiers/uscc";
import { parseMoney, type MoneyUnit } from "@/lib/rules/values/money";
import { parsePlainDate, type PlainDate } from "@/lib/rules/values/plain-date";

export const id = z.uuid("invalid_format");

/** The name of a park in addresses: where a form was sent from, so that its answer leads back there. */
export const parkSlug = z.string().regex(/^[a-z0-9-]{1,60}$/, "invalid_format");

/** The version of the record that the person saw. */
export const version = z.coerce.number("integer").int("integer").min(1);

const blankToNull = (value: unknown): unknown =>
  value === undefined || (typeof value === "string" && value.trim() === "") ? null : value;

/** An empty form field is `null`: not known. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(blankToNull, schema.nullable());

export const text = (maximum: number) =>
  z.string("required").trim().min(1, "required").max(maximum, "too_long");

export const optionalText = (maximum: number) => optional(text(maximum));

/** A day as the platform writes it, `YYYY-MM-DD`; other days do not exist. */
export const day = z.string("day").transform((value, context): PlainDate => {
  const date = parsePlainDate(value.trim());
  if (date) return date;
  context.addIssue({ code: "custom", message: "day" });
  return z.NEVER;
});

export const optionalDay = optional(day);

export const wholeNumber = z.coerce
  .number("integer")
  .int("integer")
  .min(0, "too_small")
  .max(100_000_000, "too_big");

export const optionalWholeNumber = optional(wholeNumber);

/** Beyond the assets of any enterprise, and well within a bigint column. */
const MOST_FEN = 10n ** 17n;

/**
 * Money as people write it (`12,345.6`, `8750.09万`): exact, in integer fen. `unit` holds where the text names none;
 * below zero only where a loss makes sense.
 */
export const money = (unit: MoneyUnit, { signed = false } = {}) =>
  z.string("money").transform((value, context): bigint => {
    const read = parseMoney(value, unit);
    const fen = read.ok && read.value.currency === "CNY" ? read.value.minor : null;
    if (fen !== null && fen < MOST_FEN && fen > -MOST_FEN && (signed || fen >= 0n)) return fen;
    context.addIssue({ code: "custom", message: "money" });
    return z.NEVER;
  });

export const yuan = money("元");

/** Yes, no, or not known. */
export const optionalFlag = optional(
  z.union([z.boolean(), z.enum(["yes", "no"]).transform((answer) => answer === "yes")]),
);

/** A unified social credit code: normalised, check character verified. */
export const uscc = z.string("required").transform((value, context): Uscc => {
  const check = checkUscc(value);
  if (check.ok) return check.code;
  context.addIssue({ code: "custom", message: USCC_MESSAGES[check.reason] });
  return z.NEVER;
});

const USCC_MESSAGES: Record<UsccReason, string> = {
  USCC_MISSING: "required",
  USCC_PRECISION_LOST: "uscc",
  USCC_FORMAT: "uscc",
  USCC_CHECKSUM: "usccChecksum",
};
