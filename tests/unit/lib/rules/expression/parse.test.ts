import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { toJson } from "@/lib/rules/expression/json";
import { parseExpression } from "@/lib/rules/expression/parse";

import { expressions } from "@/tests/support/arbitraries/expression";

const money = (value: unknown) => ({ kind: "money", value });
const integer = (value: unknown) => ({ kind: "integer", value });
const comparison = (changes: object = {}) => ({
  kind: "comparison",
  fact: "staffCount",
  operator: ">=",
  value: integer(10),
  ...changes,
});
const outcome = (changes: object = {}) => ({
  kind: "outcome",
  certification: "HNTE",
  year: { kind: "relative", offset: 0 },
  result: "certified",
  ...changes,
});

function faults(json: unknown) {
  const parsed = parseExpression(json);
  return parsed.ok ? [] : parsed.errors.map(({ path, fault }) => `${path} ${fault}`);
}

describe("parseExpression", () => {
  it("reads back every condition that was written, from real JSON", () => {
    fc.assert(
      fc.property(expressions, (condition) => {
        const json: unknown = JSON.parse(JSON.stringify(toJson(condition)));
        expect(parseExpression(json)).toEqual({
          ok: true,
          value: stripped(condition),
        });
      }),
    );
  });

  it("freezes what it reads", () => {
    const parsed = parseExpression({ kind: "all", of: [comparison()] });
    expect(parsed).toMatchObject({ ok: true });
    const frozen = parsed.ok && parsed.value.kind === "all" ? parsed.value : null;
    expect(Object.isFrozen(frozen)).toBe(true);
    expect(Object.isFrozen(frozen?.of)).toBe(true);
    expect(Object.isFrozen(frozen?.of[0])).toBe(true);
  });

  it("takes clause and label on every node", () => {
    const clause = { document: "32号", article: "第十一条", text: "…" };
    expect(
      faults({ kind: "all", clause, label: "x", of: [outcome({ clause, label: "y" })] }),
    ).toEqual([]);
  });

  it("names every fault with its place", () => {
    const json = {
      kind: "all",
      of: [comparison({ operator: "≥", extra: 1 }), { kind: "not", of: outcome({ year: 2023 }) }],
    };
    expect(faults(json)).toEqual([
      "/of/0/operator CHOICE_UNKNOWN",
      "/of/0/extra FIELD_UNKNOWN",
      "/of/1/of/year NOT_AN_OBJECT",
    ]);
  });

  it.each<[unknown, string]>([
    [null, " NOT_AN_OBJECT"],
    ["all", " NOT_AN_OBJECT"],
    [[], " NOT_AN_OBJECT"],
    [{}, "/kind KIND_UNKNOWN"],
    [{ kind: "constructor" }, "/kind KIND_UNKNOWN"],
    [{ kind: 1 }, "/kind KIND_UNKNOWN"],
    [{ kind: "all" }, "/of FIELD_MISSING"],
    [{ kind: "all", of: {} }, "/of NOT_A_LIST"],
    [{ kind: "all", of: [] }, "/of EMPTY"],
    [{ kind: "any", of: Array.from({ length: 101 }, () => comparison()) }, "/of TOO_LONG"],
    [{ kind: "at-least", count: 2, of: [comparison()] }, "/count COUNT_OUT_OF_RANGE"],
    [{ kind: "at-least", count: 0, of: [comparison()] }, "/count OUT_OF_RANGE"],
    [{ kind: "at-least", count: 1.5, of: [comparison()] }, "/count NOT_AN_INTEGER"],
    [JSON.parse('{"kind":"all","of":[],"__proto__":1}'), "/of EMPTY|/__proto__ FIELD_UNKNOWN"],
    [comparison({ "a/b~c": 1 }), "/a~1b~0c FIELD_UNKNOWN"],
    [comparison({ fact: "shoeSize" }), "/fact FACT_NOT_IN_CATALOGUE"],
    [comparison({ fact: " " }), "/fact EMPTY"],
    [comparison({ fact: "x".repeat(101) }), "/fact TOO_LONG"],
    [comparison({ fact: 1 }), "/fact NOT_A_TEXT"],
    [comparison({ value: money("10") }), "/value VALUE_OF_ANOTHER_KIND"],
    [comparison({ value: integer("10") }), "/value/value NOT_AN_INTEGER"],
    [comparison({ value: integer(2 ** 53) }), "/value/value NOT_AN_INTEGER"],
    [comparison({ fact: "REVENUE@-1", value: money(10) }), "/value/value NOT_MONEY"],
    [comparison({ fact: "REVENUE@-1", value: money("010") }), "/value/value NOT_MONEY"],
    [comparison({ fact: "REVENUE@-1", value: money("1.5") }), "/value/value NOT_MONEY"],
    [
      comparison({ fact: "RD_RATIO@-1", value: { kind: "ratio", value: "3 percent" } }),
      "/value/value NOT_A_RATIO",
    ],
    [
      comparison({ fact: "foundedOn", value: { kind: "date", value: "2023-02-29" } }),
      "/value/value NOT_A_DATE",
    ],
    [
      comparison({ fact: "aboveScale", value: { kind: "boolean", value: 1 } }),
      "/value/value NOT_A_BOOLEAN",
    ],
    [
      comparison({ fact: "aboveScale", value: { kind: "boolean", value: true } }),
      "/operator OPERATOR_NOT_FOR_KIND",
    ],
    [
      { kind: "between", fact: "staffCount", low: integer(1), high: money("2") },
      "/high VALUE_OF_ANOTHER_KIND",
    ],
    [
      { kind: "between", fact: "staffCount", low: integer(2), high: integer(1) },
      "/high BOUNDS_REVERSED",
    ],
    [
      { kind: "between", fact: "staffCount", low: money("1"), high: money("1") },
      "/low VALUE_OF_ANOTHER_KIND",
    ],
    [
      {
        kind: "between",
        fact: "region",
        low: { kind: "choice", value: "1" },
        high: { kind: "number", value: 2 },
      },
      "/low KIND_WITHOUT_ORDER|/high/kind KIND_UNKNOWN",
    ],
    [{ kind: "in-set", fact: "staffCount", values: [] }, "/values EMPTY"],
    [
      { kind: "in-set", fact: "staffCount", values: [integer(1), money("2")] },
      "/values/1 VALUE_OF_ANOTHER_KIND",
    ],
    [
      { kind: "in-set", fact: "staffCount", values: [integer(1), integer(2), integer(1)] },
      "/values/2 DUPLICATE_VALUE",
    ],
    [{ kind: "in-set", fact: "region", values: [integer(1)] }, "/values/0 VALUE_OF_ANOTHER_KIND"],
    [{ kind: "date-within", fact: "staffCount" }, "/fact VALUE_OF_ANOTHER_KIND"],
    [
      {
        kind: "date-within",
        fact: "foundedOn",
        from: { kind: "fixed", date: "2023-01-02" },
        to: { kind: "fixed", date: "2023-01-01" },
      },
      "/to BOUNDS_REVERSED",
    ],
    [
      { kind: "date-within", fact: "foundedOn", to: { kind: "relative", days: 40_000 } },
      "/to/days OUT_OF_RANGE",
    ],
    [outcome({ certification: "ISO9001" }), "/certification CHOICE_UNKNOWN"],
    [outcome({ result: "CERTIFIED" }), "/result CHOICE_UNKNOWN"],
    [outcome({ year: { kind: "fixed", year: 23 } }), "/year/year OUT_OF_RANGE"],
    [outcome({ clause: "32号" }), "/clause NOT_AN_OBJECT"],
    [outcome({ clause: { article: "1" } }), "/clause/document FIELD_MISSING"],
  ])("refuses %j", (json, expected) => {
    expect(faults(json)).toEqual(expected.split("|"));
  });

  it("accepts a range open on either side, and one that is a single day", () => {
    const day = { kind: "fixed", date: "2023-01-01" };
    const range = { kind: "date-within", fact: "foundedOn" };
    expect(faults({ ...range, from: day })).toEqual([]);
    expect(faults({ ...range, to: day })).toEqual([]);
    expect(faults({ ...range, from: day, to: day })).toEqual([]);
    expect(faults({ ...range, from: { kind: "relative", days: 5 }, to: day })).toEqual([]);
  });

  it("refuses a hostile tree before reading it", () => {
    let deep: unknown = comparison();
    for (let level = 0; level < 10_000; level += 1) deep = { kind: "not", of: deep };
    expect(faults(deep)).toEqual([" TOO_DEEP"]);
    const wide = { kind: "all", of: Array.from({ length: 20_000 }, () => 0) };
    expect(faults(wide)).toEqual([" TOO_LARGE"]);
  });

  it("knows the facts it is given", () => {
    const catalogue = new Map([["shoeSize", "integer" as const]]);
    expect(parseExpression(comparison({ fact: "shoeSize" }), catalogue).ok).toBe(true);
  });
});

/** The condition without fields that hold nothing, which JSON cannot carry. */
function stripped(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(stripped);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, stripped(value)]),
  );
}
