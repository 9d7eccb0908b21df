/** What may be asked of a claim (申领): to be made, taken back, decided, paid and found. */
import { z } from "zod";
import { day, id, optionalText, text, version } from "@/lib/domain/fields/schema";

export const claimStates = ["SUBMITTED", "APPROVED", "PAID", "REFUSED", "WITHDRAWN"] as const;

export type ClaimState = (typeof claimStates)[number];

/** Whether a claim still stands; the others make room for a new one. */
export const isLiveState = (state: ClaimState): boolean =>
  state !== "REFUSED" && state !== "WITHDRAWN";

/** The calendar year whose outcome is rewarded. 2008: the first one of the present certification scheme. */
const year = z.coerce.number("integer").int("integer").min(2008, "too_small").max(2100, "too_big");

export const startClaimInput = z.strictObject({ enterpriseId: id, policyId: id, year });

export const withdrawClaimInput = z.strictObject({ id, version, reason: text(500) });

export const decideClaimInput = z
  .strictObject({
    id,
    version,
    decision: z.enum(["approve", "refuse"], "required"),
    /** Why it is refused; for an approval what is to be remembered. */
    note: optionalText(1000).default(null),
  })
  .refine(({ decision, note }) => decision === "approve" || note !== null, {
    path: ["note"],
    message: "required",
  });

export const recordPaymentInput = z.strictObject({
  id,
  version,
  paidOn: day,
  /** Voucher or bank reference (凭证号). */
  reference: text(100),
});

export type StartClaimInput = z.output<typeof startClaimInput>;
export type WithdrawClaimInput = z.output<typeof withdrawClaimInput>;
export type DecideClaimInput = z.output<typeof decideClaimInput>;
export type RecordPaymentInput = z.output<typeof recordPaymentInput>;

const ignoreUnknown = <T extends z.ZodType>(schema: T) =>
  schema.optional().catch(undefined as never);

const claimSorts = ["claimed", "-claimed", "amount", "-amount"] as const;

/** The address of a park's list of claims; what does not fit is ignored, so that an old link still opens. */
export const claimListInput = z.object({
  state: ignoreUnknown(z.enum(claimStates)),
  /** Stable code of the policy, over its versions. */
  policy: ignoreUnknown(z.string().min(1).max(100)),
  year: ignoreUnknown(year),
  /** Part of the enterprise's name, of a former name or of its credit code. */
  q: ignoreUnknown(z.string().trim().min(1).max(100)),
  sort: z.enum(claimSorts).catch("-claimed"),
  cursor: ignoreUnknown(z.string().max(400)),
  limit: z.coerce.number().int().min(1).max(200).catch(50),
});

export type ClaimListInput = z.output<typeof claimListInput>;
