import { getEligibility } from "@/lib/domain/eligibility/queries";
import { eligibilityQuery } from "@/lib/domain/eligibility/schema";
import { eligibilityToWire } from "@/lib/domain/eligibility/wire";
import { defineRoute } from "@/lib/platform/api/define-route";

/** What the enterprise is entitled to on a day: every policy in force with verdict, findings and gaps. */
export const GET = defineRoute({
  name: "eligibility.read",
  permission: "policy.read",
  query: eligibilityQuery,
  run: async ({ context, params, query }) =>
    eligibilityToWire(await getEligibility(context, params.id ?? "", query.on)),
});
