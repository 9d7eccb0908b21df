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

/** How far an application has come: colour, shape and word. */
export function StageBadge({ stage }: { stage: PipelineState }) {
  const t = useTranslations("enterprises.stages");
  return <Badge tone={tones[stage]}>{t(stage)}</Badge>;
}
