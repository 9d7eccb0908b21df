/**
 * Enters that an approved claim was paid. Final: one payment per claim, and one per enterprise, group and year, walls of
 * the database. Sending the same payment twice gives the same receipt.
 */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, conflict, invalidField, ruleViolation } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { recordAudit } from "@/lib/platform/audit/record";
import { toDate, toDay } from "@/lib/platform/db/dates";
import { isUniqueViolation } from "@/lib/platform/db/errors";
import { transact, type Tx } from "@/lib/platform/db/scope";
import { personalBars, stateBars } from "../access";
import { claimAsItStands, loadClaimInScope, type LoadedClaim } from "../loaders";
import type { RecordPaymentInput } from "../schema";

interface Receipt {
  id: string;
  paymentId: string;
  state: "PAID";
  version: number;
}

export async function recordPayment(context: Context, input: RecordPaymentInput): Promise<Receipt> {
  try {
    return await transact(context, (tx) => pay(tx, context, input));
  } catch (error) {
    if (isUniqueViolation(error)) throw ruleViolation({ code: "CLAIM_GROUP_PAID" });
    throw error;
  }
}

async function pay(tx: Tx, context: Context, input: RecordPaymentInput): Promise<Receipt> {
  const { id, version, paidOn, reference } = input;
  const claim = await loadClaimInScope(tx, id);
  const [bar] = personalBars(context.actor, claim).pay;
  allow(bar === undefined, bar && { code: bar });
  if (claim.state === "PAID") return receiptOf(tx, input);
  if (claim.version !== version) throw conflict(await claimAsItStands(tx, id));
  const bars = stateBars(claim.state).pay;
  if (bars.length > 0) throw ruleViolation(...bars.map((code) => ({ code })));
  if (paidOn > context.today) throw invalidField("paidOn", { code: "CLAIM_PAID_IN_FUTURE" });
  if (claim.decidedAt && toDay(claim.decidedAt) > paidOn) {
    throw invalidField("paidOn", { code: "CLAIM_PAID_BEFORE_APPROVAL" });
  }

  const { count } = await tx.claim.updateMany({
    where: { id, version, state: "APPROVED" },
    data: { state: "PAID", version: version + 1 },
  });
  if (count === 0) return receiptOf(tx, input);
  const paymentId = await enterPayment(tx, context, { claim, input });
  await recordAudit(tx, context, {
    action: "claim.pay",
    subject: "claim",
    subjectId: id,
    parkId: claim.parkId,
    enterpriseId: claim.enterpriseId,
    detail: {
      ...{ state: { from: claim.state, to: "PAID" }, amountFen: claim.amountFen },
      ...{ paidOn, reference, paymentId },
    },
  });
  return { id, paymentId, state: "PAID", version: version + 1 };
}

async function enterPayment(
  tx: Tx,
  { actor, now }: Context,
  { claim, input }: { claim: LoadedClaim; input: RecordPaymentInput },
): Promise<string> {
  const { parkId, enterpriseId, exclusiveGroup, year, amountFen } = claim;
  const id = newId(now);
  await tx.subsidyPayment.create({
    data: {
      ...{ id, parkId, enterpriseId, claimId: claim.id, exclusiveGroup, year, amountFen },
      ...{ paidOn: toDate(input.paidOn), reference: input.reference, recordedById: actor.userId },
    },
  });
  return id;
}

/** The receipt of a payment that is there already; one with another day or voucher is a second payment, and refused. */
async function receiptOf(tx: Tx, { id, paidOn, reference }: RecordPaymentInput): Promise<Receipt> {
  const claim = await loadClaimInScope(tx, id);
  const [payment] = await tx.subsidyPayment.findMany({
    where: { claimId: id },
    select: { id: true, paidOn: true, reference: true },
  });
  if (!payment) throw conflict(await claimAsItStands(tx, id));
  if (toDay(payment.paidOn) !== paidOn || payment.reference !== reference) {
    throw ruleViolation({ code: "CLAIM_ALREADY_PAID" });
  }
  return { id, paymentId: payment.id, state: "PAID", version: claim.version };
}
