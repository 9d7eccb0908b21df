/** What may be said of a coaching session, in under a minute on a phone. */
import { z } from "zod";
import {
  day,
  id,
  optional,
  optionalDay,
  optionalText,
  text,
  version,
} from "@/lib/domain/fields/schema";

export const COACHING_TOPICS = [
  "POLICY",
  "IP",
  "RD_COST",
  "RD_MANAGEMENT",
  "STAFF",
  "HIGH_TECH_INCOME",
  "CONVERSION",
  "AUDIT",
  "DOCUMENTS",
  "OTHER",
] as const;

const topics = z.preprocess(
  (value) => (typeof value === "string" ? [value] : value),
  z.array(z.enum(COACHING_TOPICS), "required").min(1, "required"),
);

export const logCoachingInput = z.strictObject({
  assignmentId: id,
  /** Made by the sender's device, so that the same log sent twice is one log. */
  clientToken: id,
  coachedOn: day,
  /** Length of the session, minutes. */
  minutes: optional(
    z.coerce.number("integer").int("integer").min(5, "too_small").max(1440, "too_big"),
  ).default(null),
  place: text(100),
  topics,
  summary: optionalText(2000).default(null),
  nextSteps: text(1000),
  nextDueOn: optionalDay.default(null),
});

export const confirmCoachingInput = z.strictObject({ id, version });

export type LogCoachingInput = z.output<typeof logCoachingInput>;
export type ConfirmCoachingInput = z.output<typeof confirmCoachingInput>;
