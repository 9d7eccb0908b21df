import { beforeAll, describe, expect, it } from "vitest";
import { verifyFigure } from "@/lib/domain/figures/commands/verify-figure";
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
let official: Context;

beforeAll(async () => {
  park = await aPark();
  official = await actingIn(park, "OFFICIAL");
});

async function aFigure(parkId = park) {
  const enterprise = await anEnterprise(parkId);
  const id = await insert("figure", {
    ...{ park_id: parkId, enterprise_id: enterprise, year: 2025, metric: "STAFF", value: 12 },
    ...{ unit: "PERSON", source: "ENTERPRISE", as_of: "2025-12-31" },
  });
  return { id, enterprise };
}

const standing = (id: string) =>
  select("SELECT verified_by_id, version FROM figure WHERE id = $1", [id]);

describe("verifyFigure", () => {
  it("names the official, and says so in the audit; once is enough", async () => {
    const { id } = await aFigure();
    expect(await verifyFigure(official, { id, version: 1 })).toEqual({ id, version: 2 });
    expect(await verifyFigure(official, { id, version: 1 })).toEqual({ id, version: 2 });
    expect(await standing(id)).toEqual([{ verified_by_id: official.actor.userId, version: 2 }]);
    expect(await auditOf(id)).toMatchObject([
      { action: "figure.verify", detail: { metric: "STAFF", value: "12", year: 2025 } },
    ]);
  });

  it("does not vouch for a figure that changed since it was seen", async () => {
    const { id } = await aFigure();
    await select("UPDATE figure SET value = 13, version = 2 WHERE id = $1", [id]);
    await expect(verifyFigure(official, { id, version: 1 })).rejects.toMatchObject({
      code: "CONFLICT",
      current: { value: "13", version: 2 },
    });
    expect(await standing(id)).toEqual([{ verified_by_id: null, version: 2 }]);
    expect(await auditOf(id)).toEqual([]);
  });

  it("is not for the enterprise itself, nor for other parks", async () => {
    const { id, enterprise } = await aFigure();
    const owner = await actingIn(park, "ENTERPRISE_OWNER", { enterprise_id: enterprise });
    await expect(verifyFigure(owner, { id, version: 1 })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const foreign = await aFigure(await aPark());
    await expect(verifyFigure(official, { id: foreign.id, version: 1 })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
