import { useTranslations } from "next-intl";

import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { ImportState } from "@/lib/domain/imports/schema";

const tones: Record<ImportState, Tone> = {
  PARSING: "info",
  READY: "accent",
  COMMITTING: "info",
  COMMITTED: "success",
  REFUSED: "danger",
  FAILED: "warn",
};

/** Where an import stands. */
export function ImportStateBadge({ state }: { state: ImportState }) {
  const t = useTranslations("imports");
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
}
