// Applications in the pipeline: a builder with sensible defaults, and random ones for properties.
import fc from "fast-check";

import { PIPELINE_ROLES } from "@/lib/rules/pipeline/facts";
import type { MoveInput, PipelineFacts } from "@/lib/rules/pipeline/facts";
import { PIPELINE_STATES, STAGES } from "@/lib/rules/pipeline/states";

import { day } from "./values";

/** Everything known and in order: every guard that looks at facts is content. */
export function somePipelineFacts(changes: Partial<PipelineFacts> = {}): PipelineFacts {
  return {
    certification: "HNTE",
    year: 2023,
    today: day("2023-12-20"),
    survey: "SUITABLE",
    mentor: "ACTIVE",
    submittedOn: day("2023-07-10"),
    endedFrom: null,
    subsidyCommitted: false,
    ...changes,
  };
}

/** Everything that any move's form asks for, filled in properly for `somePipelineFacts`. */
export function fullInput(changes: Partial<MoveInput> = {}): MoveInput {
  return {
    note: "Reason on file",
    submittedOn: day("2023-07-10"),
    certificateDate: day("2023-12-08"),
    certificateNumber: "GR202336000123",
    ...changes,
  };
}

export const pipelineStates = fc.constantFrom(...PIPELINE_STATES);

export const roleSets = fc.subarray([...PIPELINE_ROLES]);

export const pipelineFacts: fc.Arbitrary<PipelineFacts> = fc
  .record({
    survey: fc.constantFrom("SUITABLE", "LATER", "UNSUITABLE", "NOT_VISITED", null),
    mentor: fc.constantFrom("ACTIVE", "PROPOSED", "NONE", null),
    endedFrom: fc.constantFrom(...STAGES, null),
    subsidyCommitted: fc.constantFrom(true, false, null),
  })
  .map(somePipelineFacts);

/** Mostly complete, so that long sequences get somewhere. */
export const moveInputs: fc.Arbitrary<MoveInput> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(fullInput()) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      {},
      fullInput({ note: "  " }),
      fullInput({ submittedOn: day("2024-01-01") }),
      fullInput({ certificateNumber: "GR2023" }),
    ),
  },
);
