import { useTranslations } from "next-intl";

import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { ClaimState } from "@/lib/domain/claims/schema";

const tones: Record<ClaimState, Tone> = {
  SUBMITTED: "info",
  APPROVED: "accent",
  PAID: "success",
  REFUSED: "danger",
  WITHDRAWN: "neutral",
};

/** Where a claim stands. */
export function ClaimBadge({ state }: { state: ClaimState }) {
  const t = useTranslations("claims.states");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
