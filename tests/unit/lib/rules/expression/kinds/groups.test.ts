import { describe, expect, it } from "vitest";

import { evaluate } from "@/lib/rules/expression/evaluate";
import type { Expression } from "@/lib/rules/expression/types";

import { aContext, someFacts } from "@/tests/support/arbitraries/expression";
import { day } from "@/tests/support/arbitraries/values";

const MET: Expression = { kind: "date-within", fact: "foundedOn" };
const UNMET: Expression = { kind: "not", of: MET };
const UNKNOWN: Expression = { kind: "date-within", fact: "nobodyKnows" };
const CONTEXT = aContext(someFacts({ foundedOn: { kind: "date", value: day("2020-05-01") } }));

function verdictOf(expression: Expression) {
  return evaluate(expression, CONTEXT).verdict;
}

describe("groups", () => {
  it.each<[string, Expression[], string, string, string]>([
    ["met and met", [MET, MET], "met", "met", "met"],
    ["met and unmet", [MET, UNMET], "unmet", "met", "unmet"],
    ["met and unknown", [MET, UNKNOWN], "unknown", "met", "unknown"],
    ["unmet and unknown", [UNMET, UNKNOWN], "unmet", "unknown", "unmet"],
    ["unmet and unmet", [UNMET, UNMET], "unmet", "unmet", "unmet"],
  ])("%s: all %s, any %s, at least two %s", (...[, of, ...verdicts]) => {
    const groups: Expression[] = [
      { kind: "all", of },
      { kind: "any", of },
      { kind: "at-least", count: 2, of },
    ];
    expect(groups.map(verdictOf)).toEqual(verdicts);
  });

  it("turn around what they negate, but not the unknown", () => {
    const negated = [MET, UNMET, UNKNOWN].map((of): Expression => ({ kind: "not", of }));
    expect(negated.map(verdictOf)).toEqual(["unmet", "met", "unknown"]);
  });
});
