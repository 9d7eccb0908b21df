import { describe, expect, it } from "vitest";

import type { ApplicationResult, Criterion, YearReference } from "@/lib/rules/expression/types";

import { applications, found } from "@/tests/support/arbitraries/expression";

const THIS_YEAR = { kind: "relative", offset: 0 } as const;

describe("outcome of an application in a year", () => {
  const outcome = (result: ApplicationResult, year: YearReference = THIS_YEAR): Criterion => ({
    kind: "outcome",
    certification: "HNTE",
    year,
    result,
  });

  it.each([
    ["DRAFTING", "unmet NOT_FILED", "unmet NOT_FILED", "unmet NOT_FILED"],
    ["SUBMITTED", "met FULFILLED", "unknown OUTCOME_PENDING", "unknown OUTCOME_PENDING"],
    ["EXPERT_REVIEW", "met FULFILLED", "unknown OUTCOME_PENDING", "unknown OUTCOME_PENDING"],
    ["PUBLICITY", "met FULFILLED", "unknown OUTCOME_PENDING", "unknown OUTCOME_PENDING"],
    ["CERTIFIED", "met FULFILLED", "met FULFILLED", "unmet NOT_FULFILLED"],
    ["REJECTED", "met FULFILLED", "unmet NOT_FULFILLED", "met FULFILLED"],
    ["WITHDRAWN", "unmet WITHDRAWN", "unmet WITHDRAWN", "unmet WITHDRAWN"],
  ] as const)("%s: completed %s, certified %s, rejected %s", (...[state, ...expected]) => {
    const results = (["completed", "certified", "rejected"] as const).map((result) =>
      found(outcome(result), {}, { applications: applications([2023, state]) }),
    );
    expect(results.map(({ verdict, reason }) => `${verdict} ${reason}`)).toEqual(expected);
    expect(results.every(({ observed }) => observed === state)).toBe(true);
  });

  it("is unmet without an application in that very year", () => {
    expect(
      found(outcome("certified"), {}, { applications: applications([2022, "CERTIFIED"]) }),
    ).toEqual({ verdict: "unmet", reason: "NO_APPLICATION", observed: null });
  });

  it("is unknown when the applications are", () => {
    expect(found(outcome("completed"), {}, { applications: null })).toEqual({
      verdict: "unknown",
      reason: "APPLICATIONS_UNKNOWN",
      observed: null,
    });
  });

  it.each<[YearReference, string]>([
    [{ kind: "fixed", year: 2022 }, "met"],
    [{ kind: "relative", offset: -1 }, "met"],
    [{ kind: "fixed", year: 2023 }, "unmet"],
    [{ kind: "relative", offset: 0 }, "unmet"],
  ])("takes the year %o", (year, verdict) => {
    const changes = { applications: applications([2022, "CERTIFIED"]) };
    expect(found(outcome("certified", year), {}, changes).verdict).toBe(verdict);
  });
});
