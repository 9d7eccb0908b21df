import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { resolveStacking, STACKING_REASONS } from "@/lib/rules/subsidy/stacking";
import type { Entitlement } from "@/lib/rules/subsidy/stacking";

import { verdicts } from "@/tests/support/arbitraries/values";

function entitlement(policyId: string, changes: Partial<Entitlement> = {}): Entitlement {
  return {
    policyId,
    exclusiveGroup: "hnte-award",
    year: 2023,
    verdict: "met",
    amountFen: 30_000_000n,
    isClaimed: false,
    ...changes,
  };
}

const first = entitlement("first");
const again = entitlement("again", { amountFen: 20_000_000n });
const effort = entitlement("effort", { amountFen: 2_000_000n });
const short = (list: Entitlement[]) =>
  resolveStacking(list).map(({ reason, inFavourOf }) => [reason, inFavourOf]);

describe("resolveStacking", () => {
  it("picks the best of those met", () => {
    expect(short([effort, first, again])).toEqual([
      ["BETTER_IN_GROUP", "first"],
      ["BEST_OF_GROUP", null],
      ["BETTER_IN_GROUP", "first"],
    ]);
  });

  it("leaves what is not eligible aside, whatever it would pay", () => {
    expect(short([{ ...first, verdict: "unmet" }, again])).toEqual([
      ["NOT_ELIGIBLE", null],
      ["BEST_OF_GROUP", null],
    ]);
  });

  it("never takes unknown for eligible, but says what might be worth waiting for", () => {
    const results = resolveStacking([{ ...first, verdict: "unknown" }, again, effort]);
    expect(results.map(({ reason }) => reason)).toEqual([
      "DATA_MISSING",
      "BEST_OF_GROUP",
      "BETTER_IN_GROUP",
    ]);
    expect(results.map(({ mightBeBeatenBy }) => mightBeBeatenBy)).toEqual([[], ["first"], []]);
  });

  it("bars the group once one of it is claimed, even a smaller one", () => {
    expect(
      short([first, { ...effort, isClaimed: true }, { ...again, verdict: "unknown" }]),
    ).toEqual([
      ["GROUP_ALREADY_CLAIMED", "effort"],
      ["CLAIMED", null],
      ["GROUP_ALREADY_CLAIMED", "effort"],
    ]);
  });

  it("keeps years and groups apart", () => {
    expect(
      short([first, { ...again, year: 2024 }, { ...effort, exclusiveGroup: "finance-staff" }]),
    ).toEqual([
      ["BEST_OF_GROUP", null],
      ["BEST_OF_GROUP", null],
      ["BEST_OF_GROUP", null],
    ]);
  });

  it("decides equal amounts by the policy's id", () => {
    expect(short([{ ...again, amountFen: first.amountFen }, first])).toEqual([
      ["BEST_OF_GROUP", null],
      ["BETTER_IN_GROUP", "again"],
    ]);
    expect(short([first, { ...again, amountFen: first.amountFen }])).toEqual([
      ["BETTER_IN_GROUP", "again"],
      ["BEST_OF_GROUP", null],
    ]);
  });

  it("never opens two of one group, never opens the ineligible, whatever the order", () => {
    const entitlements = fc.uniqueArray(
      fc.record({
        policyId: fc.string({ minLength: 1, maxLength: 3 }),
        exclusiveGroup: fc.constantFrom("a", "b"),
        year: fc.constantFrom(2023, 2024),
        verdict: verdicts,
        amountFen: fc.bigInt({ min: 1n, max: 3n }),
        isClaimed: fc.integer({ min: 0, max: 5 }).map((die) => die === 0),
      }),
      { selector: ({ policyId }) => policyId },
    );
    fc.assert(
      fc.property(entitlements, (list) => {
        const results = resolveStacking(list);
        const open = results.flatMap(({ isClaimable }, index) =>
          isClaimable ? [list[index]!] : [],
        );
        const places = open.map(({ exclusiveGroup, year }) => `${exclusiveGroup}${year}`);
        expect(new Set(places).size).toBe(places.length);
        expect(open.every(({ verdict }) => verdict === "met")).toBe(true);
        expect(results.every(({ reason }) => STACKING_REASONS.includes(reason))).toBe(true);
        expect(resolveStacking(list.toReversed()).toReversed()).toEqual(
          results.map((result) => ({
            ...result,
            inFavourOf:
              result.reason === "GROUP_ALREADY_CLAIMED" ? expect.anything() : result.inFavourOf,
            mightBeBeatenBy: expect.toSatisfy(
              (ids: string[]) => ids.toSorted().join() === result.mightBeBeatenBy.toSorted().join(),
            ),
          })),
        );
      }),
    );
  });
});
