import { describe, expect, it } from "vitest";

import {
  FUNNEL_STAGES,
  isSubmittedOrLater,
  isTerminal,
  PIPELINE_STATES,
  stageIndex,
} from "@/lib/rules/pipeline/states";

describe("pipeline states", () => {
  it("end in one of three outcomes", () => {
    expect(PIPELINE_STATES.filter(isTerminal)).toEqual(["CERTIFIED", "REJECTED", "WITHDRAWN"]);
  });

  it("prove a filing from SUBMITTED on, except a withdrawal", () => {
    expect(PIPELINE_STATES.filter(isSubmittedOrLater)).toEqual([
      "SUBMITTED",
      "EXPERT_REVIEW",
      "PUBLICITY",
      "CERTIFIED",
      "REJECTED",
    ]);
  });

  it("are in order, outcomes last", () => {
    expect(PIPELINE_STATES.map(stageIndex)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 7, 7]);
    expect(FUNNEL_STAGES.map(stageIndex)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});
