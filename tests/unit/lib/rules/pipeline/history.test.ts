import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { MoveInput, PipelineFacts, PipelineRole } from "@/lib/rules/pipeline/facts";
import { replayHistory } from "@/lib/rules/pipeline/history";
import type { RecordedMove } from "@/lib/rules/pipeline/history";
import { checkMove } from "@/lib/rules/pipeline/moves";
import { isTerminal, PIPELINE_STATES, stageIndex, STAGES } from "@/lib/rules/pipeline/states";
import type { PipelineState, Stage } from "@/lib/rules/pipeline/states";
import { transitionsFrom } from "@/lib/rules/pipeline/transitions";
import type { Transition } from "@/lib/rules/pipeline/transitions";

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
  ])("names %s", (...[, moves, index, fault]) => {
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

/** An accepted move and the circumstances in which it was accepted. */
interface Accepted {
  from: PipelineState;
  to: PipelineState;
  transition: Transition;
  roles: PipelineRole[];
  endedFrom: Stage | null;
  facts: PipelineFacts;
  hasNote: boolean;
}

const isBack = ({ from, to }: Accepted) => stageIndex(to) < stageIndex(from);

/** Each holds for every accepted move: [what, where it applies, what must then be true]. */
const INVARIANTS: [string, (move: Accepted) => boolean, (move: Accepted) => boolean][] = [
  [
    "a role without the right never moves",
    () => true,
    ({ transition, roles }) => transition.roles.some((role) => roles.includes(role)),
  ],
  [
    "an outcome stays but for the administrator's reopening",
    ({ from }) => isTerminal(from),
    ({ transition, roles }) => transition.kind === "reopen" && roles.includes("PARK_ADMIN"),
  ],
  [
    "a reopening leads to where it ended",
    ({ from }) => isTerminal(from),
    (m) => m.to === m.endedFrom,
  ],
  [
    "a decision on which money hangs is not taken back",
    ({ from }) => from === "CERTIFIED" || from === "REJECTED",
    ({ facts }) => facts.subsidyCommitted === false,
  ],
  [
    "no stage is skipped",
    ({ from, to }) => !isTerminal(from) && !isTerminal(to),
    ({ from, to }) => Math.abs(stageIndex(to) - stageIndex(from)) === 1,
  ],
  [
    "certified only out of publicity",
    ({ to }) => to === "CERTIFIED",
    (m) => m.from === "PUBLICITY",
  ],
  [
    "rejected only once filed",
    ({ to }) => to === "REJECTED",
    ({ from }) => stageIndex(from) >= stageIndex("SUBMITTED"),
  ],
  [
    "into the nursery only on a suitable survey",
    ({ from, to }) => from === "SURVEYED" && to === "NURTURING",
    ({ facts }) => facts.survey === "SUITABLE",
  ],
  [
    "into coaching with a mentor or with a reason",
    ({ from, to }) => from === "NURTURING" && to === "COACHING",
    ({ facts, hasNote }) => facts.mentor === "ACTIVE" || hasNote,
  ],
  ["every step back is explained", isBack, ({ hasNote }) => hasNote],
  ["a withdrawal is explained", ({ to }) => to === "WITHDRAWN", ({ hasNote }) => hasNote],
  ["a refusal is explained", ({ to }) => to === "REJECTED", ({ hasNote }) => hasNote],
  [
    "a clerk ends nothing",
    ({ to }) => isTerminal(to),
    ({ roles }) => roles.some((role) => role !== "ENTERPRISE_STAFF" && role !== "CONSULTANT"),
  ],
];

function brokenInvariants(move: Accepted): string[] {
  return INVARIANTS.filter(([, applies, holds]) => applies(move) && !holds(move)).map(
    ([what]) => what,
  );
}

describe("the pipeline under random hands", { timeout: 60_000 }, () => {
  it("keeps every invariant in every sequence", () => {
    const seen = new Set<PipelineState>();
    fc.assert(
      fc.property(attempts, (steps) => {
        let record: Journal = { state: "SURVEYED", version: 1, endedFrom: null, log: [START] };
        for (const step of steps) {
          const { to, check, known } = attempt(record, step);
          if (check.allowed) {
            const { state: from, endedFrom } = record;
            const { transition } = check;
            const hasNote = (step.input.note ?? "").trim() !== "";
            const move = {
              from,
              to,
              transition,
              roles: step.roles,
              endedFrom,
              facts: known,
              hasNote,
            };
            expect(brokenInvariants(move)).toEqual([]);
            record = apply(record, to);
          } else {
            expect(check.reasons.length).toBeGreaterThan(0);
          }
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
