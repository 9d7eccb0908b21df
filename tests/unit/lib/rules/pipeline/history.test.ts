import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { MoveInput, PipelineFacts, PipelineRole } from "@/lib/rules/pipeline/facts";
import { replayHistory } from "@/lib/rules/pipeline/history";
import type { RecordedMove } from "@/lib/rules/pipeline/history";
import { checkMove } from "@/lib/rules/pipeline/moves";
import { isTerminal, PIPELINE_STATES, stageIndex, STAGES } from "@/lib/rules/pipeline/states";
import type { PipelineState, Stage } from "@/lib/rules/pipeline/states";
import { transitionsFrom } from "@/lib/rules/pipeline/transitions";

import { moveInputs, pipelineFacts, roleSets } from "@/tests/support/arbitraries/pipeline";

const START: RecordedMove = { from: null, to: "SURVEYED", version: 1 };

function path(...states: PipelineState[]): RecordedMove[] {
  return states.map((to, index) => ({ from: states[index - 1] ?? null, to, version: index + 1 }));
}

describe("replayHistory", () => {
  it("gives the present state and where it ended", () => {
    expect(replayHistory([START])).toEqual({
      ok: true,
      state: "SURVEYED",
      version: 1,
      endedFrom: null,
    });
    expect(replayHistory(path("SURVEYED", "NURTURING", "WITHDRAWN"))).toEqual({
      ok: true,
      state: "WITHDRAWN",
      version: 3,
      endedFrom: "NURTURING",
    });
    expect(replayHistory(path("SURVEYED", "WITHDRAWN", "SURVEYED"))).toMatchObject({
      state: "SURVEYED",
      endedFrom: null,
    });
  });

  it.each([
    ["nothing", [], 0, "EMPTY"],
    ["a start in the middle", path("COACHING"), 0, "WRONG_START"],
    ["a start from somewhere", [{ ...START, from: "NURTURING" as const }], 0, "WRONG_START"],
    [
      "a gap",
      [START, { from: "NURTURING" as const, to: "COACHING" as const, version: 2 }],
      1,
      "CHAIN_BROKEN",
    ],
    ["a skip", path("SURVEYED", "SUBMITTED"), 1, "MOVE_NOT_IN_TABLE"],
    [
      "a version twice",
      [START, { from: "SURVEYED" as const, to: "NURTURING" as const, version: 1 }],
      1,
      "VERSION_NOT_INCREASING",
    ],
    [
      "a reopening elsewhere",
      path("SURVEYED", "NURTURING", "WITHDRAWN", "SURVEYED"),
      3,
      "REOPENED_ELSEWHERE",
    ],
  ])("names %s", (_what, moves, index, fault) => {
    expect(replayHistory(moves)).toEqual({ ok: false, index, fault });
  });
});

/** One attempt by somebody: who, whereto, under which circumstances, with what entered. */
interface Attempt {
  roles: PipelineRole[];
  /** Picks a target; mostly one of the table's, sometimes any state at all. */
  pick: number;
  wild: boolean;
  facts: PipelineFacts;
  input: MoveInput;
}

const attempts: fc.Arbitrary<Attempt[]> = fc.array(
  fc.record({
    roles: fc.oneof(
      { weight: 3, arbitrary: fc.constant<PipelineRole[]>(["PARK_ADMIN"]) },
      { weight: 2, arbitrary: roleSets },
    ),
    pick: fc.nat(),
    wild: fc.integer({ min: 0, max: 9 }).map((die) => die === 0),
    facts: pipelineFacts,
    input: moveInputs,
  }),
  { minLength: 1, maxLength: 25, size: "max" },
);

/** The least that a database would do: keep the log, raise the version, remember where it ended. */
interface Journal {
  state: PipelineState;
  version: number;
  endedFrom: Stage | null;
  log: RecordedMove[];
}

function attempt(record: Journal, { roles, pick, wild, facts, input }: Attempt) {
  const targets = wild ? PIPELINE_STATES : transitionsFrom(record.state).map(({ to }) => to);
  const to = targets[pick % targets.length]!;
  const known = { ...facts, endedFrom: record.endedFrom };
  const check = checkMove({ state: record.state, to, actorRoles: roles, facts: known, input });
  return { to, check, known };
}

function apply(record: Journal, to: PipelineState): Journal {
  const version = record.version + 1;
  return {
    state: to,
    version,
    endedFrom: isTerminal(to) && !isTerminal(record.state) ? record.state : null,
    log: [...record.log, { from: record.state, to, version }],
  };
}

function expectInvariants(before: Journal, step: Attempt, result: ReturnType<typeof attempt>) {
  const { to, check, known } = result;
  if (!check.allowed) {
    expect(check.reasons.length).toBeGreaterThan(0);
    return;
  }
  const from = before.state;
  // A role without the right never moves.
  expect(check.transition.roles.some((role) => step.roles.includes(role))).toBe(true);
  // An outcome stays, except for the administrator's explicit reopening to where it ended.
  if (isTerminal(from)) {
    expect(check.transition.kind).toBe("reopen");
    expect(step.roles).toContain("PARK_ADMIN");
    expect(to).toBe(before.endedFrom);
    expect(step.input.note?.trim()).toBeTruthy();
    if (from !== "WITHDRAWN") expect(known.subsidyCommitted).toBe(false);
    return;
  }
  // No stage is skipped: one step forward, one step back, or the end.
  if (!isTerminal(to)) expect(Math.abs(stageIndex(to) - stageIndex(from))).toBe(1);
  // Certified only out of publicity, rejected only once filed.
  if (to === "CERTIFIED") expect(from).toBe("PUBLICITY");
  if (to === "REJECTED") expect(stageIndex(from)).toBeGreaterThanOrEqual(stageIndex("SUBMITTED"));
  // Into the nursery only on a suitable survey; into coaching with a mentor or with a reason.
  if (to === "NURTURING" && from === "SURVEYED") expect(known.survey).toBe("SUITABLE");
  if (to === "COACHING" && from === "NURTURING") {
    expect(known.mentor === "ACTIVE" || Boolean(step.input.note?.trim())).toBe(true);
  }
  // Going back and ending badly is explained.
  if (to === "WITHDRAWN" || to === "REJECTED" || stageIndex(to) < stageIndex(from)) {
    expect(step.input.note?.trim()).toBeTruthy();
  }
}

describe("the pipeline under random hands", () => {
  it("keeps every invariant in every sequence", () => {
    const seen = new Set<PipelineState>();
    fc.assert(
      fc.property(attempts, (steps) => {
        let record: Journal = { state: "SURVEYED", version: 1, endedFrom: null, log: [START] };
        for (const step of steps) {
          const result = attempt(record, step);
          expectInvariants(record, step, result);
          if (result.check.allowed) record = apply(record, result.to);
          seen.add(record.state);
          // Replaying the log gives the present state; versions rise with every move.
          expect(replayHistory(record.log)).toEqual({
            ok: true,
            state: record.state,
            version: record.version,
            endedFrom: record.endedFrom,
          });
        }
      }),
      { numRuns: 2000 },
    );
    // The walk would prove nothing if it never got anywhere.
    expect(
      [...STAGES, "WITHDRAWN", "REJECTED"].filter((state) => !seen.has(state as Stage)),
    ).toEqual([]);
  });
});
