import { useTranslations } from "next-intl";

import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { VisitConclusion } from "@/lib/domain/visits/schema";

const tones: Record<VisitConclusion, Tone> = {
  SUITABLE: "success",
  LATER: "warn",
  UNSUITABLE: "danger",
};

/** What a survey visit came to. */
export function ConclusionBadge({ conclusion }: { conclusion: VisitConclusion }) {
  const t = useTranslations("visits.conclusion");
  return <Badge tone={tones[conclusion]}>{t(conclusion)}</Badge>;
}
