import { beforeAll, describe, expect, it } from "vitest";
import { decideClaim } from "@/lib/domain/claims/commands/decide-claim";
import { recordPayment } from "@/lib/domain/claims/commands/record-payment";
import { withdrawClaim } from "@/lib/domain/claims/commands/withdraw-claim";
import { getClaim } from "@/lib/domain/claims/queries/detail";
import {
  decideClaimInput,
  recordPaymentInput,
  withdrawClaimInput,
} from "@/lib/domain/claims/schema";
import type { Context } from "@/lib/kernel/context";
import type { Cast } from "@/tests/support/builders/applications";
import { aCastWithPolicies, aClaim, type Policies } from "@/tests/support/builders/claims";
import { auditOf, contextOf, insert, select } from "@/tests/support/builders/world";
import { withoutAudit } from "@/tests/support/faults";

let cast: Cast;
let policies: Policies;

beforeAll(async () => {
  ({ cast, policies } = await aCastWithPolicies());
});

interface Ref {
  id: string;
  version: number;
}

const approval = ({ id, version }: Ref) =>
  decideClaimInput.parse({ id, version, decision: "approve" });
const refusal = ({ id, version }: Ref, note = "户名不一致") =>
  decideClaimInput.parse({ id, version, decision: "refuse", note });
const payment = ({ id, version }: Ref, values: object = {}) =>
  recordPaymentInput.parse({
    ...{ id, version, paidOn: cast.as.FINANCE.today, reference: "凭证 0001" },
    ...values,
  });

const stateOf = async ({ id }: Ref) =>
  (
    await select<{ state: string; version: number; decided_by_id: string | null }>(
      "SELECT state, version, decided_by_id FROM claim WHERE id = $1",
      [id],
    )
  )[0];

const paymentsOf = ({ id }: Ref) =>
  select(
    "SELECT id, amount_fen, paid_on::text, reference FROM subsidy_payment WHERE claim_id = $1",
    [id],
  );

/** A claim that the reviewer has approved. */
async function anApproved() {
  const claim = await aClaim(cast, policies);
  return { ...claim, ...(await decideClaim(cast.as.REVIEWER, approval(claim))) };
}

/** Somebody of the enterprise who also holds a role in the park. */
async function alsoOfThePark(owner: Context, role: string): Promise<Context> {
  const { userId } = owner.actor;
  await insert("membership", { user_id: userId, role, park_id: cast.park });
  return contextOf(userId);
}

const settled = (attempts: PromiseSettledResult<unknown>[]) => ({
  done: attempts.filter(({ status }) => status === "fulfilled").length,
  codes: [
    ...new Set(
      attempts.flatMap((attempt) =>
        attempt.status === "rejected" ? [(attempt.reason as { code: string }).code] : [],
      ),
    ),
  ],
});

describe("decideClaim", () => {
  it.each(["REVIEWER", "PARK_ADMIN"] as const)(
    "lets %s approve, with its audit row",
    async (part) => {
      const claim = await aClaim(cast, policies);
      await decideClaim(cast.as[part], approval(claim));
      expect(await stateOf(claim)).toEqual({
        ...{ state: "APPROVED", version: 2, decided_by_id: cast.as[part].actor.userId },
      });
      expect((await auditOf(claim.id)).at(-1)).toMatchObject({
        action: "claim.approve",
        detail: { verdictToday: "met", amountFen: "30000000" },
      });
    },
  );

  it("refuses with a reason, never without", async () => {
    const claim = await aClaim(cast, policies);
    expect(decideClaimInput.safeParse({ ...claim, decision: "refuse", note: " " }).success).toBe(
      false,
    );
    await decideClaim(cast.as.REVIEWER, refusal(claim));
    expect(await stateOf(claim)).toMatchObject({ state: "REFUSED" });
    expect((await auditOf(claim.id)).at(-1)).toMatchObject({
      action: "claim.refuse",
      detail: { note: "户名不一致" },
    });
  });

  it("never lets anybody approve their own claim, or one of their own enterprise", async () => {
    const claim = await aClaim(cast, policies);
    const claimant = await alsoOfThePark(claim.owner, "PARK_ADMIN");
    await expect(decideClaim(claimant, approval(claim))).rejects.toMatchObject({
      ...{ code: "FORBIDDEN", reasons: [{ code: "CLAIM_OWN" }] },
    });
    const other = await aClaim(cast, policies);
    const { userId } = cast.as.REVIEWER.actor;
    const reach = { park_id: cast.park, enterprise_id: other.enterpriseId };
    const membership = await insert("membership", {
      ...{ user_id: userId, role: "ENTERPRISE_STAFF", ...reach },
    });
    const colleague = await contextOf(userId);
    await expect(decideClaim(colleague, approval(other))).rejects.toMatchObject({
      ...{ code: "FORBIDDEN", reasons: [{ code: "CLAIM_OF_OWN_ENTERPRISE" }] },
    });
    await select("DELETE FROM membership WHERE id = $1", [membership]);
    expect(await stateOf(other)).toMatchObject({ state: "SUBMITTED" });
  });

  it.each(["FINANCE", "LIAISON"] as const)("is forbidden to %s", async (part) => {
    const claim = await aClaim(cast, policies);
    await expect(decideClaim(cast.as[part], approval(claim))).rejects.toMatchObject({
      ...{ code: "FORBIDDEN", reasons: [{ code: "CLAIM_ROLE_DECIDES" }] },
    });
  });

  it("does not exist for other parks and other enterprises", async () => {
    const claim = await aClaim(cast, policies);
    for (const part of ["OFFICIAL_OF_ANOTHER_PARK", "OWNER_OF_ANOTHER_ENTERPRISE"] as const) {
      await expect(decideClaim(cast.as[part], approval(claim))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      await expect(getClaim(cast.as[part], claim.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  it("does not approve what no longer holds, and shows both verdicts side by side", async () => {
    const claim = await aClaim(cast, policies);
    await select("UPDATE application SET state = 'PUBLICITY', decided_on = NULL WHERE id = $1", [
      claim.applicationId,
    ]);
    await expect(decideClaim(cast.as.REVIEWER, approval(claim))).rejects.toMatchObject({
      ...{ code: "RULE_VIOLATION", reasons: [{ code: "CLAIM_NO_LONGER_ELIGIBLE" }] },
    });
    const seen = await getClaim(cast.as.REVIEWER, claim.id);
    expect([seen.assessment.verdict, seen.today.verdict]).toEqual(["met", "unknown"]);
    await expect(decideClaim(cast.as.REVIEWER, refusal(claim))).resolves.toMatchObject({
      state: "REFUSED",
    });
  });

  it("shows the second of two people what the first did", async () => {
    const claim = await aClaim(cast, policies);
    await decideClaim(cast.as.REVIEWER, refusal(claim));
    await expect(decideClaim(cast.as.PARK_ADMIN, approval(claim))).rejects.toMatchObject({
      code: "CONFLICT",
      current: { state: "REFUSED", note: "户名不一致", decidedBy: cast.as.REVIEWER.actor.name },
    });
  });

  it("lets one of 20 simultaneous approvals, refusals and withdrawals through", async () => {
    const claim = await aClaim(cast, policies);
    const attempts = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => {
        if (index % 3 === 0) return decideClaim(cast.as.REVIEWER, approval(claim));
        if (index % 3 === 1) return decideClaim(cast.as.PARK_ADMIN, refusal(claim));
        const { id, version } = claim;
        return withdrawClaim(claim.owner, withdrawClaimInput.parse({ id, version, reason: "x" }));
      }),
    );
    expect(settled(attempts)).toEqual({ done: 1, codes: ["CONFLICT"] });
    expect(await stateOf(claim)).toMatchObject({ version: 2 });
    expect(await auditOf(claim.id)).toHaveLength(2);
  });

  it("leaves nothing behind when the audit cannot be written", async () => {
    const claim = await aClaim(cast, policies);
    await withoutAudit(() =>
      expect(decideClaim(cast.as.REVIEWER, approval(claim))).rejects.toThrow(),
    );
    expect(await stateOf(claim)).toMatchObject({ state: "SUBMITTED", version: 1 });
  });
});

describe("recordPayment", () => {
  it("enters the payment once, with its audit row", async () => {
    const claim = await anApproved();
    const receipt = await recordPayment(cast.as.FINANCE, payment(claim));
    expect(receipt).toMatchObject({ state: "PAID", version: 3 });
    expect(await paymentsOf(claim)).toMatchObject([
      { id: receipt.paymentId, amount_fen: "30000000", reference: "凭证 0001" },
    ]);
    expect((await auditOf(claim.id)).at(-1)).toMatchObject({
      action: "claim.pay",
      detail: { reference: "凭证 0001", state: { from: "APPROVED", to: "PAID" } },
    });
  });

  it("gives the same receipt when repeated, and refuses a second payment", async () => {
    const claim = await anApproved();
    const first = await recordPayment(cast.as.FINANCE, payment(claim));
    expect(await recordPayment(cast.as.FINANCE, payment(claim))).toEqual(first);
    await expect(
      recordPayment(cast.as.FINANCE, payment(claim, { reference: "凭证 0002" })),
    ).rejects.toMatchObject({ code: "RULE_VIOLATION", reasons: [{ code: "CLAIM_ALREADY_PAID" }] });
    expect(await paymentsOf(claim)).toHaveLength(1);
    expect(await auditOf(claim.id)).toHaveLength(3);
  });

  it("answers 20 simultaneous presses with one payment and equal receipts", async () => {
    const claim = await anApproved();
    const receipts = await Promise.all(
      Array.from({ length: 20 }, () => recordPayment(cast.as.FINANCE, payment(claim))),
    );
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await paymentsOf(claim)).toHaveLength(1);
    expect(await auditOf(claim.id)).toHaveLength(3);
  });

  it("is stopped by the database when the group and year were paid already", async () => {
    const claim = await anApproved();
    const earlier = await insert("claim", {
      ...{ park_id: cast.park, enterprise_id: claim.enterpriseId, policy_id: policies.again },
      ...{ exclusive_group: "hnte", year: 2023, amount_fen: 1n, state: "REFUSED" },
      ...{ assessment: "{}", claimed_at: "2024-01-01T00:00:00Z" },
      claimed_by_id: claim.owner.actor.userId,
    });
    await insert("subsidy_payment", {
      ...{ park_id: cast.park, enterprise_id: claim.enterpriseId, claim_id: earlier },
      ...{ exclusive_group: "hnte", year: 2023, amount_fen: 1n, paid_on: "2024-02-01" },
      ...{ reference: "r", recorded_by_id: cast.as.FINANCE.actor.userId },
    });
    await expect(recordPayment(cast.as.FINANCE, payment(claim))).rejects.toMatchObject({
      ...{ code: "RULE_VIOLATION", reasons: [{ code: "CLAIM_GROUP_PAID" }] },
    });
    expect(await stateOf(claim)).toMatchObject({ state: "APPROVED", version: 2 });
  });

  it("does not lie in the future, nor before the approval", async () => {
    const claim = await anApproved();
    for (const [paidOn, code] of [
      ["2999-01-01", "CLAIM_PAID_IN_FUTURE"],
      ["2023-01-01", "CLAIM_PAID_BEFORE_APPROVAL"],
    ] as const) {
      await expect(
        recordPayment(cast.as.FINANCE, payment(claim, { paidOn })),
      ).rejects.toMatchObject({ code: "INVALID", fieldErrors: { paidOn: [{ code }] } });
    }
  });

  it("waits for the approval", async () => {
    const claim = await aClaim(cast, policies);
    await expect(recordPayment(cast.as.FINANCE, payment(claim))).rejects.toMatchObject({
      ...{ code: "RULE_VIOLATION", reasons: [{ code: "CLAIM_NOT_APPROVED" }] },
    });
  });

  it("is not for whoever approved it, nor for other roles", async () => {
    const claim = await aClaim(cast, policies);
    const { userId } = cast.as.PARK_ADMIN.actor;
    await insert("membership", { user_id: userId, role: "FINANCE", park_id: cast.park });
    const both = await contextOf(userId);
    const approved = { ...claim, ...(await decideClaim(both, approval(claim))) };
    await expect(recordPayment(both, payment(approved))).rejects.toMatchObject({
      ...{ code: "FORBIDDEN", reasons: [{ code: "CLAIM_APPROVED_BY_YOU" }] },
    });
    for (const part of ["REVIEWER", "OFFICIAL", "ENTERPRISE_OWNER"] as const) {
      const attempt = recordPayment(cast.as[part], payment(approved));
      await expect(attempt).rejects.toMatchObject({
        code: part === "ENTERPRISE_OWNER" ? "NOT_FOUND" : "FORBIDDEN",
      });
    }
  });

  it("leaves nothing behind when the audit cannot be written", async () => {
    const claim = await anApproved();
    await withoutAudit(() =>
      expect(recordPayment(cast.as.FINANCE, payment(claim))).rejects.toThrow(),
    );
    expect(await stateOf(claim)).toMatchObject({ state: "APPROVED", version: 2 });
    expect(await paymentsOf(claim)).toEqual([]);
  });
});
