import { beforeAll, describe, expect, it } from "vitest";
import { openApplication } from "@/lib/domain/applications/commands/open-application";
import { openApplicationInput } from "@/lib/domain/applications/schema";
import { aCast, anApplication, aVisit, type Cast } from "@/tests/support/builders/applications";
import { anEnterprise, auditOf, select } from "@/tests/support/builders/world";
import { withoutAudit } from "@/tests/support/faults";

let cast: Cast;

beforeAll(async () => {
  cast = await aCast();
});

const aFirm = () => anEnterprise(cast.park);
const inputFor = (enterpriseId: string, values: Record<string, unknown> = {}) =>
  openApplicationInput.parse({ enterpriseId, year: 2024, ...values });

describe("openApplication", () => {
  it("starts in the first state with its first entry in the history, and says so in the audit", async () => {
    const firm = await aFirm();
    const { id } = await openApplication(cast.as.LIAISON, inputFor(firm, { note: "走访后入库" }));

    expect(await select("SELECT * FROM application WHERE id = $1", [id])).toMatchObject([
      { state: "SURVEYED", version: 1, year: 2024, certification: "HNTE", park_id: cast.park },
    ]);
    expect(
      await select("SELECT * FROM application_transition WHERE application_id = $1", [id]),
    ).toMatchObject([
      {
        ...{ version: 1, from_state: null, to_state: "SURVEYED", note: "走访后入库" },
        by_id: cast.as.LIAISON.actor.userId,
      },
    ]);
    expect(await auditOf(id)).toMatchObject([
      { action: "application.open", outcome: "OK", detail: { year: 2024, visits: 0 } },
    ]);
  });

  it("takes up the visits of its year and the one before, and no others", async () => {
    const firm = await aFirm();
    const earlier = await anApplication({ parkId: cast.park, enterpriseId: firm }, { year: 2023 });
    const free = { application_id: null };
    const before = await aVisit(earlier, { ...free, visited_on: "2023-11-02" });
    const within = await aVisit(earlier, { ...free, visited_on: "2024-03-02" });
    await aVisit(earlier, { ...free, visited_on: "2022-12-31" });
    await aVisit(earlier, { visited_on: "2023-11-03" });

    const { id } = await openApplication(cast.as.OFFICIAL, inputFor(firm));
    const adopted = await select<{ id: string }>(
      "SELECT id FROM visit WHERE application_id = $1 ORDER BY visited_on",
      [id],
    );
    expect(adopted.map((visit) => visit.id)).toEqual([before, within]);
  });

  it("names the application that is there already, also when two people open it at once", async () => {
    const firm = await aFirm();
    const attempts = await Promise.allSettled([
      openApplication(cast.as.OFFICIAL, inputFor(firm)),
      openApplication(cast.as.PARK_ADMIN, inputFor(firm)),
    ]);
    const rows = await select("SELECT id FROM application WHERE enterprise_id = $1", [firm]);
    expect(rows).toHaveLength(1);
    expect(attempts.find(({ status }) => status === "rejected")).toMatchObject({
      reason: {
        code: "RULE_VIOLATION",
        reasons: [{ code: "APPLICATION_EXISTS", params: { year: 2024 } }],
        current: { id: rows[0]!.id },
      },
    });
  });

  it("does not open further ahead than the next year", async () => {
    await expect(
      openApplication(cast.as.OFFICIAL, inputFor(await aFirm(), { year: 2099 })),
    ).rejects.toMatchObject({ code: "INVALID", fieldErrors: { year: [{ code: "YEAR_TOO_FAR" }] } });
  });

  it.each(["REVIEWER", "FINANCE", "ENTERPRISE_OWNER", "ENTERPRISE_STAFF"] as const)(
    "is forbidden to %s",
    async (part) => {
      await expect(openApplication(cast.as[part], inputFor(cast.enterprise))).rejects.toMatchObject(
        { code: "FORBIDDEN" },
      );
    },
  );

  it.each([
    "OFFICIAL_OF_ANOTHER_PARK",
    "OWNER_OF_ANOTHER_ENTERPRISE",
    "UNENGAGED_CONSULTANT",
  ] as const)("does not find the enterprise for %s", async (part) => {
    await expect(openApplication(cast.as[part], inputFor(cast.enterprise))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("leaves nothing behind when the audit cannot be written", async () => {
    const firm = await aFirm();
    await withoutAudit(() =>
      expect(openApplication(cast.as.OFFICIAL, inputFor(firm))).rejects.toThrow(),
    );
    expect(await select("SELECT id FROM application WHERE enterprise_id = $1", [firm])).toEqual([]);
  });
});
