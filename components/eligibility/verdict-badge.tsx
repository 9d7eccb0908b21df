import { useTranslations } from "next-intl";

import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { eligibilityOf, type EligibilityVerdict } from "@/lib/domain/eligibility/labels";
import type { Verdict } from "@/lib/rules/values/three-valued";

const tones: Record<EligibilityVerdict, Tone> = {
  eligible: "success",
  "not-eligible": "neutral",
  "data-missing": "warn",
};

/** Whether an enterprise may have a policy. */
export function EligibilityBadge({ verdict }: { verdict: EligibilityVerdict }) {
  const t = useTranslations("eligibility.verdicts");
  return <Badge tone={tones[verdict]}>{t(verdict)}</Badge>;
}

/** The same for a verdict as the rules give it. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  return <EligibilityBadge verdict={eligibilityOf(verdict)} />;
}

/** What one criterion came to. */
export const toneOfCriterion: Record<Verdict, Tone> = {
  met: "success",
  unmet: "danger",
  unknown: "warn",
};
