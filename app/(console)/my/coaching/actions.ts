"use server";

import { confirmCoaching } from "@/lib/domain/coaching/commands/confirm-coaching";
import { confirmCoachingInput } from "@/lib/domain/coaching/schema";
import { answerAssignment } from "@/lib/domain/mentor-assignments/commands/answer-assignment";
import { endAssignment } from "@/lib/domain/mentor-assignments/commands/end-assignment";
import { answerAssignmentInput, endAssignmentInput } from "@/lib/domain/mentor-assignments/schema";
import { defineAction } from "@/lib/platform/actions/define-action";

export const confirmCoachingAction = defineAction({
  name: "coaching.confirm",
  permission: "coaching.confirm",
  input: confirmCoachingInput,
  run: confirmCoaching,
  refresh: ["/my/coaching"],
});

export const answerAssignmentAction = defineAction({
  name: "assignment.answer",
  permission: "assignment.answer",
  input: answerAssignmentInput,
  run: answerAssignment,
  refresh: ["/my/coaching"],
});

export const endOwnAssignmentAction = defineAction({
  name: "assignment.end",
  permission: "assignment.end",
  input: endAssignmentInput,
  run: endAssignment,
  refresh: ["/my/coaching"],
});
