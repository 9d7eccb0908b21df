import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { allOf, anyOf, atLeast, not, verdictOf, VERDICTS } from "@/lib/rules/values/three-valued";
import type { Verdict } from "@/lib/rules/values/three-valued";

import { verdicts } from "@/tests/support/arbitraries/values";

const SIGN: Record<string, Verdict> = { "+": "met", "-": "unmet", "?": "unknown" };
const read = (signs: string) => [...signs].map((sign) => SIGN[sign]!);

describe("three-valued logic", () => {
  it.each([
    ["", "met", "unmet"],
    ["+", "met", "met"],
    ["-", "unmet", "unmet"],
    ["?", "unknown", "unknown"],
    ["+?", "unknown", "met"],
    ["-?", "unmet", "unknown"],
    ["+-?", "unmet", "met"],
  ])("of [%s]: all %s, any %s", (signs, all, any) => {
    expect(allOf(read(signs))).toBe(all);
    expect(anyOf(read(signs))).toBe(any);
  });

  it.each([
    [0, "", "met"],
    [1, "", "unmet"],
    [2, "++-", "met"],
    [2, "+--", "unmet"],
    [2, "+?-", "unknown"],
    [2, "??", "unknown"],
    [3, "++?-", "unknown"],
  ])("at least %i of [%s] is %s", (count, signs, verdict) => {
    expect(atLeast(count, read(signs))).toBe(verdict);
  });

  it("turns answers into verdicts", () => {
    expect([true, false, null].map(verdictOf)).toEqual(["met", "unmet", "unknown"]);
    expect(VERDICTS.map(not)).toEqual(["unmet", "met", "unknown"]);
  });

  it("does not depend on the order", () => {
    fc.assert(
      fc.property(fc.array(verdicts), fc.nat(5), (list, count) => {
        expect(atLeast(count, list.toReversed())).toBe(atLeast(count, list));
      }),
    );
  });

  it("obeys De Morgan", () => {
    fc.assert(
      fc.property(fc.array(verdicts), (list) => {
        expect(not(allOf(list))).toBe(anyOf(list.map(not)));
      }),
    );
  });

  it("never changes a decided verdict when an unknown becomes known", () => {
    fc.assert(
      fc.property(fc.array(verdicts), fc.nat(4), fc.boolean(), (list, count, learned) => {
        const before = atLeast(count, list);
        const after = atLeast(
          count,
          list.map((verdict) => (verdict === "unknown" ? verdictOf(learned) : verdict)),
        );
        expect(after).not.toBe("unknown");
        if (before !== "unknown") expect(after).toBe(before);
      }),
    );
  });
});
