"use server";

import { logCoaching } from "@/lib/domain/coaching/commands/log-coaching";
import { logCoachingInput } from "@/lib/domain/coaching/schema";
import { defineAction } from "@/lib/platform/actions/define-action";

export const logCoachingAction = defineAction({
  name: "coaching.log",
  permission: "coaching.log",
  input: logCoachingInput,
  run: logCoaching,
  refresh: ["/agency/coaching", "/agency"],
});
