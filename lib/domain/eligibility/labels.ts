/** What the three-valued verdict of the rules is called towards enterprises and in the API. */
import type { Verdict } from "@/lib/rules/values/three-valued";

export const eligibilityVerdicts = ["eligible", "not-eligible", "data-missing"] as const;

export type EligibilityVerdict = (typeof eligibilityVerdicts)[number];

const verdicts: Record<Verdict, EligibilityVerdict> = {
  met: "eligible",
  unmet: "not-eligible",
  unknown: "data-missing",
};

export const eligibilityOf = (verdict: Verdict): EligibilityVerdict => verdicts[verdict];
