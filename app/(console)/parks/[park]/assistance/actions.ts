"use server";

import { assignAssistance } from "@/lib/domain/assistance/commands/assign-assistance";
import { createDepartment } from "@/lib/domain/assistance/commands/create-department";
import { editDepartment } from "@/lib/domain/assistance/commands/edit-department";
import { endAssistance } from "@/lib/domain/assistance/commands/end-assistance";
import {
  assignAssistanceInput,
  createDepartmentInput,
  editDepartmentInput,
  endAssistanceInput,
} from "@/lib/domain/assistance/schema";
import { defineAction } from "@/lib/platform/actions/define-action";

export const assignAssistanceAction = defineAction({
  name: "assistance.assign",
  permission: "assistance.assign",
  input: assignAssistanceInput,
  run: assignAssistance,
  refresh: ["/parks/[park]/assistance"],
});

export const endAssistanceAction = defineAction({
  name: "assistance.end",
  permission: "assistance.assign",
  input: endAssistanceInput,
  run: endAssistance,
  refresh: ["/parks/[park]/assistance"],
});

export const createDepartmentAction = defineAction({
  name: "department.create",
  permission: "assistance.assign",
  input: createDepartmentInput,
  run: createDepartment,
  refresh: ["/parks/[park]/assistance"],
});

export const editDepartmentAction = defineAction({
  name: "department.edit",
  permission: "assistance.assign",
  input: editDepartmentInput,
  run: editDepartment,
  refresh: ["/parks/[park]/assistance"],
});
