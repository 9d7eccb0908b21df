"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-style";
import type { Move } from "@/lib/rules/pipeline/moves";

import { MoveDialog } from "./move-dialog";
import { MoveRefusal } from "./move-refusal";
import type { Movable, MoveAction } from "./movable";
import { useMove } from "./use-move";
import { useMoveWords } from "./use-move-words";

interface MovesPanelProps {
  application: Movable;
  action: MoveAction;
}

const variantOf = ({ kind, allowed }: Move): ButtonVariant =>
  kind === "forward" && allowed ? "primary" : "secondary";

/** Every next step as a button; a barred one is grey and its reasons stand beside it. */
export function MovesPanel({ application, action }: MovesPanelProps) {
  const t = useTranslations("applications.move");
  const words = useMoveWords();
  const mover = useMove({ action });
  if (application.moves.length === 0) return <p className="text-ink-soft">{t("noneLeft")}</p>;
  return (
    <>
      <ul className="flex flex-col gap-2">
        {application.moves.map((move) => {
          const reasons = words.reasons(application.state, move);
          return (
            <li key={move.to} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Button
                variant={variantOf(move)}
                className="min-w-44"
                aria-busy={mover.pending}
                disabledReason={move.allowed ? null : reasons.join(" ")}
                onClick={() => mover.attempt({ application, move })}
              >
                {words.label(move)}
              </Button>
              <span className="min-w-0 flex-1 basis-48 text-sm text-ink-soft">
                {move.allowed && move.route === "without-mentor"
                  ? t("withoutMentor")
                  : reasons.join(" ")}
              </span>
            </li>
          );
        })}
      </ul>
      <MoveDialog mover={mover} />
      <MoveRefusal mover={mover} />
    </>
  );
}
