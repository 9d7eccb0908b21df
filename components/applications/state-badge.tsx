import { useTranslations } from "next-intl";

import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { PipelineState } from "@/lib/rules/pipeline/states";

const tones: Record<PipelineState, Tone> = {
  SURVEYED: "neutral",
  NURTURING: "accent",
  COACHING: "accent",
  DRAFTING: "accent",
  SUBMITTED: "info",
  EXPERT_REVIEW: "info",
  PUBLICITY: "info",
  CERTIFIED: "success",
  REJECTED: "danger",
  WITHDRAWN: "neutral",
};

/** What a state means to the reader. */
export const toneOfState = (state: PipelineState): Tone => tones[state];

/** Where an application stands: colour, shape and word. */
export function StateBadge({ state }: { state: PipelineState }) {
  const t = useTranslations("applications.states");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
