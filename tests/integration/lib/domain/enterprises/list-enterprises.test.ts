import { beforeAll, describe, expect, it } from "vitest";
import { listEnterpriseFacets, listEnterprises } from "@/lib/domain/enterprises/queries/list";
import { enterpriseListInput } from "@/lib/domain/enterprises/schema";
import type { Context } from "@/lib/kernel/context";
import { actingIn, anEnterprise, aPark, aUscc, insert } from "@/tests/support/builders/world";

let park: { id: string };
let official: Context;

beforeAll(async () => {
  park = { id: await aPark() };
  official = await actingIn(park.id, "OFFICIAL");
});

const list = (values: Record<string, unknown> = {}, context = official) =>
  listEnterprises(context, park, enterpriseListInput.parse(values));

const namesOf = async (values: Record<string, unknown>) =>
  (await list(values)).items.map(({ name }) => name);

describe("listEnterprises", () => {
  it("finds by part of the name, of a former name and of the credit code", async () => {
    const uscc = aUscc();
    const id = await anEnterprise(park.id, { name: "云启稀土新材料有限公司", uscc });
    await insert("enterprise_name", {
      park_id: park.id,
      enterprise_id: id,
      name: "赣南磁材厂（旧）",
    });

    expect(await namesOf({ q: "启稀" })).toEqual(["云启稀土新材料有限公司"]);
    expect(await namesOf({ q: " 磁材厂(旧) " })).toEqual(["云启稀土新材料有限公司"]);
    expect(await namesOf({ q: uscc.slice(8).toLowerCase() })).toEqual(["云启稀土新材料有限公司"]);
    expect(await namesOf({ q: "云启磁材" })).toEqual([]);
  });

  it.each(["%", "_", "\\", "'"])("takes %s literally", async (q) => {
    const name = `特殊${q}字符`;
    await anEnterprise(park.id, { name });
    expect(await namesOf({ q })).toEqual([name]);
  });

  it("narrows by industry, size, tag and the stage of the newest application", async () => {
    const id = await anEnterprise(park.id, {
      name: "筛选甲",
      industry_code: "C3921",
      above_scale: true,
      tags: ["稀土"],
    });
    await anEnterprise(park.id, { name: "筛选乙", industry_code: "C26", above_scale: false });
    const application = { park_id: park.id, enterprise_id: id, certification: "HNTE" };
    const now = new Date();
    await insert("application", {
      ...application,
      year: 2023,
      state: "REJECTED",
      submitted_on: "2023-06-01",
      decided_on: "2023-11-01",
      state_since: now,
    });
    await insert("application", {
      ...application,
      year: 2024,
      state: "COACHING",
      state_since: now,
    });

    expect(await namesOf({ q: "筛选", industry: "C" })).toEqual(["筛选甲", "筛选乙"]);
    expect(await namesOf({ q: "筛选", industry: "C39" })).toEqual(["筛选甲"]);
    expect(await namesOf({ q: "筛选", aboveScale: "no" })).toEqual(["筛选乙"]);
    expect(await namesOf({ q: "筛选", tag: "稀土" })).toEqual(["筛选甲"]);
    expect(await namesOf({ stage: "COACHING" })).toEqual(["筛选甲"]);
    expect(await namesOf({ stage: "REJECTED" })).toEqual([]);
    expect(await namesOf({ q: "筛选", stage: "none" })).toEqual(["筛选乙"]);
    expect(await listEnterpriseFacets(official, park)).toEqual({
      tags: ["稀土"],
      industryCodes: ["C", "C26", "C39"],
    });
  });

  it("shows the newest revenue with the exact share of R&D of the same year", async () => {
    const id = await anEnterprise(park.id, { name: "指标企业" });
    const figure = { park_id: park.id, enterprise_id: id, source: "OFFICIAL", as_of: "2025-12-31" };
    const money = { ...figure, unit: "FEN" };
    await insert("figure", { ...money, year: 2024, metric: "REVENUE", value: "100000000" });
    await insert("figure", { ...money, year: 2025, metric: "REVENUE", value: "300000000" });
    await insert("figure", { ...money, year: 2025, metric: "RD_COST", value: "16000000" });

    const { items } = await list({ q: "指标企业" });
    expect(items).toMatchObject([
      { figureYear: 2025, revenueFen: 300_000_000n, rdPercent: "5.3", stage: null, liaison: null },
    ]);
  });

  it.each(["name", "-name", "updated", "-updated"])(
    "pages through every row once, sorted by %s",
    async (sort) => {
      const own = { id: await aPark() };
      const context = await actingIn(own.id, "OFFICIAL");
      const same = new Date("2026-01-01T00:00:00.000Z");
      for (const name of ["张", "李", "赵", "赵", "李"]) {
        await anEnterprise(own.id, { name, updated_at: same });
      }
      const seen: { id: string; name: string }[] = [];
      let cursor: string | null = null;
      do {
        const input: unknown = { sort, limit: 2, ...(cursor && { cursor }) };
        const page = await listEnterprises(context, own, enterpriseListInput.parse(input));
        expect(page).toMatchObject({ total: 5, isMore: false });
        seen.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);

      expect(new Set(seen.map(({ id }) => id)).size).toBe(5);
      const inDictionaryOrder = ["李", "李", "张", "赵", "赵"];
      if (sort === "name") expect(seen.map(({ name }) => name)).toEqual(inDictionaryOrder);
      if (sort === "-name") {
        expect(seen.map(({ name }) => name)).toEqual(inDictionaryOrder.toReversed());
      }
    },
  );

  it("starts over when the cursor is nobody's", async () => {
    expect((await list({ cursor: "bm9uc2Vuc2U" })).items).toEqual((await list()).items);
  });

  it("is forbidden to those who only reach single enterprises, and shows no other park", async () => {
    const enterpriseId = await anEnterprise(park.id);
    const owner = await actingIn(park.id, "ENTERPRISE_OWNER", { enterprise_id: enterpriseId });
    expect(() => list({}, owner)).toThrow(expect.objectContaining({ code: "FORBIDDEN" }));

    const foreign = { id: await aPark() };
    await anEnterprise(foreign.id, { name: "别处企业" });
    expect(await namesOf({ q: "别处" })).toEqual([]);
  });
});
