import { describe, expect, it } from "vitest";

import { gapsOf } from "@/lib/rules/expression/gaps";
import type { Expression } from "@/lib/rules/expression/types";

import { aContext, someFacts } from "@/tests/support/arbitraries/expression";

const staff = (least: number): Expression => ({
  kind: "comparison",
  fact: "staffCount",
  operator: ">=",
  value: { kind: "integer", value: least },
});
const aboveScale: Expression = {
  kind: "comparison",
  fact: "aboveScale",
  operator: "=",
  value: { kind: "boolean", value: true },
};
const nothing = aContext(someFacts({}, { applications: null, certificates: null }));

describe("gapsOf", () => {
  it("names each missing fact once, in the order of the condition", () => {
    const condition: Expression = { kind: "all", of: [staff(10), aboveScale, staff(20)] };
    expect(gapsOf(condition, nothing)).toEqual([
      { kind: "fact", fact: "staffCount" },
      { kind: "fact", fact: "aboveScale" },
    ]);
  });

  it("asks for nothing that can no longer matter", () => {
    const small = aContext(someFacts({ staffCount: { kind: "integer", value: 5 } }));
    expect(gapsOf({ kind: "all", of: [staff(10), aboveScale] }, small)).toEqual([]);
    expect(gapsOf({ kind: "any", of: [staff(1), aboveScale] }, small)).toEqual([]);
    const branches: Expression = {
      kind: "any",
      of: [
        { kind: "all", of: [staff(10), { ...aboveScale, fact: "x" }] },
        { kind: "not", of: aboveScale },
      ],
    };
    expect(gapsOf(branches, small)).toEqual([{ kind: "fact", fact: "aboveScale" }]);
  });

  it("names applications by year and certificates as a whole", () => {
    const year = { kind: "relative", offset: -1 } as const;
    const condition: Expression = {
      kind: "all",
      of: [
        { kind: "outcome", certification: "HNTE", year, result: "certified" },
        { kind: "occasion", certification: "HNTE", year, occasion: "first" },
      ],
    };
    expect(gapsOf(condition, nothing)).toEqual([
      { kind: "application", certification: "HNTE", year: 2022 },
      { kind: "certificates", certification: "HNTE" },
    ]);
    const noApplications = aContext(someFacts({}, { applications: null }));
    expect(gapsOf(condition, noApplications)).toEqual([
      { kind: "application", certification: "HNTE", year: 2022 },
    ]);
  });
});
