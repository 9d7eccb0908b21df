"use server";

import { decideClaim } from "@/lib/domain/claims/commands/decide-claim";
import { recordPayment } from "@/lib/domain/claims/commands/record-payment";
import { decideClaimInput, recordPaymentInput } from "@/lib/domain/claims/schema";
import { defineAction } from "@/lib/platform/actions/define-action";

const refresh = [
  "/parks/[park]/claims",
  "/parks/[park]/claims/[claim]",
  "/parks/[park]/policies",
  "/workbench",
];

export const decideClaimAction = defineAction({
  name: "claim.decide",
  permission: "claim.decide",
  input: decideClaimInput,
  run: decideClaim,
  refresh,
});

export const recordPaymentAction = defineAction({
  name: "claim.pay",
  permission: "claim.pay",
  input: recordPaymentInput,
  run: recordPayment,
  refresh,
});
