/** What may be asked of a mentor assignment: proposed, answered by the enterprise, ended. */
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

export const proposeAssignmentInput = z
  .strictObject({
    applicationId: id,
    consultancyId: id,
    mentorId: id,
    liaisonId: optional(id).default(null),
    startsOn: day,
    endsOn: optionalDay.default(null),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    path: ["endsOn"],
    message: "endBeforeStart",
  });

export const answerAssignmentInput = z.strictObject({
  id,
  version,
  answer: z.enum(["accept", "decline"]),
  note: optionalText(500).default(null),
});

export const endAssignmentInput = z.strictObject({ id, version, reason: text(500) });

export type ProposeAssignmentInput = z.output<typeof proposeAssignmentInput>;
export type AnswerAssignmentInput = z.output<typeof answerAssignmentInput>;
export type EndAssignmentInput = z.output<typeof endAssignmentInput>;

const ignoreUnknown = <T extends z.ZodType>(schema: T) =>
  schema.optional().catch(undefined as never);

export const ASSIGNMENT_STATUSES = ["PROPOSED", "ACTIVE", "DECLINED", "ENDED"] as const;

/** The address of the list of assignments; what does not fit is ignored. */
export const assignmentListInput = z.object({
  /** Part of the enterprise's name. */
  q: ignoreUnknown(z.string().trim().min(1).max(100)),
  status: ignoreUnknown(z.enum(ASSIGNMENT_STATUSES)),
  consultancy: ignoreUnknown(z.uuid()),
  cursor: ignoreUnknown(z.string().max(400)),
  limit: z.coerce.number().int().min(1).max(200).catch(50),
});

export type AssignmentListInput = z.output<typeof assignmentListInput>;
