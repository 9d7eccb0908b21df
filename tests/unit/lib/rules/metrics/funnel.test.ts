import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isFiled } from "@/lib/rules/metrics/cohort";
import { funnelOf, median, reachedStage } from "@/lib/rules/metrics/funnel";
import type { StageEntry, StageHistory } from "@/lib/rules/metrics/funnel";
import { PIPELINE_STATES, stageIndex, STAGES } from "@/lib/rules/pipeline/states";
import type { PipelineState } from "@/lib/rules/pipeline/states";
import { transitionsFrom } from "@/lib/rules/pipeline/transitions";
import { addDays } from "@/lib/rules/values/plain-date";

import { day, days } from "@/tests/support/arbitraries/values";

/** `history(["SURVEYED", 0], ["NURTURING", 10])`: entered on days counted from 1 January 2023. */
function history(...entries: [PipelineState, number][]): StageHistory {
  return entries.map(([state, offset]) => ({
    state,
    on: addDays(day("2023-01-01"), offset),
  })) as [StageEntry, ...StageEntry[]];
}

function stepOf(stage: PipelineState, ...histories: StageHistory[]) {
  return funnelOf(histories).find((step) => step.stage === stage);
}

describe("reachedStage", () => {
  it.each([
    ["is where it stands", history(["SURVEYED", 0], ["NURTURING", 1]), "NURTURING"],
    ["is certification", history(["SURVEYED", 0], ["CERTIFIED", 9]), "CERTIFIED"],
    ["is where it was rejected", history(["SUBMITTED", 0], ["REJECTED", 9]), "SUBMITTED"],
    ["is where it was sent back to", history(["SUBMITTED", 0], ["DRAFTING", 9]), "DRAFTING"],
    [
      "is where a wrong outcome was undone",
      history(["PUBLICITY", 0], ["CERTIFIED", 5], ["PUBLICITY", 6]),
      "PUBLICITY",
    ],
    ["is the start where nothing else is recorded", history(["WITHDRAWN", 0]), "SURVEYED"],
  ] as const)("%s", (_what, entries, stage) => {
    expect(reachedStage(entries)).toBe(stage);
  });
});

describe("funnelOf", () => {
  it("counts who got at least this far", () => {
    const steps = funnelOf([
      history(["SURVEYED", 0]),
      history(["SURVEYED", 0], ["NURTURING", 10], ["WITHDRAWN", 20]),
      history(["SURVEYED", 0], ["NURTURING", 20], ["COACHING", 50]),
    ]);
    expect(steps.map(({ reached }) => reached)).toEqual([3, 2, 1, 0, 0, 0, 0, 0]);
  });

  it("takes the median of finished stays", () => {
    const stay = (length: number) => history(["SURVEYED", 0], ["NURTURING", length]);
    expect(stepOf("SURVEYED", stay(10), stay(30), stay(11))).toMatchObject({
      stays: 3,
      medianDays: 11,
    });
    expect(stepOf("SURVEYED", stay(10), stay(13))).toMatchObject({ stays: 2, medianDays: 11.5 });
    expect(stepOf("NURTURING", stay(10))).toMatchObject({ reached: 1, stays: 0, medianDays: null });
  });

  it("adds up repeated visits to a stage, and waits until the last is over", () => {
    const back = history(["DRAFTING", 0], ["SUBMITTED", 10], ["DRAFTING", 12]);
    expect(stepOf("DRAFTING", back)).toMatchObject({ stays: 0, medianDays: null });
    const again = history(["DRAFTING", 0], ["SUBMITTED", 10], ["DRAFTING", 12], ["SUBMITTED", 17]);
    expect(stepOf("DRAFTING", again)).toMatchObject({ stays: 1, medianDays: 15 });
  });

  it("does not call certification a stay", () => {
    const reopened = history(
      ["PUBLICITY", 0],
      ["CERTIFIED", 5],
      ["PUBLICITY", 6],
      ["CERTIFIED", 8],
    );
    expect(stepOf("CERTIFIED", reopened)).toMatchObject({ reached: 1, stays: 0, medianDays: null });
  });

  it("of nothing is empty, not broken", () => {
    expect(
      funnelOf([]).every(({ reached, medianDays }) => reached === 0 && medianDays === null),
    ).toBe(true);
  });
});

/** A random walk through the pipeline's own table. */
const walks: fc.Arbitrary<StageHistory> = fc
  .tuple(days, fc.array(fc.tuple(fc.nat(), fc.nat(60)), { maxLength: 15 }))
  .map(([start, steps]) => {
    const entries: [StageEntry, ...StageEntry[]] = [{ state: "SURVEYED", on: start }];
    for (const [pick, wait] of steps) {
      const last = entries.at(-1)!;
      const moves = transitionsFrom(last.state).filter(({ kind }) => kind !== "reopen");
      const next = moves[pick % (moves.length || 1)];
      if (next) entries.push({ state: next.to, on: addDays(last.on, wait) });
    }
    return entries;
  });

describe("funnel and cohort", () => {
  it("agree on who filed, and the funnel only narrows", () => {
    fc.assert(
      fc.property(fc.array(walks), (list) => {
        const steps = funnelOf(list);
        const reached = steps.map((step) => step.reached);
        expect(reached).toEqual(reached.toSorted((a, b) => b - a));
        const filed = list.filter((entries) => {
          const state = entries.at(-1)!.state;
          const before = entries.at(-2)?.state ?? "SURVEYED";
          return isFiled({
            state,
            hasSubmissionDate: stageIndex(before) >= stageIndex("SUBMITTED"),
          });
        });
        expect(reached[STAGES.indexOf("SUBMITTED")]).toBe(filed.length);
      }),
    );
  });

  it("know every state", () => {
    expect(PIPELINE_STATES.map((state) => reachedStage(history([state, 0])))).toHaveLength(10);
  });
});

describe("median", () => {
  it("has half of the values on either side", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values)!;
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
    expect(median([])).toBeNull();
  });
});
