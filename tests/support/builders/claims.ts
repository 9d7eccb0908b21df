/** Ganzhou's three policies in a park of the test, and enterprises whose outcome of 2023 they reward. */
import { startClaim } from "@/lib/domain/claims/commands/start-claim";
import type { Context } from "@/lib/kernel/context";
import type { PipelineState } from "@/lib/rules/pipeline/states";
import { aCast, anApplication, type Cast } from "./applications";
import { actingIn, anEnterprise, insert } from "./world";

type Values = Record<string, unknown>;

const THIS_YEAR = { kind: "relative", offset: 0 };
const clause = { document: "赣州高新区科技赋能新政", article: "强化政策保障" };
const outcome = (result: string) => ({
  ...{ kind: "outcome", certification: "HNTE", year: THIS_YEAR, result, clause },
});
const occasion = (which: string) => ({
  ...{ kind: "occasion", certification: "HNTE", year: THIS_YEAR, occasion: which, clause },
});
const all = (...of: unknown[]) => ({ kind: "all", of });

/** Fen. */
export const FIRST = 30_000_000n;
export const AGAIN = 20_000_000n;
export const COMPLETED = 2_000_000n;

export const aPolicy = (parkId: string, values: Values = {}): Promise<string> =>
  insert("policy", {
    ...{ park_id: parkId, code: "first", title_zh: "首次认定奖励", title_en: "First" },
    ...{ summary_zh: "概要", summary_en: "Summary", source_document: "赣州高新区科技赋能新政" },
    condition: JSON.stringify(all(outcome("certified"), occasion("first"))),
    ...{ amount_fen: FIRST, exclusive_group: "hnte", in_force_from: "2023-01-01" },
    ...values,
  });

export interface Policies {
  first: string;
  again: string;
  completed: string;
}

async function thePolicies(parkId: string): Promise<Policies> {
  return {
    first: await aPolicy(parkId),
    again: await aPolicy(parkId, {
      ...{ code: "again", title_zh: "再次认定奖励", amount_fen: AGAIN },
      condition: JSON.stringify(all(outcome("certified"), occasion("again"))),
    }),
    completed: await aPolicy(parkId, {
      ...{ code: "completed", title_zh: "申报补助", amount_fen: COMPLETED },
      condition: JSON.stringify(all(outcome("completed"), outcome("rejected"))),
    }),
  };
}

/** An enterprise with its owner and an application of 2023 in that state. */
export async function aClaimant(
  cast: Cast,
  state: PipelineState = "CERTIFIED",
): Promise<{ enterpriseId: string; applicationId: string; owner: Context }> {
  const enterpriseId = await anEnterprise(cast.park);
  const application = await anApplication({ parkId: cast.park, enterpriseId }, { state });
  const owner = await actingIn(cast.park, "ENTERPRISE_OWNER", { enterprise_id: enterpriseId });
  return { enterpriseId, applicationId: application.id, owner };
}

/** A claim of 300,000 for 2023 that waits for its decision. */
export async function aClaim(cast: Cast, { first }: Policies) {
  const claimant = await aClaimant(cast);
  const { enterpriseId, owner } = claimant;
  const claim = await startClaim(owner, { enterpriseId, policyId: first, year: 2023 });
  return { ...claimant, ...claim };
}

export async function aCastWithPolicies(): Promise<{ cast: Cast; policies: Policies }> {
  const cast = await aCast();
  return { cast, policies: await thePolicies(cast.park) };
}
