import { beforeAll, describe, expect, it } from "vitest";
import { getFunnel } from "@/lib/domain/dashboards/queries/funnel";
import { getPassRate } from "@/lib/domain/dashboards/queries/pass-rate";
import { listCohortYears } from "@/lib/domain/dashboards/queries/years";
import type { Context } from "@/lib/kernel/context";
import {
  actingIn,
  aConsultancy,
  anEnterprise,
  aPark,
  aPerson,
  insert,
  select,
} from "@/tests/support/builders/world";

let park: string;
let official: Context;

const filed = ["SUBMITTED", "CERTIFIED", "CERTIFIED", "REJECTED"] as const;

beforeAll(async () => {
  park = await aPark();
  official = await actingIn(park, "OFFICIAL");
  for (const state of filed) await anApplication(park, { state, submitted: true });
  await anApplication(park, { state: "DRAFTING", submitted: false });
  await anApplication(park, { state: "WITHDRAWN", submitted: true });
  await anApplication(await aPark(), { state: "CERTIFIED", submitted: true });
});

interface Wish {
  state: string;
  submitted: boolean;
}

/** An application of 2024 of a new above-scale enterprise, coached by nobody. */
async function anApplication(parkId: string, { state, submitted }: Wish): Promise<string> {
  const enterprise = await anEnterprise(parkId, { above_scale: true, industry_code: "C3921" });
  const decided = state === "CERTIFIED" || state === "REJECTED";
  const keys = { park_id: parkId, enterprise_id: enterprise };
  const application = await insert("application", {
    ...keys,
    certification: "HNTE",
    year: 2024,
    state,
    state_since: "2024-08-01",
    submitted_on: submitted ? "2024-07-15" : null,
    decided_on: decided ? "2024-11-30" : null,
  });
  await insert("application_transition", {
    ...keys,
    application_id: application,
    version: 1,
    to_state: "SURVEYED",
    at: "2024-03-01T02:00:00Z",
  });
  await insert("application_transition", {
    ...keys,
    application_id: application,
    version: 2,
    from_state: "SURVEYED",
    to_state: state,
    at: "2024-03-11T02:00:00Z",
  });
  return application;
}

describe("getPassRate", () => {
  it("counts what was filed, withdrawn after filing included, of this park only", async () => {
    const { total } = await getPassRate(official, { id: park }, { year: 2024, by: "none" });
    expect(total).toMatchObject({
      applications: 6,
      submitted: 5,
      certified: 2,
      rejected: 1,
      pending: 1,
    });
    expect(total.passRate).toMatchObject({ numerator: 2, denominator: 5, rate: 0.4 });
  });

  it("knows no rate where nothing was filed", async () => {
    const { total } = await getPassRate(official, { id: park }, { year: 2020, by: "none" });
    expect(total.passRate).toMatchObject({ denominator: 0, rate: null, low: null, high: null });
  });

  it.each(["department", "industry", "field", "size"] as const)("adds up by %s", async (by) => {
    const { total, groups } = await getPassRate(official, { id: park }, { year: 2024, by });
    const sum = groups.reduce((count, group) => count + group.figures.submitted, 0);
    expect(sum).toBe(total.submitted);
  });

  it("names the groups: industry by division, what is missing as none", async () => {
    const industries = await getPassRate(official, { id: park }, { year: 2024, by: "industry" });
    expect(industries.groups).toMatchObject([
      { key: "C39", label: expect.stringContaining("计算机") },
    ]);
    const fields = await getPassRate(official, { id: park }, { year: 2024, by: "field" });
    expect(fields.groups.map(({ key }) => key)).toEqual(["none"]);
  });

  it("counts an application with two agencies once for each and once in the total", async () => {
    const there = await aPark();
    const application = await anApplication(there, { state: "CERTIFIED", submitted: true });
    const mentor = await aPerson("CONSULTANT", { consultancy_id: await aConsultancy() });
    const [row] = await select<{ enterprise_id: string }>(
      "SELECT enterprise_id FROM application WHERE id = $1",
      [application],
    );
    for (const status of ["ACTIVE", "ENDED"]) {
      await insert("mentor_assignment", {
        park_id: there,
        enterprise_id: row?.enterprise_id,
        application_id: application,
        consultancy_id: await aConsultancy(),
        mentor_id: mentor,
        status,
        starts_on: "2024-04-01",
      });
    }
    const context = await actingIn(there, "OFFICIAL");
    const { total, groups } = await getPassRate(
      context,
      { id: there },
      { year: 2024, by: "consultancy" },
    );
    expect([total.submitted, groups.length]).toEqual([1, 2]);
  });

  it("is closed to people of an enterprise", async () => {
    const owner = await actingIn(park, "ENTERPRISE_OWNER", {
      enterprise_id: await anEnterprise(park),
    });
    const asked = getPassRate(owner, { id: park }, { year: 2024, by: "none" });
    await expect(asked).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("getFunnel", () => {
  it("counts who came how far and the days in between", async () => {
    const { steps } = await getFunnel(official, { id: park }, { year: 2024 });
    expect(steps[0]).toMatchObject({ stage: "SURVEYED", reached: 6, medianDays: 10 });
    expect(steps.at(-1)).toMatchObject({ stage: "CERTIFIED", reached: 2 });
  });
});

describe("listCohortYears", () => {
  it("lists the years that have applications", async () => {
    const years = await listCohortYears(official, { id: park });
    expect(years.map(({ year }) => year)).toEqual([2024]);
  });
});
