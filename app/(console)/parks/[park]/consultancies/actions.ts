"use server";

import { admitConsultancy } from "@/lib/domain/consultancies/commands/admit-consultancy";
import { endAdmission } from "@/lib/domain/consultancies/commands/end-admission";
import { admitConsultancyInput, endAdmissionInput } from "@/lib/domain/consultancies/schema";
import { defineAction } from "@/lib/platform/actions/define-action";

export const admitConsultancyAction = defineAction({
  name: "consultancy.admit",
  permission: "consultancy.manage",
  input: admitConsultancyInput,
  run: admitConsultancy,
  refresh: ["/parks/[park]/consultancies"],
});

export const endAdmissionAction = defineAction({
  name: "consultancy.end-admission",
  permission: "consultancy.manage",
  input: endAdmissionInput,
  run: endAdmission,
  refresh: ["/parks/[park]/consultancies"],
});
