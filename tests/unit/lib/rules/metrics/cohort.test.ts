import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  COHORT_STANDINGS,
  cohortFigures,
  cohortOfYear,
  standingOf,
} from "@/lib/rules/metrics/cohort";
import type { CohortGroup } from "@/lib/rules/metrics/cohort";

import { pipelineStates } from "@/tests/support/arbitraries/pipeline";

function group(state: CohortGroup["state"], count: number, hasSubmissionDate = false): CohortGroup {
  return { state, hasSubmissionDate, count };
}

const groups: fc.Arbitrary<CohortGroup[]> = fc.array(
  fc.record({ state: pipelineStates, hasSubmissionDate: fc.boolean(), count: fc.nat(50) }),
);

describe("the cohort of a year", () => {
  it("is Ganzhou's 2023: 45 filed, 39 certified, 86.7 %", () => {
    const figures = cohortFigures([
      group("SURVEYED", 300),
      group("DRAFTING", 9),
      group("WITHDRAWN", 6),
      group("CERTIFIED", 39, true),
      group("REJECTED", 6, true),
    ]);
    expect(figures).toMatchObject({
      applications: 360,
      submitted: 45,
      certified: 39,
      rejected: 6,
      withdrawnAfterFiling: 0,
      pending: 0,
      isFinal: true,
      passRate: { numerator: 39, denominator: 45 },
    });
  });

  it.each([
    ["SURVEYED", false, "not-filed"],
    ["NURTURING", false, "not-filed"],
    ["COACHING", false, "not-filed"],
    ["DRAFTING", false, "not-filed"],
    ["DRAFTING", true, "not-filed"],
    ["SUBMITTED", true, "pending"],
    ["EXPERT_REVIEW", true, "pending"],
    ["PUBLICITY", true, "pending"],
    ["CERTIFIED", true, "certified"],
    ["REJECTED", true, "rejected"],
    ["WITHDRAWN", false, "not-filed"],
    ["WITHDRAWN", true, "withdrawn-after-filing"],
  ] as const)("counts %s (filing date: %s) as %s", (state, hasSubmissionDate, standing) => {
    expect(standingOf({ state, hasSubmissionDate })).toBe(standing);
  });

  it("keeps pending ones in the denominator and says that the rate is not final", () => {
    const figures = cohortFigures([group("PUBLICITY", 5, true), group("CERTIFIED", 5, true)]);
    expect(figures).toMatchObject({ submitted: 10, pending: 5, isFinal: false });
    expect(figures.passRate.rate).toBe(0.5);
  });

  it("does not improve when a weak application is withdrawn after filing", () => {
    const before = cohortFigures([group("CERTIFIED", 3, true), group("REJECTED", 1, true)]);
    const after = cohortFigures([group("CERTIFIED", 3, true), group("WITHDRAWN", 1, true)]);
    expect(after.passRate).toEqual(before.passRate);
  });

  it("takes the application year, not the year of anything else", () => {
    const certified = { state: "CERTIFIED", hasSubmissionDate: true } as const;
    const applications = [
      { ...certified, year: 2023 },
      { ...certified, year: 2023 },
      { ...certified, year: 2022 },
    ];
    expect(cohortOfYear(applications, 2023).certified).toBe(2);
    expect(cohortOfYear(applications, 2024).passRate.rate).toBeNull();
  });

  it("adds up, whatever it consists of", () => {
    fc.assert(
      fc.property(groups, (list) => {
        const figures = cohortFigures(list);
        const { certified, rejected, withdrawnAfterFiling, pending } = figures;
        expect(certified + rejected + withdrawnAfterFiling + pending).toBe(figures.submitted);
        expect(figures.submitted).toBeLessThanOrEqual(figures.applications);
        expect(list.every((each) => COHORT_STANDINGS.includes(standingOf(each)))).toBe(true);
      }),
    );
  });
});
