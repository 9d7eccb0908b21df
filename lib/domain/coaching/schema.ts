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

/** Largest attachment, bytes. */
export const ATTACHMENT_LIMIT = 20 * 1024 * 1024;

/** Attachments of one session. */
export const ATTACHMENTS_PER_LOG = 9;

/** What a person may pick; what a file really is, its content decides. */
export const ATTACHMENT_ACCEPT = "image/*,.pdf,.docx,.xlsx,.pptx,.zip";

export const attachFileInput = z.strictObject({
  coachingLogId: id,
  /** As the sender calls it; only ever shown. */
  name: z.string().transform(shownName),
  bytes: z.instanceof(Uint8Array),
});

export type AttachFileInput = z.output<typeof attachFileInput>;

/** The last part of a path, without control characters, short enough to show. */
function shownName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  return (
    last
      .replace(/\p{Cc}/gu, "")
      .trim()
      .slice(-120) || "file"
  );
}

const ignoreUnknown = <T extends z.ZodType>(schema: T) =>
  schema.optional().catch(undefined as never);

/** The address of a list of sessions: what does not fit is ignored, so that an old link still opens. */
export const coachingListInput = z.object({
  /** Part of the enterprise's name. */
  q: ignoreUnknown(z.string().trim().min(1).max(100)),
  enterprise: ignoreUnknown(z.uuid()),
  consultancy: ignoreUnknown(z.uuid()),
  confirmed: ignoreUnknown(z.enum(["yes", "no"])),
  from: ignoreUnknown(day),
  to: ignoreUnknown(day),
  cursor: ignoreUnknown(z.string().max(400)),
  limit: z.coerce.number().int().min(1).max(100).catch(30),
});

export type CoachingListInput = z.output<typeof coachingListInput>;

export type LogCoachingInput = z.output<typeof logCoachingInput>;
export type ConfirmCoachingInput = z.output<typeof confirmCoachingInput>;
