import { describe, expect, it } from "vitest";

import type { InSet } from "@/lib/rules/expression/types";

import { found } from "@/tests/support/arbitraries/expression";

describe("in-set", () => {
  const criterion: InSet = {
    kind: "in-set",
    fact: "industryDivision",
    values: [
      { kind: "choice", value: "C39" },
      { kind: "choice", value: "I65" },
    ],
  };

  it.each([
    ["C39", "met"],
    ["I65", "met"],
    ["C3", "unmet"],
  ])("%s is %s", (value, verdict) => {
    expect(found(criterion, { industryDivision: { kind: "choice", value } }).verdict).toBe(verdict);
  });
});
