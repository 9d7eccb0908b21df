import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { PipelineFacts, PipelineRole } from "@/lib/rules/pipeline/facts";
import { checkMove, movesFor } from "@/lib/rules/pipeline/moves";
import { PIPELINE_STATES, STAGES } from "@/lib/rules/pipeline/states";
import type { PipelineState } from "@/lib/rules/pipeline/states";

import {
  fullInput,
  pipelineFacts,
  pipelineStates,
  roleSets,
  somePipelineFacts,
} from "@/tests/support/arbitraries/pipeline";

function ask(state: PipelineState, role: PipelineRole, facts: Partial<PipelineFacts> = {}) {
  return { state, actorRoles: [role], facts: somePipelineFacts(facts) };
}

function summary(question: Parameters<typeof movesFor>[0]) {
  return movesFor(question).map(({ to, allowed, reasons }) =>
    allowed ? `${to} ✓` : `${to} ${reasons.join(" ")}`,
  );
}

describe("movesFor", () => {
  it("offers an official the next step, the way back and the end", () => {
    expect(summary(ask("COACHING", "OFFICIAL"))).toEqual([
      "DRAFTING ✓",
      "NURTURING ✓",
      "WITHDRAWN ✓",
    ]);
  });

  it("lets a consultant start the writing and nothing an authority decides", () => {
    expect(summary(ask("COACHING", "CONSULTANT"))).toEqual([
      "DRAFTING ✓",
      "NURTURING ROLE_NOT_PERMITTED",
      "WITHDRAWN ROLE_NOT_PERMITTED",
    ]);
    expect(summary(ask("DRAFTING", "CONSULTANT"))).toContain("SUBMITTED ROLE_NOT_PERMITTED");
  });

  it("lets the owner withdraw at every stage, the clerk at none", () => {
    for (const stage of STAGES) {
      expect(summary(ask(stage, "ENTERPRISE_OWNER"))).toContain("WITHDRAWN ✓");
      expect(summary(ask(stage, "ENTERPRISE_STAFF"))).toContain("WITHDRAWN ROLE_NOT_PERMITTED");
    }
  });

  it("opens coaching without a mentor to an official with a note, not to a liaison", () => {
    const noMentor = { mentor: "NONE" } as const;
    const [official] = movesFor(ask("NURTURING", "OFFICIAL", noMentor));
    expect(official).toMatchObject({ allowed: true, route: "without-mentor", noteRequired: true });
    const [liaison] = movesFor(ask("NURTURING", "LIAISON", noMentor));
    expect(liaison).toMatchObject({ allowed: false, reasons: ["MENTOR_MISSING"] });
    const [withMentor] = movesFor(ask("NURTURING", "OFFICIAL"));
    expect(withMentor).toMatchObject({ allowed: true, route: "ordinary", noteRequired: false });
  });

  it("shows what a move needs and how far it is met", () => {
    const [toNursery] = movesFor(ask("SURVEYED", "OFFICIAL", { survey: null }));
    expect(toNursery?.needs).toEqual([{ need: "SUITABLE_SURVEY", status: "unknown" }]);
    const [notYet] = movesFor(ask("SURVEYED", "OFFICIAL", { survey: "LATER" }));
    expect(notYet?.needs).toEqual([{ need: "SUITABLE_SURVEY", status: "unmet" }]);
    const [ready] = movesFor(ask("SURVEYED", "OFFICIAL"));
    expect(ready?.needs).toEqual([{ need: "SUITABLE_SURVEY", status: "met" }]);
    const [certify] = movesFor(ask("PUBLICITY", "OFFICIAL"));
    expect(certify?.needs).toEqual([
      { need: "CERTIFICATE_DATE", status: "to-enter" },
      { need: "CERTIFICATE_NUMBER", status: "to-enter" },
    ]);
  });

  it("reopens only for the park administrator, only to where it ended, only while no money hangs on it", () => {
    const ended = { endedFrom: "EXPERT_REVIEW" } as const;
    expect(summary(ask("REJECTED", "PARK_ADMIN", ended))).toEqual(["EXPERT_REVIEW ✓"]);
    expect(summary(ask("REJECTED", "OFFICIAL", ended))).toEqual([
      "EXPERT_REVIEW ROLE_NOT_PERMITTED",
    ]);
    expect(summary(ask("REJECTED", "PARK_ADMIN", { ...ended, subsidyCommitted: true }))).toEqual([
      "EXPERT_REVIEW SUBSIDY_COMMITTED",
    ]);
    expect(summary(ask("CERTIFIED", "PARK_ADMIN"))).toEqual(["PUBLICITY ENDED_FROM_UNKNOWN"]);
  });
});

describe("checkMove", { timeout: 60_000 }, () => {
  const facts = somePipelineFacts();
  const actorRoles = ["OFFICIAL"] as const;

  it("names every fault at once", () => {
    expect(
      checkMove({ state: "PUBLICITY", to: "CERTIFIED", actorRoles, facts, input: {} }),
    ).toEqual({
      allowed: false,
      reasons: ["CERTIFICATE_DATE_REQUIRED", "CERTIFICATE_NUMBER_MISSING"],
    });
  });

  it("refuses a skip", () => {
    expect(
      checkMove({ state: "SURVEYED", to: "SUBMITTED", actorRoles, facts, input: fullInput() }),
    ).toEqual({ allowed: false, reasons: ["MOVE_NOT_IN_TABLE"] });
  });

  it("tells a person without the right only that", () => {
    const actorRoles = ["CONSULTANT"] as const;
    expect(checkMove({ state: "DRAFTING", to: "SUBMITTED", actorRoles, facts, input: {} })).toEqual(
      { allowed: false, reasons: ["ROLE_NOT_PERMITTED"] },
    );
  });

  it("hands over the transition, with what it clears", () => {
    const check = checkMove({
      state: "SUBMITTED",
      to: "DRAFTING",
      actorRoles,
      facts,
      input: fullInput(),
    });
    expect(check).toMatchObject({ allowed: true, transition: { clears: ["submittedOn"] } });
  });

  it("accepts exactly what movesFor offers, once the form is filled in", () => {
    fc.assert(
      fc.property(pipelineStates, roleSets, pipelineFacts, (state, roles, facts) => {
        const question = { state, actorRoles: roles, facts };
        const offered = new Set(
          movesFor(question)
            .filter(({ allowed }) => allowed)
            .map(({ to }) => to),
        );
        for (const to of PIPELINE_STATES) {
          const { allowed } = checkMove({ ...question, to, input: fullInput() });
          expect(allowed, `${state}→${to}`).toBe(offered.has(to));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("gives reasons exactly when it bars", () => {
    fc.assert(
      fc.property(pipelineStates, roleSets, pipelineFacts, (state, roles, facts) => {
        for (const move of movesFor({ state, actorRoles: roles, facts })) {
          expect(move.allowed).toBe(move.reasons.length === 0);
        }
      }),
    );
  });
});
