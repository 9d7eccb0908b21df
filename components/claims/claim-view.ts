import type { ClaimBar } from "@/lib/domain/claims/access";
import type { ClaimState } from "@/lib/domain/claims/schema";
import type { PolicyTitles } from "@/lib/domain/policies/labels";
import type { Finding } from "@/lib/rules/expression/evaluate";
import type { Verdict } from "@/lib/rules/values/three-valued";

/** A verdict with its criteria. */
export interface JudgementView {
  verdict: Verdict;
  findings: readonly Finding[];
}

/** Everything that one screen shows of a claim. */
export interface ClaimView {
  id: string;
  version: number;
  year: number;
  amountFen: bigint;
  state: ClaimState;
  applicationId: string | null;
  enterprise: { id: string; name: string; uscc: string };
  policy: PolicyTitles & { id: string; version: number; sourceDocument: string };
  claimedAt: Date;
  claimedBy: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  decisionNote: string | null;
  recordedBy: string | null;
  payment: { paidOn: string; reference: string } | null;
  /** As it was when it was claimed. */
  assessment: JudgementView & { asOf: string };
  /** The same conditions on the facts of today. */
  today: JudgementView;
  bars: { withdraw: readonly ClaimBar[]; decide: readonly ClaimBar[]; pay: readonly ClaimBar[] };
}
