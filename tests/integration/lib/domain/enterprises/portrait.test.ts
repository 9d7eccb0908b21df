import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { addCertificate } from "@/lib/domain/certificates/commands/add-certificate";
import { addCertificateInput } from "@/lib/domain/certificates/schema";
import { editEnterprise } from "@/lib/domain/enterprises/commands/edit-enterprise";
import { getEnterprise } from "@/lib/domain/enterprises/queries/portrait";
import { listEnterpriseTimeline } from "@/lib/domain/enterprises/queries/timeline";
import { editEnterpriseInput } from "@/lib/domain/enterprises/schema";
import { recordVisit } from "@/lib/domain/visits/commands/record-visit";
import { listVisitsOfEnterprise } from "@/lib/domain/visits/queries/of-enterprise";
import { recordVisitInput } from "@/lib/domain/visits/schema";
import type { Context } from "@/lib/kernel/context";
import { actingIn, anEnterprise, aPark, aUscc, insert } from "@/tests/support/builders/world";

let park: { id: string };
let official: Context;

beforeAll(async () => {
  park = { id: await aPark() };
  official = await actingIn(park.id, "OFFICIAL");
});

/** An enterprise to which something of every kind happened. */
async function aStory() {
  const id = await anEnterprise(park.id, { name: "旧名有限公司" });
  const edit = { id, version: 1, name: "新名有限公司", uscc: aUscc() };
  const contact = { name: "邓雨", title: "经理", phone: "0797-0054309", email: "" };
  await editEnterprise(official, editEnterpriseInput.parse({ ...edit, contact }));
  await addCertificate(
    official,
    addCertificateInput.parse({ enterpriseId: id, issuedOn: "2022-11-04" }),
  );
  const visit = { enterpriseId: id, clientToken: randomUUID(), visitedOn: "2026-03-02" };
  await recordVisit(official, recordVisitInput.parse({ ...visit, conclusion: "LATER" }));
  const application = await insert("application", {
    ...{ park_id: park.id, enterprise_id: id, certification: "HNTE", year: 2026 },
    state_since: new Date(),
  });
  await insert("application_transition", {
    ...{ park_id: park.id, enterprise_id: id, application_id: application, version: 1 },
    ...{ to_state: "SURVEYED", at: "2026-03-03T01:00:00Z", by_id: official.actor.userId },
  });
  return { id, parkId: park.id };
}

describe("getEnterprise", () => {
  it("shows former names, contacts and certificates, and which of them still hold", async () => {
    const { id } = await aStory();
    expect(await getEnterprise(official, park, id)).toMatchObject({
      name: "新名有限公司",
      formerNames: [{ name: "旧名有限公司", until: official.today }],
      contacts: [{ name: "邓雨", email: null }],
      certificates: [{ issuedOn: "2022-11-04", validUntil: "2025-11-03", holds: false }],
      help: null,
      engagements: [],
    });
  });

  it("is found only under its own park, and by its own people", async () => {
    const { id } = await aStory();
    const other = { id: await aPark() };
    await expect(getEnterprise(official, other, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const stranger = await actingIn(park.id, "ENTERPRISE_OWNER", {
      enterprise_id: await anEnterprise(park.id),
    });
    await expect(getEnterprise(stranger, park, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const owner = await actingIn(park.id, "ENTERPRISE_OWNER", { enterprise_id: id });
    expect(await getEnterprise(owner, park, id)).toMatchObject({ id });
  });
});

describe("listEnterpriseTimeline", () => {
  it("tells everything once, newest first, page by page", async () => {
    const enterprise = await aStory();
    for (let version = 2; version < 26; version += 1) {
      const edit = { id: enterprise.id, version, name: `改名${version}`, uscc: aUscc() };
      await editEnterprise(official, editEnterpriseInput.parse(edit));
    }
    const first = await listEnterpriseTimeline(official, enterprise);
    const second = await listEnterpriseTimeline(official, enterprise, first.nextCursor!);
    const rows = [...first.items, ...second.items];

    expect(first.items).toHaveLength(20);
    expect(second.nextCursor).toBeNull();
    expect(new Set(rows.map(({ id }) => id)).size).toBe(28);
    expect(rows.map(({ at }) => at.getTime())).toEqual(
      rows.map(({ at }) => at.getTime()).toSorted((a, b) => b - a),
    );
    expect(rows.slice(-2)).toMatchObject([
      { kind: "move", detail: { year: 2026, from: null, to: "SURVEYED" } },
      { kind: "visit", detail: { day: "2026-03-02", conclusion: "LATER" } },
    ]);
  });

  it("keeps the park's visits from the enterprise itself", async () => {
    const enterprise = await aStory();
    const owner = await actingIn(park.id, "ENTERPRISE_OWNER", { enterprise_id: enterprise.id });
    const { items } = await listEnterpriseTimeline(owner, enterprise);
    expect(items.map(({ kind }) => kind)).toEqual(["change", "change", "move"]);
    expect(await listVisitsOfEnterprise(owner, enterprise)).toEqual([]);
    expect(await listVisitsOfEnterprise(official, enterprise)).toHaveLength(1);
  });
});
