/** An enterprise claims a subsidy. The verdict is reached again here, and kept with the claim as it was. */
import "server-only";
import { entitlementToday } from "@/lib/domain/eligibility/queries";
import { getSubject } from "@/lib/domain/enterprises/queries/subject";
import type { Context } from "@/lib/kernel/context";
import { allow, ruleViolation, type Reason } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { recordAudit } from "@/lib/platform/audit/record";
import { isUniqueViolation } from "@/lib/platform/db/errors";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { transact, type Tx } from "@/lib/platform/db/scope";
import { canStartClaim } from "../access";
import { assessmentToJson } from "../assessment";
import type { StartClaimInput } from "../schema";

export async function startClaim(context: Context, input: StartClaimInput) {
  try {
    return await transact(context, (tx) => start(tx, context, input));
  } catch (error) {
    // Two people of the enterprise pressed at the same moment: the database kept one live claim of the group and year.
    if (isUniqueViolation(error)) throw ruleViolation(alreadyClaimed(input));
    throw error;
  }
}

type Entitlement = Awaited<ReturnType<typeof entitlementToday>>;

async function start(tx: Tx, context: Context, input: StartClaimInput) {
  const subject = await getSubject(tx, input.enterpriseId);
  allow(canStartClaim(context.actor, subject));
  const entitlement = await entitlementToday(tx, context, input);
  const refusal = refusalOf(entitlement, input);
  if (refusal) throw ruleViolation(refusal);

  const { policy, applicationId } = entitlement;
  const { parkId, enterpriseId } = subject;
  const { exclusiveGroup, amountFen } = policy;
  const id = newId(context.now);
  await tx.claim.create({
    data: {
      ...{ id, parkId, enterpriseId, policyId: policy.id, applicationId },
      ...{ exclusiveGroup, year: input.year, amountFen },
      assessment: assessmentToJson({
        ...entitlement,
        ...{ asOf: entitlement.on, year: input.year },
      }) as Prisma.InputJsonValue,
      ...{ claimedById: context.actor.userId, claimedAt: context.now },
    },
  });
  await recordAudit(tx, context, {
    action: "claim.start",
    subject: "claim",
    subjectId: id,
    parkId,
    enterpriseId,
    detail: {
      ...{ policy: policy.code, policyVersion: policy.version, year: input.year, amountFen },
      state: { from: null, to: "SUBMITTED" },
    },
  });
  return { id, version: 1 };
}

const alreadyClaimed = ({ year }: StartClaimInput): Reason => ({
  code: "CLAIM_GROUP_TAKEN",
  params: { year },
});

/** Why it cannot be claimed; null = it can. */
function refusalOf({ item, policy }: Entitlement, input: StartClaimInput): Reason | null {
  if (!item) return { code: "CLAIM_NOT_IN_FORCE", params: { year: input.year } };
  switch (item.reason) {
    case "BEST_OF_GROUP":
      return null;
    case "CLAIMED":
    case "GROUP_ALREADY_CLAIMED":
      return alreadyClaimed(input);
    case "BETTER_IN_GROUP":
      return {
        code: "CLAIM_BETTER_AVAILABLE",
        params: { policy: item.inFavourOf?.titleZh ?? policy.titleZh },
      };
    case "NOT_ELIGIBLE":
      return { code: "CLAIM_NOT_ELIGIBLE" };
    case "DATA_MISSING":
      return { code: "CLAIM_DATA_MISSING" };
  }
}
