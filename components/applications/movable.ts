import type { Action } from "@/lib/kernel/result";
import type { Move } from "@/lib/rules/pipeline/moves";
import type { PipelineState } from "@/lib/rules/pipeline/states";

/** An application as far as moving it needs to know. */
export interface Movable {
  id: string;
  version: number;
  /** Name of the enterprise. */
  name: string;
  year: number;
  state: PipelineState;
  /** Every next state with whether it is open to the person looking. */
  moves: readonly Move[];
}

/** The server action that moves an application. */
export type MoveAction = Action<{ id: string; state: PipelineState; version: number }>;

/** Whether the person has to enter something before the move can be made. */
export const asksForInput = (move: Move): boolean =>
  move.needs.some(({ status }) => status === "to-enter");
