"use server";

import { endAssignment } from "@/lib/domain/mentor-assignments/commands/end-assignment";
import { proposeAssignment } from "@/lib/domain/mentor-assignments/commands/propose-assignment";
import { endAssignmentInput, proposeAssignmentInput } from "@/lib/domain/mentor-assignments/schema";
import { defineAction } from "@/lib/platform/actions/define-action";

export const proposeAssignmentAction = defineAction({
  name: "assignment.propose",
  permission: "assignment.propose",
  input: proposeAssignmentInput,
  run: proposeAssignment,
  refresh: ["/parks/[park]/coaching", "/parks/[park]/applications/[application]"],
});

export const endAssignmentAction = defineAction({
  name: "assignment.end",
  permission: "assignment.end",
  input: endAssignmentInput,
  run: endAssignment,
  refresh: ["/parks/[park]/coaching", "/parks/[park]/applications/[application]"],
});
