"use client";

import { useDragOperation, useDroppable } from "@dnd-kit/react";
import { Ban, CircleArrowDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { toneOfState } from "@/components/applications/state-badge";
import { useMoveWords } from "@/components/applications/use-move-words";
import { cn } from "@/components/ui/cn";
import { ToneShape, toneText } from "@/components/ui/tone";
import type { PipelineState } from "@/lib/rules/pipeline/states";

import type { BoardCardData } from "./board-card";
import { type Verdict, verdictOn } from "./verdict";

interface BoardColumnProps {
  state: PipelineState;
  total: number;
  /** The cards. */
  children: ReactNode;
}

/** A state as a column. While a card is in the air it says whether the card may be dropped here, and if not, why. */
export function BoardColumn({ state, total, children }: BoardColumnProps) {
  const t = useTranslations("applications");
  const { ref, isDropTarget } = useDroppable({ id: state });
  const card = useCardInTheAir();
  const verdict = card ? verdictOn(card, state) : null;
  return (
    <section
      ref={ref}
      aria-label={`${t(`states.${state}`)} ${total}`}
      className={cn(
        "relative flex shrink-0 snap-start flex-col rounded-lg border border-line bg-sunken",
        total === 0 ? "w-36" : "w-66 max-md:w-[82vw]",
        verdict && looks[verdict.kind],
        verdict && isDropTarget && targetLooks[verdict.kind],
      )}
    >
      <h2 className="flex items-center gap-1.5 px-3 py-2 text-base">
        <ToneShape
          tone={toneOfState(state)}
          className={cn("size-3.5 shrink-0", toneText[toneOfState(state)])}
        />
        <span className="truncate">{t(`states.${state}`)}</span>
        <span className="ml-auto font-normal text-ink-faint tabular-nums">{total}</span>
      </h2>
      {card && verdict && <VerdictNote from={card.state} verdict={verdict} />}
      {children}
    </section>
  );
}

const looks: Record<Verdict["kind"], string> = {
  home: "",
  open: "border-accent-line bg-accent-soft",
  barred: "",
};

const targetLooks: Record<Verdict["kind"], string> = {
  home: "",
  open: "border-accent ring-2 ring-accent",
  barred: "border-danger-line ring-2 ring-danger-line",
};

function useCardInTheAir() {
  const { source } = useDragOperation();
  return (source?.data as BoardCardData | undefined)?.card;
}

/** Lies over the cards, so that nothing moves while a card is in the air. */
function VerdictNote({ from, verdict }: { from: PipelineState; verdict: Verdict }) {
  const t = useTranslations("applications.board");
  const words = useMoveWords();
  if (verdict.kind === "home") return null;
  const isOpen = verdict.kind === "open";
  const Icon = isOpen ? CircleArrowDown : Ban;
  return (
    <p
      className={cn(
        "absolute inset-x-2 top-10 z-10 flex gap-1.5 rounded-md border px-2 py-1.5 text-sm shadow-overlay",
        isOpen
          ? "border-accent-line bg-surface text-accent-strong"
          : "border-line-strong bg-surface text-ink-soft",
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      {isOpen ? t("canDrop") : words.reasons(from, verdict.move).join(" ")}
    </p>
  );
}
