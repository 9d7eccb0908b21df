import { useTranslations } from "next-intl";

import { rolesThatMove } from "@/lib/domain/applications/access";
import type { MoveReason } from "@/lib/rules/pipeline/guards";
import type { Move } from "@/lib/rules/pipeline/moves";
import { isTerminal, type PipelineState } from "@/lib/rules/pipeline/states";

/** The wording of moves: what a button says, and why it may not be pressed. */
export function useMoveWords() {
  const t = useTranslations("applications");
  const roleNames = useTranslations("navigation.roles");

  const permitted = (from: PipelineState, to: PipelineState) =>
    t("move.permitted", {
      roles: rolesThatMove(from, to)
        .map((role) => roleNames(role))
        .join("、"),
    });

  return {
    label({ kind, to }: Pick<Move, "kind" | "to">): string {
      if (isTerminal(to)) return t(`move.${to}`);
      return t(`move.${kind as "forward" | "back" | "reopen"}`, { state: t(`states.${to}`) });
    },
    /** Whoever may not make a move is told who may; the other reasons as they are. */
    reasons: (from: PipelineState, { to, reasons }: Pick<Move, "to" | "reasons">): string[] =>
      reasons.map((reason: MoveReason) =>
        reason === "ROLE_NOT_PERMITTED" ? permitted(from, to) : t(`reasons.${reason}`),
      ),
  };
}
