/** Building blocks of input schemas: what a form or a client sends, and what the domain works with. Messages are keys of `validation`. */
import { z } from "zod";
import { checkUscc, type Uscc, type UsccReason } from "@/lib/rules/standards/identifiers/uscc";
import { parsePlainDate, type PlainDate } from "@/lib/rules/values/plain-date";

export const id = z.uuid("invalid_format");

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

const YUAN = /^(\d{1,15})(?:\.(\d{1,2}))?$/;

/** Yuan with at most two decimals, as text; becomes integer fen. */
export const yuan = z.string("money").transform((value, context): bigint => {
  const parts = YUAN.exec(value.trim().replaceAll(",", ""));
  if (parts) return BigInt(parts[1]! + (parts[2] ?? "").padEnd(2, "0"));
  context.addIssue({ code: "custom", message: "money" });
  return z.NEVER;
});

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
