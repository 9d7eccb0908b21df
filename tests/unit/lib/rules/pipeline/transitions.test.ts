import { describe, expect, it } from "vitest";

import { STAGES } from "@/lib/rules/pipeline/states";
import { TRANSITIONS, transitionsFrom } from "@/lib/rules/pipeline/transitions";

const LETTER = {
  PARK_ADMIN: "A",
  OFFICIAL: "O",
  LIAISON: "L",
  CONSULTANT: "C",
  ENTERPRISE_OWNER: "E",
  ENTERPRISE_STAFF: "S",
} as const;

/** The whole table once more, as the park's officials read it. A change of the table is a change of this list. */
const TABLE = `
forward SURVEYED→NURTURING AOL surveySuitable
forward NURTURING→COACHING AOL mentorActive
forward NURTURING→COACHING AO note (without-mentor)
forward COACHING→DRAFTING AOLCES
forward DRAFTING→SUBMITTED AOLE submissionDate
forward SUBMITTED→EXPERT_REVIEW AO
forward EXPERT_REVIEW→PUBLICITY AO
outcome PUBLICITY→CERTIFIED AO certificateDate certificateNumber
outcome SUBMITTED→REJECTED AO note
outcome EXPERT_REVIEW→REJECTED AO note
outcome PUBLICITY→REJECTED AO note
back NURTURING→SURVEYED AO note
back COACHING→NURTURING AOL note
back DRAFTING→COACHING AOLC note
back SUBMITTED→DRAFTING AO note −submittedOn
back EXPERT_REVIEW→SUBMITTED AO note
back PUBLICITY→EXPERT_REVIEW AO note
outcome SURVEYED→WITHDRAWN AOE note
outcome NURTURING→WITHDRAWN AOE note
outcome COACHING→WITHDRAWN AOE note
outcome DRAFTING→WITHDRAWN AOE note
outcome SUBMITTED→WITHDRAWN AOE note
outcome EXPERT_REVIEW→WITHDRAWN AOE note
outcome PUBLICITY→WITHDRAWN AOE note
reopen CERTIFIED→PUBLICITY A sameStageAsBefore noSubsidyCommitted note −decision −certificate
reopen REJECTED→SUBMITTED A sameStageAsBefore noSubsidyCommitted note −decision
reopen REJECTED→EXPERT_REVIEW A sameStageAsBefore noSubsidyCommitted note −decision
reopen REJECTED→PUBLICITY A sameStageAsBefore noSubsidyCommitted note −decision
reopen WITHDRAWN→SURVEYED A sameStageAsBefore note
reopen WITHDRAWN→NURTURING A sameStageAsBefore note
reopen WITHDRAWN→COACHING A sameStageAsBefore note
reopen WITHDRAWN→DRAFTING A sameStageAsBefore note
reopen WITHDRAWN→SUBMITTED A sameStageAsBefore note
reopen WITHDRAWN→EXPERT_REVIEW A sameStageAsBefore note
reopen WITHDRAWN→PUBLICITY A sameStageAsBefore note
`;

describe("the pipeline's table", () => {
  it("is this and nothing else", () => {
    const lines = TRANSITIONS.map((transition) =>
      [
        transition.kind,
        `${transition.from}→${transition.to}`,
        transition.roles.map((role) => LETTER[role]).join(""),
        ...transition.guards,
        ...transition.clears.map((fact) => `−${fact}`),
        ...(transition.route === "ordinary" ? [] : [`(${transition.route})`]),
      ].join(" "),
    );
    expect(lines).toEqual(TABLE.trim().split("\n"));
  });

  it("leads forward through every stage, none skipped", () => {
    const forward = STAGES.slice(0, -1).map((stage) =>
      transitionsFrom(stage).find(({ kind }) => kind === "forward"),
    );
    expect(forward.map((transition) => transition?.to)).toEqual(STAGES.slice(1));
  });

  it("asks for a reason in writing whenever something ends badly, goes back or is undone", () => {
    const silent = TRANSITIONS.filter(({ guards }) => !guards.includes("note"));
    expect(silent.every(({ kind, to }) => kind === "forward" || to === "CERTIFIED")).toBe(true);
  });

  it("cannot be changed at run time", () => {
    expect(Object.isFrozen(TRANSITIONS)).toBe(true);
    expect(TRANSITIONS.every(Object.isFrozen)).toBe(true);
  });
});
