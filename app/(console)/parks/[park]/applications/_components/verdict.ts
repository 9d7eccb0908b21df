import type { Movable } from "@/components/applications/movable";
import type { Move } from "@/lib/rules/pipeline/moves";
import type { PipelineState } from "@/lib/rules/pipeline/states";

/** What dropping a card on a column would do. */
export type Verdict =
  | { kind: "home" }
  | { kind: "open"; move: Move }
  | { kind: "barred"; move: Pick<Move, "to" | "reasons"> };

export function verdictOn(card: Movable, state: PipelineState): Verdict {
  if (card.state === state) return { kind: "home" };
  const move = card.moves.find(({ to }) => to === state);
  if (move?.allowed) return { kind: "open", move };
  return { kind: "barred", move: move ?? { to: state, reasons: ["MOVE_NOT_IN_TABLE"] } };
}
