"use server";

import { moveApplication } from "@/lib/domain/applications/commands/move-application";
import { moveApplicationInput } from "@/lib/domain/applications/schema";
import { startClaim } from "@/lib/domain/claims/commands/start-claim";
import { withdrawClaim } from "@/lib/domain/claims/commands/withdraw-claim";
import { startClaimInput, withdrawClaimInput } from "@/lib/domain/claims/schema";
import { saveFigures } from "@/lib/domain/figures/commands/save-figures";
import { saveFiguresInput } from "@/lib/domain/figures/schema";
import { defineAction } from "@/lib/platform/actions/define-action";

export const moveOwnApplicationAction = defineAction({
  name: "application.move",
  permission: "application.move",
  input: moveApplicationInput,
  run: moveApplication,
  refresh: ["/my", "/my/applications/[application]"],
});

export const startClaimAction = defineAction({
  name: "claim.start",
  permission: "claim.start",
  input: startClaimInput,
  run: startClaim,
  refresh: ["/my", "/my/eligibility", "/my/claims"],
  redirectTo: ({ id }) => `/my/claims/${id}`,
});

export const withdrawClaimAction = defineAction({
  name: "claim.withdraw",
  permission: "claim.withdraw",
  input: withdrawClaimInput,
  run: withdrawClaim,
  refresh: ["/my", "/my/eligibility", "/my/claims", "/my/claims/[claim]"],
});

export const saveOwnFiguresAction = defineAction({
  name: "figure.save",
  permission: "figure.edit",
  input: saveFiguresInput,
  run: saveFigures,
  refresh: ["/my", "/my/figures", "/my/eligibility"],
});
