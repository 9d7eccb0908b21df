/** Agencies admitted to parks, their results, and what their own portal counts. */
import { beforeAll, describe, expect, it } from "vitest";
import { admitConsultancy } from "@/lib/domain/consultancies/commands/admit-consultancy";
import { endAdmission } from "@/lib/domain/consultancies/commands/end-admission";
import { getClient, listClients } from "@/lib/domain/consultancies/queries/agency";
import { listConsultancies } from "@/lib/domain/consultancies/queries/list";
import { listOwnResults } from "@/lib/domain/consultancies/queries/results";
import { admitConsultancyInput, consultancyListInput } from "@/lib/domain/consultancies/schema";
import type { Context } from "@/lib/kernel/context";
import { aClientIn, anAgencyIn, nextRequestOf } from "@/tests/support/builders/agencies";
import { anAssignment } from "@/tests/support/builders/applications";
import { aConsultancy, actingIn, aPark, auditOf, select } from "@/tests/support/builders/world";
import { withoutAudit } from "@/tests/support/faults";

let park: string;
let official: Context;
let names = 0;

beforeAll(async () => {
  park = await aPark();
  official = await actingIn(park, "OFFICIAL");
});

const admission = (values: Record<string, unknown> = {}) =>
  admitConsultancyInput.parse({
    ...{ parkId: park, since: "2024-01-01", kinds: ["IP_AGENCY"], name: `新机构${++names}` },
    ...values,
  });

const known = (consultancyId: string) => admission({ consultancyId, name: "", kinds: [] });

const admittedTo = (parkId: string) =>
  select(
    "SELECT consultancy_id, since::text, until::text FROM consultancy_park WHERE park_id = $1",
    [parkId],
  );

describe("admitConsultancy", () => {
  it("enters a new agency and admits it", async () => {
    const { id } = await admitConsultancy(official, admission());
    expect(await admittedTo(park)).toContainEqual({
      ...{ consultancy_id: id, since: "2024-01-01", until: null },
    });
    expect(await auditOf(id)).toMatchObject([{ action: "consultancy.admit", outcome: "OK" }]);
  });

  it("knows an agency of another park again, by choice and by name", async () => {
    const byChoice = await aConsultancy();
    expect(await admitConsultancy(official, known(byChoice))).toEqual({ id: byChoice });
    const byName = await aConsultancy({ name: "同名机构有限公司" });
    const { id } = await admitConsultancy(official, admission({ name: " 同名机构有限公司 " }));
    expect(id).toBe(byName);
  });

  it("refuses a second admission, also of two at once", async () => {
    const consultancyId = await aConsultancy();
    const results = await Promise.allSettled(
      [1, 2].map(() => admitConsultancy(official, known(consultancyId))),
    );
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { reasons: [{ code: "ALREADY_ADMITTED" }] },
    });
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is for officials of that park, and all or nothing", async () => {
    const foreign = await actingIn(await aPark(), "OFFICIAL");
    for (const context of [foreign, await actingIn(park, "LIAISON")]) {
      await expect(admitConsultancy(context, admission())).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    const input = admission();
    await expect(withoutAudit(() => admitConsultancy(official, input))).rejects.toBeDefined();
    expect(await select("SELECT id FROM consultancy WHERE name = $1", [input.name])).toEqual([]);
  });
});

describe("endAdmission", () => {
  it("ends today, once, and can be followed by another admission", async () => {
    const { id: consultancyId } = await admitConsultancy(official, admission());
    await endAdmission(official, { parkId: park, consultancyId });
    expect(await admittedTo(park)).toContainEqual({
      ...{ consultancy_id: consultancyId, since: "2024-01-01", until: official.today },
    });
    await expect(endAdmission(official, { parkId: park, consultancyId })).rejects.toMatchObject({
      reasons: [{ code: "ADMISSION_OVER" }],
    });
    await admitConsultancy(official, admission({ consultancyId, since: "2099-01-01" }));
    expect((await auditOf(consultancyId)).map(({ action }) => action)).toEqual([
      ...["consultancy.admit", "consultancy.end-admission", "consultancy.admit"],
    ]);
  });

  it("is not found from another park", async () => {
    const { id: consultancyId } = await admitConsultancy(official, admission());
    const foreign = await actingIn(await aPark(), "OFFICIAL");
    await expect(endAdmission(foreign, { parkId: park, consultancyId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("results", () => {
  it("are counted for the park and, also after the end, for the agency itself", async () => {
    const here = await aPark();
    const there = await aPark();
    const agency = await anAgencyIn(here, there);
    const rival = await anAgencyIn(here);
    const plans = [
      [here, "CERTIFIED", "ENDED"],
      [here, "REJECTED", "ENDED"],
      [here, "COACHING", "ACTIVE"],
      [here, "CERTIFIED", "DECLINED"],
      [there, "CERTIFIED", "ENDED"],
    ] as const;
    for (const [parkId, state, status] of plans) {
      const { application } = await aClientIn(parkId, { state, year: 2023 });
      const mentor = { consultancyId: agency.id, mentor_id: agency.mentorId };
      await anAssignment(application, { ...mentor, status });
    }
    const hereFigures = { applications: 3, submitted: 2, certified: 1 };
    const reader = await actingIn(here, "OFFICIAL");
    const { consultancies } = await listConsultancies(
      reader,
      { id: here },
      consultancyListInput.parse({ year: "2023" }),
    );
    expect(consultancies).toMatchObject([
      { id: agency.id, clients: 1, figures: { ...hereFigures, passRate: { rate: 0.5 } } },
      { id: rival.id, clients: 0, figures: { applications: 0 } },
    ]);
    const own = await listOwnResults(await nextRequestOf(agency));
    expect(own.map(({ figures }) => figures)).toMatchObject([
      hereFigures,
      { applications: 1, submitted: 1, certified: 1 },
    ]);
    expect(await listOwnResults(await nextRequestOf(rival))).toEqual([]);
  });
});

describe("the agency's portal", () => {
  it("lists exactly the firms that engaged it, in every park", async () => {
    const parks = [await aPark(), await aPark()];
    const agency = await anAgencyIn(...parks);
    const clients = await Promise.all(parks.map((one) => aClientIn(one)));
    const mentor = { consultancyId: agency.id, mentor_id: agency.mentorId };
    for (const { application } of clients) await anAssignment(application, mentor);
    const proposed = await aClientIn(park);
    await anAssignment(proposed.application, { ...mentor, status: "PROPOSED" });

    const consultant = await nextRequestOf(agency);
    const listed = await listClients(consultant);
    expect(listed.map(({ id }) => id).sort()).toEqual(
      clients.map(({ enterpriseId }) => enterpriseId).sort(),
    );
    await expect(getClient(consultant, proposed.enterpriseId)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
