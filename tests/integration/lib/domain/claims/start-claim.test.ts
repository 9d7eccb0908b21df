import { beforeAll, describe, expect, it } from "vitest";
import { startClaim } from "@/lib/domain/claims/commands/start-claim";
import { withdrawClaim } from "@/lib/domain/claims/commands/withdraw-claim";
import { startClaimInput, withdrawClaimInput } from "@/lib/domain/claims/schema";
import type { Cast } from "@/tests/support/builders/applications";
import {
  aCastWithPolicies,
  aClaim,
  aClaimant,
  aPolicy,
  type Policies,
} from "@/tests/support/builders/claims";
import { actingIn, aPark, auditOf, select } from "@/tests/support/builders/world";
import { withoutAudit } from "@/tests/support/faults";

let cast: Cast;
let policies: Policies;

beforeAll(async () => {
  ({ cast, policies } = await aCastWithPolicies());
});

const inputFor = (enterpriseId: string, policyId: string, year = 2023) =>
  startClaimInput.parse({ enterpriseId, policyId, year });

const claimsOf = (enterpriseId: string) =>
  select<Record<string, unknown> & { assessment: Record<string, unknown> }>(
    "SELECT state, version, amount_fen, application_id, assessment FROM claim WHERE enterprise_id = $1",
    [enterpriseId],
  );

const rejectsWith = (attempt: Promise<unknown>, code: string) =>
  expect(attempt).rejects.toMatchObject({ code: "RULE_VIOLATION", reasons: [{ code }] });

describe("startClaim", () => {
  it("keeps what the claim rests on, and leaves its audit row", async () => {
    const { owner, enterpriseId, applicationId } = await aClaimant(cast);
    const { id } = await startClaim(owner, inputFor(enterpriseId, policies.first));
    const [claim] = await claimsOf(enterpriseId);
    expect(claim).toMatchObject({
      ...{ state: "SUBMITTED", amount_fen: "30000000", application_id: applicationId },
      assessment: {
        ...{ verdict: "met", year: 2023, asOf: owner.today },
        policy: { id: policies.first, code: "first", version: 1 },
        findings: [{ verdict: "met" }, { verdict: "met" }],
        facts: { applications: { items: [{ state: "CERTIFIED", year: 2023 }] } },
      },
    });
    expect(await auditOf(id)).toMatchObject([
      {
        ...{ action: "claim.start", outcome: "OK" },
        detail: { policy: "first", year: 2023, amountFen: "30000000" },
      },
    ]);
  });

  it("is open to the staff of the enterprise too", async () => {
    const { enterpriseId } = await aClaimant(cast, "REJECTED");
    const staff = await actingIn(cast.park, "ENTERPRISE_STAFF", { enterprise_id: enterpriseId });
    await expect(
      startClaim(staff, inputFor(enterpriseId, policies.completed)),
    ).resolves.toMatchObject({ version: 1 });
  });

  it("refuses what is not eligible, what is not decided, and what is not for that year", async () => {
    const certified = await aClaimant(cast);
    const pending = await aClaimant(cast, "PUBLICITY");
    const { again, first } = policies;
    await rejectsWith(
      startClaim(certified.owner, inputFor(certified.enterpriseId, again)),
      "CLAIM_NOT_ELIGIBLE",
    );
    await rejectsWith(
      startClaim(pending.owner, inputFor(pending.enterpriseId, first)),
      "CLAIM_DATA_MISSING",
    );
    await rejectsWith(
      startClaim(certified.owner, inputFor(certified.enterpriseId, first, 2022)),
      "CLAIM_NOT_IN_FORCE",
    );
    expect(await claimsOf(certified.enterpriseId)).toEqual([]);
  });

  it("refuses a policy that is over", async () => {
    const { owner, enterpriseId } = await aClaimant(cast);
    const over = await aPolicy(cast.park, {
      ...{ code: "over", exclusive_group: "other", in_force_until: "2024-12-31" },
    });
    await rejectsWith(startClaim(owner, inputFor(enterpriseId, over)), "CLAIM_NOT_IN_FORCE");
  });

  it("refuses the lower of two of a group, naming the higher", async () => {
    const park = await aPark();
    await aPolicy(park);
    const lower = await aPolicy(park, { code: "lower", amount_fen: 100n });
    const { owner, enterpriseId } = await aClaimant({ ...cast, park });
    await expect(startClaim(owner, inputFor(enterpriseId, lower))).rejects.toMatchObject({
      reasons: [{ code: "CLAIM_BETTER_AVAILABLE", params: { policy: "首次认定奖励" } }],
    });
  });

  it("allows one live claim per group and year, and a new one after a withdrawal", async () => {
    const { owner, enterpriseId, id, version } = await aClaim(cast, policies);
    const again = () => startClaim(owner, inputFor(enterpriseId, policies.first));
    await rejectsWith(again(), "CLAIM_GROUP_TAKEN");
    await withdrawClaim(owner, withdrawClaimInput.parse({ id, version, reason: "账户变更" }));
    await expect(again()).resolves.toMatchObject({ version: 1 });
    expect(await claimsOf(enterpriseId)).toHaveLength(2);
  });

  it("lets exactly one of many simultaneous claims through, the others with a business message", async () => {
    const { owner, enterpriseId } = await aClaimant(cast);
    const attempts = await Promise.allSettled(
      Array.from({ length: 20 }, () => startClaim(owner, inputFor(enterpriseId, policies.first))),
    );
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const attempt of attempts) {
      if (attempt.status === "rejected") {
        expect(attempt.reason).toMatchObject({ reasons: [{ code: "CLAIM_GROUP_TAKEN" }] });
      }
    }
    expect(await claimsOf(enterpriseId)).toHaveLength(1);
  });

  it.each(["OFFICIAL", "PARK_ADMIN", "REVIEWER", "FINANCE"] as const)(
    "is forbidden to %s",
    async (part) => {
      await expect(
        startClaim(cast.as[part], inputFor(cast.enterprise, policies.first)),
      ).rejects.toMatchObject({ code: "FORBIDDEN" });
    },
  );

  it.each(["OWNER_OF_ANOTHER_ENTERPRISE", "OFFICIAL_OF_ANOTHER_PARK"] as const)(
    "does not find the enterprise for %s",
    async (part) => {
      await expect(
        startClaim(cast.as[part], inputFor(cast.enterprise, policies.first)),
      ).rejects.toMatchObject({ code: "NOT_FOUND" });
    },
  );

  it("does not find another park's policy", async () => {
    const { owner, enterpriseId } = await aClaimant(cast);
    const foreign = await aPolicy(await aPark());
    await expect(startClaim(owner, inputFor(enterpriseId, foreign))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("leaves nothing behind when the audit cannot be written", async () => {
    const { owner, enterpriseId } = await aClaimant(cast);
    await withoutAudit(() =>
      expect(startClaim(owner, inputFor(enterpriseId, policies.first))).rejects.toThrow(),
    );
    expect(await claimsOf(enterpriseId)).toEqual([]);
  });
});

describe("withdrawClaim", () => {
  it("takes a waiting claim back, with its reason in the audit", async () => {
    const { owner, id, version, enterpriseId } = await aClaim(cast, policies);
    await withdrawClaim(owner, withdrawClaimInput.parse({ id, version, reason: "重复" }));
    expect(await claimsOf(enterpriseId)).toMatchObject([{ state: "WITHDRAWN", version: 2 }]);
    expect((await auditOf(id)).at(-1)).toMatchObject({
      action: "claim.withdraw",
      detail: { reason: "重复", state: { from: "SUBMITTED", to: "WITHDRAWN" } },
    });
  });

  it("is not for the park, and does not exist for others", async () => {
    const { id, version } = await aClaim(cast, policies);
    const input = withdrawClaimInput.parse({ id, version, reason: "x" });
    await expect(withdrawClaim(cast.as.REVIEWER, input)).rejects.toMatchObject({
      ...{ code: "FORBIDDEN", reasons: [{ code: "CLAIM_ROLE_CLAIMS" }] },
    });
    await expect(withdrawClaim(cast.as.OWNER_OF_ANOTHER_ENTERPRISE, input)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
