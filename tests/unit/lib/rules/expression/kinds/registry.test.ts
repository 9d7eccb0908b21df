import { describe, expect, it } from "vitest";

import { FINDING_REASONS } from "@/lib/rules/expression/kinds/kind";
import { CRITERIA, GROUPS, isGroup } from "@/lib/rules/expression/kinds/registry";

describe("the registry of kinds", () => {
  it("has every kind once, as a criterion or as a group", () => {
    expect([...Object.keys(CRITERIA), ...Object.keys(GROUPS)]).toEqual([
      "comparison",
      "between",
      "in-set",
      "date-within",
      "outcome",
      "occasion",
      "all",
      "any",
      "at-least",
      "not",
    ]);
    expect(Object.values(CRITERIA).every(({ kind }) => kind === "criterion")).toBe(true);
    expect(Object.values(GROUPS).every(({ kind }) => kind === "group")).toBe(true);
    expect(isGroup({ kind: "not", of: { kind: "all", of: [] } })).toBe(true);
  });

  it("is frozen", () => {
    expect([...Object.values(CRITERIA), ...Object.values(GROUPS)].every(Object.isFrozen)).toBe(
      true,
    );
    expect(new Set(FINDING_REASONS).size).toBe(FINDING_REASONS.length);
  });
});
