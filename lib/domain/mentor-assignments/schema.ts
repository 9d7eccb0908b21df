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
