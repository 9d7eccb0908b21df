import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { FACT_CATALOGUE } from "@/lib/rules/expression/catalogue";
import { evaluate } from "@/lib/rules/expression/evaluate";
import { gapsOf } from "@/lib/rules/expression/gaps";
import type { Facts } from "@/lib/rules/expression/facts";
import { FINDING_REASONS } from "@/lib/rules/expression/kinds/kind";
import type { Expression } from "@/lib/rules/expression/types";

import { aContext, expressions, facts, someFacts } from "@/tests/support/arbitraries/expression";
import { day } from "@/tests/support/arbitraries/values";

const ABOVE_SCALE: Expression = {
  kind: "comparison",
  fact: "aboveScale",
  operator: "=",
  value: { kind: "boolean", value: true },
};
const LARGE: Expression = {
  kind: "comparison",
  fact: "staffCount",
  operator: ">=",
  value: { kind: "integer", value: 100 },
  label: "百人以上",
};

describe("evaluate", () => {
  it("gives every criterion with required, observed, source and clause", () => {
    const clause = { document: "赣高新〔2023〕1号", article: "第二条" };
    const own = { document: "赣高新〔2023〕1号", article: "第三条" };
    const condition: Expression = {
      kind: "all",
      clause,
      of: [ABOVE_SCALE, { ...LARGE, clause: own }],
    };
    const known = someFacts({ staffCount: { kind: "integer", value: 99 } });
    const { verdict, findings } = evaluate(condition, aContext(known));
    expect(verdict).toBe("unmet");
    expect(findings).toEqual([
      {
        path: "/of/0",
        criterion: ABOVE_SCALE,
        negated: false,
        verdict: "unknown",
        reason: "FACT_UNKNOWN",
        required: {
          key: "comparison.equal",
          params: {
            fact: { kind: "fact", value: "aboveScale" },
            value: { kind: "boolean", value: true },
          },
        },
        observed: null,
        source: null,
        clause,
        label: null,
      },
      {
        path: "/of/1",
        criterion: { ...LARGE, clause: own },
        negated: false,
        verdict: "unmet",
        reason: "NOT_FULFILLED",
        required: {
          key: "comparison.atLeast",
          params: {
            fact: { kind: "fact", value: "staffCount" },
            value: { kind: "integer", value: 100 },
          },
        },
        observed: { kind: "integer", value: 99 },
        source: { source: "REGISTRY", asOf: "2023-12-31" },
        clause: own,
        label: "百人以上",
      },
    ]);
  });

  it("turns the findings under a negation around, and back under two", () => {
    const known = aContext(someFacts({ staffCount: { kind: "integer", value: 100 } }));
    const once = evaluate({ kind: "not", of: LARGE }, known);
    expect(once.findings[0]).toMatchObject({
      path: "/of",
      negated: true,
      verdict: "unmet",
      reason: "NOT_FULFILLED",
    });
    const small = aContext(someFacts({ staffCount: { kind: "integer", value: 99 } }));
    expect(evaluate({ kind: "not", of: LARGE }, small).findings[0]).toMatchObject({
      verdict: "met",
      reason: "FULFILLED",
    });
    const twice = evaluate({ kind: "not", of: { kind: "not", of: LARGE } }, known);
    expect(twice.findings[0]).toMatchObject({ path: "/of/of", negated: false, verdict: "met" });
  });

  it("keeps a reason that tells a fact under a negation", () => {
    const { findings } = evaluate({ kind: "not", of: LARGE }, aContext(someFacts()));
    expect(findings[0]).toMatchObject({ verdict: "unknown", reason: "FACT_UNKNOWN" });
  });
});

describe("Ganzhou's three subsidies for 2023", () => {
  const year = { kind: "relative", offset: 0 } as const;
  const certified: Expression = {
    kind: "outcome",
    certification: "HNTE",
    year,
    result: "certified",
  };
  const policies = {
    first: {
      kind: "all",
      of: [certified, { kind: "occasion", certification: "HNTE", year, occasion: "first" }],
    },
    again: {
      kind: "all",
      of: [certified, { kind: "occasion", certification: "HNTE", year, occasion: "again" }],
    },
    effort: {
      kind: "all",
      of: [
        { kind: "outcome", certification: "HNTE", year, result: "completed" },
        { kind: "not", of: certified },
      ],
    },
  } satisfies Record<string, Expression>;

  const firm = (state: "CERTIFIED" | "REJECTED" | "PUBLICITY" | "WITHDRAWN", held: string[] = []) =>
    someFacts(
      {},
      {
        applications: {
          source: "PIPELINE",
          asOf: null,
          items: [{ certification: "HNTE", year: 2023, state, submittedOn: day("2023-07-10") }],
        },
        certificates: {
          source: "CERTIFICATES",
          asOf: null,
          items: held.map((date) => ({ certification: "HNTE", issuedOn: day(date) })),
        },
      },
    );

  it.each([
    ["certified for the first time", firm("CERTIFIED", ["2023-12-08"]), "met", "unmet", "unmet"],
    ["certified again", firm("CERTIFIED", ["2020-12-02", "2023-12-08"]), "unmet", "met", "unmet"],
    ["rejected", firm("REJECTED"), "unmet", "unmet", "met"],
    ["still in publicity", firm("PUBLICITY"), "unknown", "unmet", "unknown"],
    ["withdrawn", firm("WITHDRAWN"), "unmet", "unmet", "unmet"],
    ["without an application", someFacts(), "unmet", "unmet", "unmet"],
    [
      "certified, earlier certificates not known",
      { ...firm("CERTIFIED"), certificates: null },
      "unknown",
      "unknown",
      "unmet",
    ],
  ] as [string, Facts, ...string[]][])("a firm %s", (...[, known, ...verdicts]) => {
    const given = Object.values(policies).map(
      (policy) => evaluate(policy, aContext(known)).verdict,
    );
    expect(given).toEqual(verdicts);
  });
});

/** The same facts with everything that is missing filled in from others. */
function completed(known: Facts, more: Facts): Facts {
  return {
    values: new Map([...more.values, ...known.values]),
    applications: known.applications ?? more.applications,
    certificates: known.certificates ?? more.certificates,
  };
}

function reversed(expression: Expression): Expression {
  if (expression.kind === "not") return { ...expression, of: reversed(expression.of) };
  if (!("of" in expression)) return expression;
  return { ...expression, of: expression.of.map(reversed).toReversed() } as Expression;
}

describe("properties of evaluation", { timeout: 60_000 }, () => {
  it("gives the same answer to the same question, and changes nothing", () => {
    fc.assert(
      fc.property(expressions, facts, (condition, known) => {
        const before = structuredClone(condition);
        expect(evaluate(condition, aContext(known))).toEqual(evaluate(condition, aContext(known)));
        expect(condition).toEqual(before);
      }),
    );
  });

  it("does not depend on the order of the criteria", () => {
    fc.assert(
      fc.property(expressions, facts, (condition, known) => {
        const context = aContext(known);
        expect(evaluate(reversed(condition), context).verdict).toBe(
          evaluate(condition, context).verdict,
        );
      }),
    );
  });

  it("never turns a decided verdict when a fact is added", () => {
    fc.assert(
      fc.property(expressions, facts, facts, (...[condition, known, more]) => {
        const before = evaluate(condition, aContext(known)).verdict;
        const after = evaluate(condition, aContext(completed(known, more))).verdict;
        if (before !== "unknown") expect(after).toBe(before);
      }),
      { numRuns: 1000 },
    );
  });

  it("is decided by one unmet criterion of an all, one met of an any", () => {
    fc.assert(
      fc.property(expressions, facts, (condition, known) => {
        const context = aContext(known);
        const never: Expression = { kind: "all", of: [condition, { kind: "any", of: [] }] };
        const always: Expression = { kind: "any", of: [condition, { kind: "all", of: [] }] };
        expect(evaluate(never, context).verdict).toBe("unmet");
        expect(evaluate(always, context).verdict).toBe("met");
      }),
    );
  });

  it("has one finding per criterion, each with a place, a reason and a verdict of its own", () => {
    fc.assert(
      fc.property(expressions, facts, (condition, known) => {
        const { findings } = evaluate(condition, aContext(known));
        expect(new Set(findings.map(({ path }) => path)).size).toBe(findings.length);
        for (const { reason, observed, verdict } of findings) {
          expect(FINDING_REASONS).toContain(reason);
          if (reason === "FACT_UNKNOWN") expect([observed, verdict]).toEqual([null, "unknown"]);
        }
      }),
    );
  });

  it("has gaps exactly when the verdict is unknown, and only about what is missing", () => {
    fc.assert(
      fc.property(expressions, facts, (condition, known) => {
        const { verdict, gaps } = evaluate(condition, aContext(known));
        expect(gaps.length > 0).toBe(verdict === "unknown");
        expect(gapsOf(condition, aContext(known))).toEqual(gaps);
        for (const gap of gaps) {
          if (gap.kind === "fact") {
            expect(known.values.has(gap.fact)).toBe(false);
            expect(FACT_CATALOGUE.has(gap.fact)).toBe(true);
          }
          if (gap.kind === "certificates") expect(known.certificates).toBeNull();
        }
      }),
    );
  });
});
