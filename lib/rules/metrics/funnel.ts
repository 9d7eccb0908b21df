// How far applications got, and how long they stayed in each stage.
import { FUNNEL_STAGES, isTerminal, STAGES } from "@/lib/rules/pipeline/states";
import type { FunnelStage, PipelineState, Stage } from "@/lib/rules/pipeline/states";
import { daysBetween } from "@/lib/rules/values/plain-date";
import type { PlainDate } from "@/lib/rules/values/plain-date";

/** An application entered a state on a day of the park's calendar. */
export interface StageEntry {
  readonly state: PipelineState;
  readonly on: PlainDate;
}

/** The entries of one application in the order in which they happened; never empty. */
export type StageHistory = readonly [StageEntry, ...StageEntry[]];

/** One bar of the funnel. */
export interface FunnelStep {
  readonly stage: FunnelStage;
  /** Applications that got at least this far and were not sent back. */
  readonly reached: number;
  /** Finished stays that the median is taken over. */
  readonly stays: number;
  /** Median days of a finished stay, exact to the half day; null when nobody has left the stage yet. */
  readonly medianDays: number | null;
}

/** The funnel of a set of applications, in stage order. */
export function funnelOf(histories: readonly StageHistory[]): readonly FunnelStep[] {
  const furthest = histories.map(reachedIndex);
  return FUNNEL_STAGES.map((stage, index) => {
    const days = histories.flatMap((history) => daysIn(stage, history));
    return {
      stage,
      reached: furthest.filter((position) => position >= index).length,
      stays: days.length,
      medianDays: median(days),
    };
  });
}

/**
 * The furthest stage an application counts for. A rejected or withdrawn one keeps the stage it ended in; one that
 * was sent back counts where it is now, so that this funnel and the cohort count the same filings.
 */
export function reachedStage(history: StageHistory): FunnelStage {
  const last = history[history.length - 1] as StageEntry;
  if (last.state === "CERTIFIED") return "CERTIFIED";
  const standing = history.findLast((entry) => !isTerminal(entry.state));
  return standing ? (standing.state as Stage) : STAGES[0];
}

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

function reachedIndex(history: StageHistory): number {
  return FUNNEL_STAGES.indexOf(reachedStage(history));
}

/** Days an application spent in a stage, all its finished visits to it together; nothing if it is there now. */
function daysIn(stage: FunnelStage, history: StageHistory): readonly number[] {
  if (stage === "CERTIFIED") return [];
  const last = history[history.length - 1] as StageEntry;
  const visits = history.flatMap((entry, index) => {
    const next = history[index + 1];
    return entry.state === stage && next ? [daysBetween(entry.on, next.on)] : [];
  });
  const isThereNow = last.state === stage;
  return visits.length === 0 || isThereNow ? [] : [visits.reduce((a, b) => a + b, 0)];
}
