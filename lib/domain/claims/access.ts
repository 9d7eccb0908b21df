/**
 * Who may do what with a claim, and for everybody else why not. Nobody decides on money for themselves (审批回避), and
 * who approved a sum does not also pay it out (不相容岗位分离, 《行政事业单位内部控制规范（试行）》第十五条).
 */
import type { Actor, Subject } from "@/lib/kernel/context";
import { holds } from "@/lib/kernel/permissions";
import type { ClaimState } from "./schema";

export interface ClaimStanding {
  parkId: string;
  enterpriseId: string;
  state: ClaimState;
  claimedById: string;
  decidedById: string | null;
}

/** Why a person may not take a step; the wording is `claims.reasons.<code>`. */
export type ClaimBar =
  | "CLAIM_ROLE_CLAIMS"
  | "CLAIM_ROLE_DECIDES"
  | "CLAIM_ROLE_PAYS"
  | "CLAIM_OWN"
  | "CLAIM_OF_OWN_ENTERPRISE"
  | "CLAIM_APPROVED_BY_YOU"
  | "CLAIM_NOT_WAITING"
  | "CLAIM_NOT_APPROVED"
  | "CLAIM_ALREADY_PAID";

export const canListClaims = (actor: Actor, park: { parkId: string }): boolean =>
  holds(actor, "claim.list", park);

export const canReadClaim = (actor: Actor, claim: Subject): boolean =>
  holds(actor, "claim.read", claim);

export const canStartClaim = (actor: Actor, enterprise: Subject): boolean =>
  holds(actor, "claim.start", enterprise);

/** What stands in this person's way, whatever the state of the claim. */
export interface PersonalBars {
  withdraw: ClaimBar[];
  decide: ClaimBar[];
  pay: ClaimBar[];
}

export function personalBars(actor: Actor, claim: ClaimStanding): PersonalBars {
  const ownInterest: ClaimBar[] = [];
  if (claim.claimedById === actor.userId) ownInterest.push("CLAIM_OWN");
  else if (belongsTo(actor, claim)) ownInterest.push("CLAIM_OF_OWN_ENTERPRISE");
  return {
    withdraw: holds(actor, "claim.withdraw", claim) ? [] : ["CLAIM_ROLE_CLAIMS"],
    decide: holds(actor, "claim.decide", claim) ? ownInterest : ["CLAIM_ROLE_DECIDES"],
    pay: holds(actor, "claim.pay", claim)
      ? [...ownInterest, ...approvedBy(actor, claim)]
      : ["CLAIM_ROLE_PAYS"],
  };
}

const belongsTo = (actor: Actor, { enterpriseId }: ClaimStanding): boolean =>
  actor.grants.some((grant) => grant.reach === "enterprise" && grant.enterpriseId === enterpriseId);

const approvedBy = (actor: Actor, { decidedById }: ClaimStanding): ClaimBar[] =>
  decidedById === actor.userId ? ["CLAIM_APPROVED_BY_YOU"] : [];

/** What the state of the claim bars for everybody. */
export function stateBars(state: ClaimState): PersonalBars {
  const waiting: ClaimBar[] = state === "SUBMITTED" ? [] : ["CLAIM_NOT_WAITING"];
  const unpaid: ClaimBar = state === "PAID" ? "CLAIM_ALREADY_PAID" : "CLAIM_NOT_APPROVED";
  return { withdraw: waiting, decide: waiting, pay: state === "APPROVED" ? [] : [unpaid] };
}

export type ClaimStep = keyof PersonalBars;

/** Every reason why a person may not take a step now; none = they may. */
export const barsOn = (actor: Actor, claim: ClaimStanding, step: ClaimStep): ClaimBar[] => [
  ...personalBars(actor, claim)[step],
  ...stateBars(claim.state)[step],
];
