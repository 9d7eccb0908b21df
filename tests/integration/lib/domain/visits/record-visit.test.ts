import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { recordVisit } from "@/lib/domain/visits/commands/record-visit";
import { recordVisitInput, sendVisitInput } from "@/lib/domain/visits/schema";
import type { Context } from "@/lib/kernel/context";
import {
  actingIn,
  anEnterprise,
  aPark,
  auditOf,
  insert,
  select,
} from "@/tests/support/builders/world";

let park: string;
let liaison: Context;

beforeAll(async () => {
  park = await aPark();
  liaison = await actingIn(park, "LIAISON");
});

const inputFor = (enterpriseId: string, values: Record<string, unknown> = {}) =>
  recordVisitInput.parse({
    ...{ enterpriseId, clientToken: randomUUID(), visitedOn: "2026-03-02" },
    ...{ conclusion: "SUITABLE", ...values },
  });

const visitsOf = (enterpriseId: string) =>
  select<Record<string, unknown>>("SELECT * FROM visit WHERE enterprise_id = $1", [enterpriseId]);

const anApplication = (enterpriseId: string, year: number) =>
  insert("application", {
    ...{ park_id: park, enterprise_id: enterpriseId, certification: "HNTE", year },
    state_since: new Date(),
  });

describe("recordVisit", () => {
  it("keeps what was noted, money in fen, and says so in the audit", async () => {
    const enterprise = await anEnterprise(park);
    const { id } = await recordVisit(
      liaison,
      inputFor(enterprise, {
        ...{ contactName: "邓雨", wantsToApply: "yes", plannedYear: "2026", rdCost: "85.5" },
        ...{ ipCount: "", staffCount: "75", needs: "需要知识产权辅导" },
      }),
    );
    expect(await visitsOf(enterprise)).toMatchObject([
      {
        ...{ contact_name: "邓雨", wants_to_apply: true, planned_year: 2026 },
        ...{ rd_cost_fen: "85500000", ip_count: null, staff_count: 75 },
        ...{ visitor_id: liaison.actor.userId, application_id: null },
      },
    ]);
    expect(await auditOf(id)).toMatchObject([
      { action: "visit.record", detail: { conclusion: "SUITABLE", plannedYear: 2026 } },
    ]);
  });

  it("belongs to the application of the planned year, else of the year of the visit", async () => {
    const enterprise = await anEnterprise(park);
    const thisYear = await anApplication(enterprise, 2026);
    const nextYear = await anApplication(enterprise, 2027);
    expect(await recordVisit(liaison, inputFor(enterprise))).toMatchObject({
      applicationId: thisYear,
    });
    expect(await recordVisit(liaison, inputFor(enterprise, { plannedYear: 2027 }))).toMatchObject({
      applicationId: nextYear,
    });
  });

  it("is one visit however often it is sent, even at once", async () => {
    const enterprise = await anEnterprise(park);
    const input = inputFor(enterprise);
    const sent = await Promise.all([1, 2, 3].map(() => recordVisit(liaison, input)));
    const again = await recordVisit(liaison, input);
    expect(new Set([...sent, again].map(({ id }) => id)).size).toBe(1);
    expect(await visitsOf(enterprise)).toHaveLength(1);
    expect(await auditOf(again.id)).toHaveLength(1);
  });

  it("refuses a visit that has not taken place yet, and keeps nothing of it", async () => {
    const enterprise = await anEnterprise(park);
    const early = inputFor(enterprise, { visitedOn: "2099-01-01" });
    await expect(recordVisit(liaison, early)).rejects.toMatchObject({
      fieldErrors: { visitedOn: [{ code: "VISIT_IN_FUTURE" }] },
    });
    expect(await visitsOf(enterprise)).toEqual([]);
  });

  it("is forbidden to a reviewer and finds nothing in another park", async () => {
    const enterprise = await anEnterprise(park);
    const reviewer = await actingIn(park, "REVIEWER");
    await expect(recordVisit(reviewer, inputFor(enterprise))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const foreign = await anEnterprise(await aPark());
    await expect(recordVisit(liaison, inputFor(foreign))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("sendVisitInput", () => {
  const sent = (values: Record<string, unknown>) =>
    sendVisitInput.safeParse({
      ...{ enterpriseId: randomUUID(), clientToken: randomUUID(), visitedOn: "2026-03-02" },
      ...{ opensApplication: "on", ...values },
    });

  it("opens an application only for a year, and only for a firm that is fit", () => {
    expect(sent({ conclusion: "SUITABLE", plannedYear: "2026" }).success).toBe(true);
    const paths = (values: Record<string, unknown>) =>
      sent(values).error?.issues.map(({ path }) => path.join("."));
    expect(paths({ conclusion: "SUITABLE" })).toEqual(["plannedYear"]);
    expect(paths({ conclusion: "LATER", plannedYear: "2026" })).toEqual(["conclusion"]);
    expect(paths({})).toContain("conclusion");
  });
});
