// The moves of an application as they were recorded: replaying them must give its present state.
import { isTerminal } from "./states";
import type { PipelineState, Stage } from "./states";
import { START_STATE, TRANSITIONS } from "./transitions";

/** One recorded move; `from` is null on the first row only. */
export interface RecordedMove {
  readonly from: PipelineState | null;
  readonly to: PipelineState;
  /** The application's version after the move. */
  readonly version: number;
}

export type HistoryFault =
  | "EMPTY"
  | "WRONG_START"
  | "CHAIN_BROKEN"
  | "MOVE_NOT_IN_TABLE"
  | "VERSION_NOT_INCREASING"
  | "REOPENED_ELSEWHERE";

export type Replay =
  | {
      readonly ok: true;
      readonly state: PipelineState;
      readonly version: number;
      /** Where it stood when its outcome was recorded; null while it is on the way. */
      readonly endedFrom: Stage | null;
    }
  | { readonly ok: false; readonly index: number; readonly fault: HistoryFault };

/** Replays moves in the order in which they were made; the first fault, if any, is named by its index. */
export function replayHistory(moves: readonly RecordedMove[]): Replay {
  const faults = moves.map((move, index) => faultAt(move, moves[index - 1], moves[index - 2]));
  const index = faults.findIndex((fault) => fault !== null);
  const last = moves.at(-1);
  if (!last) return { ok: false, index: 0, fault: "EMPTY" };
  const fault = faults[index];
  if (fault) return { ok: false, index, fault };
  return { ok: true, state: last.to, version: last.version, endedFrom: endedFrom(last) };
}

/** The stage before an outcome, from the last recorded move; null when that move did not end it. */
export function endedFrom(last: Pick<RecordedMove, "from" | "to">): Stage | null {
  if (last.from === null || isTerminal(last.from)) return null;
  return isTerminal(last.to) ? last.from : null;
}

function faultAt(
  move: RecordedMove,
  previous: RecordedMove | undefined,
  beforePrevious: RecordedMove | undefined,
): HistoryFault | null {
  if (!previous) return move.from === null && move.to === START_STATE ? null : "WRONG_START";
  if (move.from !== previous.to) return "CHAIN_BROKEN";
  if (move.version <= previous.version) return "VERSION_NOT_INCREASING";
  if (!TRANSITIONS.some(({ from, to }) => from === move.from && to === move.to)) {
    return "MOVE_NOT_IN_TABLE";
  }
  // A reopening returns to where it ended, which the move before the outcome tells.
  return isTerminal(move.from) && beforePrevious?.to !== move.to ? "REOPENED_ELSEWHERE" : null;
}
