import { useTranslations } from "next-intl";

import { cn } from "@/components/ui/cn";
import { ToneShape, toneText, type Tone } from "@/components/ui/tone";
import { FUNNEL_STAGES, isTerminal, stageIndex } from "@/lib/rules/pipeline/states";
import type { PipelineState, Stage } from "@/lib/rules/pipeline/states";

import { toneOfState } from "./state-badge";

interface StageTrackProps {
  state: PipelineState;
  /** Where it stood when it ended; null while it is on the way. */
  endedFrom: Stage | null;
}

type Progress = "done" | "current" | "todo";

const toneOf: Record<Progress, Tone> = { done: "success", current: "accent", todo: "neutral" };

/** The whole way with where the application is; one that failed shows how far it came. */
export function StageTrack({ state, endedFrom }: StageTrackProps) {
  const t = useTranslations("applications");
  const failed = isTerminal(state) && state !== "CERTIFIED";
  const position = failed && endedFrom ? stageIndex(endedFrom) : stageIndex(state);
  const steps = FUNNEL_STAGES.map((stage, index) => ({
    stage,
    progress: progressAt(index, position, state),
  }));
  return (
    <nav aria-label={t("track.label")}>
      <ol className="flex gap-1">
        {steps.map(({ stage, progress }, index) => {
          const end = failed && index === position;
          // On a phone only the place where it stands is named; the others are dots on the way.
          const here = end || progress === "current";
          const tone = end ? toneOfState(state) : toneOf[progress];
          return (
            <li
              key={stage}
              aria-current={progress === "current" ? "step" : undefined}
              className={cn(
                "flex flex-1 items-center gap-1.5 border-t-2 pt-1.5 text-sm max-md:justify-center",
                progress === "todo" ? "border-line text-ink-faint" : "border-accent",
                progress === "current" && "font-medium max-md:grow-[2]",
                end && "border-danger",
              )}
            >
              <ToneShape tone={tone} className={cn("size-3.5 shrink-0", toneText[tone])} />
              <span className={cn("whitespace-nowrap", !here && "max-md:sr-only")}>
                {t(`states.${stage}`)}
                {end && ` · ${t(`states.${state}`)}`}
                <span className="sr-only"> {t(`track.${progress}`)}</span>
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function progressAt(index: number, position: number, state: PipelineState): Progress {
  if (index < position || state === "CERTIFIED") return "done";
  return index === position ? "current" : "todo";
}
