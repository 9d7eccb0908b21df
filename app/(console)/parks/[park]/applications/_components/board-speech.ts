"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import type { DragDropProvider } from "@dnd-kit/react";

import { useMoveWords } from "@/components/applications/use-move-words";
import type { PipelineState } from "@/lib/rules/pipeline/states";

import type { BoardCardData } from "./board-card";
import { verdictOn } from "./verdict";

type Plugins = Extract<ComponentProps<typeof DragDropProvider>["plugins"], readonly unknown[]>;
type Customize = (defaults: Plugins) => Plugins;

interface Spoken {
  operation: {
    source: { data: unknown } | null;
    target: { id: string | number } | null;
  };
  canceled?: boolean;
}

/** What a screen reader hears while a card is dragged, in the reader's language. */
export function useBoardSpeech(): Customize {
  const t = useTranslations("applications");
  const words = useMoveWords();

  const cardOf = ({ operation: { source } }: Spoken) =>
    (source?.data as BoardCardData | undefined)?.card;
  const stateOf = ({ operation: { target } }: Spoken) => target?.id as PipelineState | undefined;

  function over(event: Spoken): string | undefined {
    const [card, to] = [cardOf(event), stateOf(event)];
    if (!card || !to) return undefined;
    const state = t(`states.${to}`);
    const verdict = verdictOn(card, to);
    if (verdict.kind !== "barred") return t("board.overOpen", { state });
    const reason = words.reasons(card.state, verdict.move).join(" ");
    return t("board.overBarred", { state, reason });
  }

  function dropped(event: Spoken): string | undefined {
    const [card, to] = [cardOf(event), stateOf(event)];
    if (!card) return undefined;
    if (event.canceled || !to) return t("board.cancelled", { name: card.name });
    return t("board.dropped", { name: card.name, state: t(`states.${to}`) });
  }

  function picked(event: Spoken): string | undefined {
    const card = cardOf(event);
    return card && t("board.picked", { name: card.name, state: t(`states.${card.state}`) });
  }

  const options = {
    screenReaderInstructions: { draggable: t("board.instructions") },
    announcements: { dragstart: picked, dragover: over, dragend: dropped },
  };
  // Once: the library starts over when its plugins change.
  const [plugins] = useState(() => speaking(options));
  return plugins;
}

/** The first of the library's defaults is the one that speaks. */
function speaking(options: Record<string, unknown>): Customize {
  return ([speech, ...others]) => {
    if (!speech) return others;
    return [{ plugin: "plugin" in speech ? speech.plugin : speech, options }, ...others];
  };
}
