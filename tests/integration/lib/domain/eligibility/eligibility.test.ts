import { beforeAll, describe, expect, it } from "vitest";
import { getEligibility } from "@/lib/domain/eligibility/queries";
import { eligibilityToWire } from "@/lib/domain/eligibility/wire";
import { anApplication, type Cast } from "@/tests/support/builders/applications";
import {
  AGAIN,
  aCastWithPolicies,
  aClaim,
  aClaimant,
  aPolicy,
  COMPLETED,
  FIRST,
  type Policies,
} from "@/tests/support/builders/claims";
import { anEnterprise, aPark, actingIn, insert } from "@/tests/support/builders/world";

let cast: Cast;
let policies: Policies;

beforeAll(async () => {
  ({ cast, policies } = await aCastWithPolicies());
});

/** Verdict and sum by policy. */
async function verdictsOf(enterpriseId: string, on?: string) {
  const { items } = await getEligibility(cast.as.OFFICIAL, enterpriseId, on);
  return Object.fromEntries(items.map((item) => [item.code, item]));
}

const aCertificate = (enterpriseId: string, issuedOn: string) =>
  insert("certificate", {
    ...{ park_id: cast.park, enterprise_id: enterpriseId, certification: "HNTE" },
    ...{ issued_on: issuedOn, valid_until: `${Number(issuedOn.slice(0, 4)) + 3}-01-01` },
  });

describe("getEligibility", () => {
  it("gives 300,000 to a firm certified for the first time, with reasons and clauses", async () => {
    const { enterpriseId } = await aClaimant(cast);
    const { first, again, completed } = await verdictsOf(enterpriseId);
    expect(first).toMatchObject({
      ...{ verdict: "eligible", year: 2023, amountFen: FIRST, isClaimable: true, claim: null },
      findings: [
        { verdict: "met", observed: { value: "CERTIFIED" }, source: { source: "PIPELINE" } },
        { verdict: "met", reason: "NEVER_CERTIFIED_BEFORE", source: { source: "CERTIFICATES" } },
      ],
    });
    expect(first?.findings[0]?.clause).toMatchObject({ document: "赣州高新区科技赋能新政" });
    expect([again?.verdict, completed?.verdict]).toEqual(["not-eligible", "not-eligible"]);
  });

  it("gives 200,000 to one certified before, by whichever record that is known", async () => {
    const imported = await aClaimant(cast);
    await aCertificate(imported.enterpriseId, "2020-11-03");
    const own = await aClaimant(cast);
    await anApplication(
      { parkId: cast.park, enterpriseId: own.enterpriseId },
      { state: "CERTIFIED", year: 2020 },
    );
    for (const { enterpriseId } of [imported, own]) {
      expect(await verdictsOf(enterpriseId)).toMatchObject({
        again: { verdict: "eligible", year: 2023, amountFen: AGAIN },
        first: { verdict: "not-eligible" },
      });
    }
  });

  it("gives 20,000 to one that completed its application and was refused", async () => {
    const { enterpriseId } = await aClaimant(cast, "REJECTED");
    expect(await verdictsOf(enterpriseId)).toMatchObject({
      completed: { verdict: "eligible", year: 2023, amountFen: COMPLETED },
      first: { verdict: "not-eligible" },
    });
  });

  it("says data missing, and which, while the authority has not decided", async () => {
    const { enterpriseId } = await aClaimant(cast, "EXPERT_REVIEW");
    expect(await verdictsOf(enterpriseId)).toMatchObject({
      first: { verdict: "data-missing", gaps: [{ kind: "application", year: 2023 }] },
      completed: { verdict: "data-missing" },
      again: { verdict: "not-eligible" },
    });
  });

  it("never finds a firm eligible that did not apply, or withdrew", async () => {
    const bystander = await anEnterprise(cast.park);
    const { enterpriseId } = await aClaimant(cast, "WITHDRAWN");
    for (const id of [bystander, enterpriseId]) {
      const verdicts = Object.values(await verdictsOf(id)).map(({ verdict }) => verdict);
      expect(verdicts).toEqual(["not-eligible", "not-eligible", "not-eligible"]);
    }
  });

  it("looks at a day: not yet decided, not yet in force", async () => {
    const { enterpriseId } = await aClaimant(cast);
    expect(await verdictsOf(enterpriseId, "2023-08-01")).toMatchObject({
      first: { verdict: "data-missing" },
    });
    expect(await verdictsOf(enterpriseId, "2023-03-01")).toMatchObject({
      first: { verdict: "not-eligible" },
    });
    expect(await verdictsOf(enterpriseId, "2022-12-31")).toEqual({});
  });

  it("asks figures for what they say, in their unit, and is data missing without them", async () => {
    const park = await aPark();
    const official = await actingIn(park, "OFFICIAL");
    const share = { kind: "ratio", value: "5%" };
    await aPolicy(park, {
      condition: JSON.stringify({
        kind: "all",
        of: [
          {
            ...{ kind: "comparison", fact: "REVENUE@-1", operator: ">=" },
            value: { kind: "money", value: "100000000" },
          },
          { kind: "comparison", fact: "RD_RATIO@-1", operator: ">=", value: share },
        ],
      }),
    });
    const firm = await anEnterprise(park);
    const itemOf = async () => {
      const { years } = await getEligibility(official, firm);
      return years.find(({ year }) => year === 2023)?.items[0];
    };
    expect(await itemOf()).toMatchObject({
      verdict: "data-missing",
      gaps: [
        { kind: "fact", fact: "REVENUE@-1" },
        { kind: "fact", fact: "RD_RATIO@-1" },
      ],
    });
    const figure = (metric: string, value: string) =>
      insert("figure", {
        ...{ park_id: park, enterprise_id: firm, year: 2022, metric, value, unit: "FEN" },
        ...{ source: "TAX_RETURN", as_of: "2022-12-31" },
      });
    await figure("REVENUE", "100000000");
    await figure("RD_COST", "5000000");
    expect(await itemOf()).toMatchObject({
      verdict: "eligible",
      findings: [
        { observed: { value: 100_000_000n }, source: { source: "TAX_RETURN", asOf: "2022-12-31" } },
        { verdict: "met", source: { source: "DERIVED" } },
      ],
    });
  });

  it("shows which claim there is, and bars the group for that year only", async () => {
    const { enterpriseId, id } = await aClaim(cast, policies);
    const { first, again } = await verdictsOf(enterpriseId);
    expect(first).toMatchObject({
      ...{ claim: { id, state: "SUBMITTED" }, isClaimable: false, reason: "CLAIMED" },
    });
    expect(again?.isClaimable).toBe(false);
  });

  it("lets the newest version in force speak, and keeps its claims over versions", async () => {
    const { park } = cast;
    const other = await aPark();
    const official = await actingIn(other, "OFFICIAL");
    const enterpriseId = await anEnterprise(other);
    await anApplication({ parkId: other, enterpriseId }, { state: "CERTIFIED" });
    await aPolicy(other);
    await aPolicy(other, { version: 2, amount_fen: 1_000_000n, in_force_from: "2024-01-01" });
    const amountOn = async (on: string) =>
      (await getEligibility(official, enterpriseId, on)).items.map(({ amountFen }) => amountFen);
    expect(await amountOn("2023-12-31")).toEqual([FIRST]);
    expect(await amountOn("2024-01-01")).toEqual([1_000_000n]);
    expect(other).not.toBe(park);
  });

  it("names a policy that cannot be read instead of finding nobody eligible", async () => {
    const park = await aPark();
    await aPolicy(park, { code: "broken", condition: JSON.stringify({ kind: "all", of: [] }) });
    await expect(
      getEligibility(await actingIn(park, "OFFICIAL"), await anEnterprise(park)),
    ).rejects.toThrow(/policy broken version 1/);
  });

  it.each([
    "OFFICIAL_OF_ANOTHER_PARK",
    "OWNER_OF_ANOTHER_ENTERPRISE",
    "UNENGAGED_CONSULTANT",
  ] as const)("does not find the enterprise for %s", async (part) => {
    await expect(getEligibility(cast.as[part], cast.enterprise)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("reaches the API exactly: text for money, citation for the clause", async () => {
    const { enterpriseId, owner } = await aClaimant(cast);
    const wire = eligibilityToWire(await getEligibility(owner, enterpriseId, "2024-05-01"));
    expect(JSON.parse(JSON.stringify(wire))).toMatchObject({
      ...{ enterpriseId, on: "2024-05-01" },
      items: [
        {
          ...{ policyId: policies.first, verdict: "eligible", amountFen: "30000000", gaps: [] },
          findings: [
            {
              criterion: { kind: "outcome", result: "certified" },
              required: { key: "outcome.certified" },
              observed: { kind: "choice", value: "CERTIFIED" },
              source: { source: "PIPELINE" },
              citation: { document: "赣州高新区科技赋能新政", article: "强化政策保障" },
            },
            { criterion: { kind: "occasion" } },
          ],
        },
        { policyId: policies.again },
        { policyId: policies.completed },
      ],
    });
  });
});
