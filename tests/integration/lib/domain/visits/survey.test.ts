import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { getSurveyProgress, listSurvey } from "@/lib/domain/visits/queries/survey";
import { surveyListInput } from "@/lib/domain/visits/schema";
import type { Context } from "@/lib/kernel/context";
import { actingIn, anEnterprise, aPark, insert } from "@/tests/support/builders/world";

let park: { id: string };
let official: Context;

const visit = (enterpriseId: string, day: string, conclusion = "SUITABLE") =>
  insert("visit", {
    ...{ park_id: park.id, enterprise_id: enterpriseId, visited_on: day, conclusion },
    ...{ visitor_id: official.actor.userId, client_token: randomUUID() },
  });

const list = async (values: Record<string, unknown>) => {
  const input = { ...surveyListInput.parse(values), year: Number(values.year) };
  return listSurvey(official, park, input);
};

const namesOf = async (values: Record<string, unknown>) =>
  (await list(values)).items.map(({ name }) => name);

beforeAll(async () => {
  park = { id: await aPark() };
  official = await actingIn(park.id, "OFFICIAL");
  const often = await anEnterprise(park.id, { name: "常访企业", above_scale: true });
  await visit(often, "2026-02-01", "LATER");
  await visit(often, "2026-09-01");
  const once = await anEnterprise(park.id, { name: "一访企业", above_scale: false });
  await visit(once, "2026-05-01", "UNSUITABLE");
  const before = await anEnterprise(park.id, { name: "去年访过", above_scale: true });
  await visit(before, "2025-12-31");
  await anEnterprise(park.id, { name: "从未访过" });
});

describe("the survey of a year", () => {
  it("counts an enterprise once, by size", async () => {
    expect(await getSurveyProgress(official, park, 2026)).toEqual([
      { size: "ABOVE_SCALE", visited: 1, total: 2 },
      { size: "BELOW_SCALE", visited: 1, total: 1 },
      { size: "UNKNOWN", visited: 0, total: 1 },
    ]);
  });

  it("lists who was visited by the last visit, and who was not by name", async () => {
    expect(await list({ year: 2026 })).toMatchObject({
      total: 2,
      nextCursor: null,
      items: [
        { name: "常访企业", visitedOn: "2026-09-01", conclusion: "SUITABLE", visits: 2 },
        { name: "一访企业", visitedOn: "2026-05-01", conclusion: "UNSUITABLE", visits: 1 },
      ],
    });
    expect(await list({ year: 2026, view: "unvisited" })).toMatchObject({
      total: 2,
      items: [
        { name: "从未访过", visitedOn: null },
        { name: "去年访过", visitedOn: "2025-12-31", visits: 0 },
      ],
    });
  });

  it("narrows by size, conclusion and name", async () => {
    expect(await namesOf({ year: 2026, size: "BELOW_SCALE" })).toEqual(["一访企业"]);
    expect(await namesOf({ year: 2026, conclusion: "SUITABLE" })).toEqual(["常访企业"]);
    expect(await namesOf({ year: 2026, q: "一访" })).toEqual(["一访企业"]);
    expect(await namesOf({ year: 2025 })).toEqual(["去年访过"]);
  });

  it.each(["visited", "-visited", "name", "-name"])("pages by %s without loss", async (sort) => {
    const all = await namesOf({ year: 2026, view: "unvisited", sort });
    const first = await list({ year: 2026, view: "unvisited", sort, limit: 1 });
    const cursor = first.nextCursor;
    const second = await list({ year: 2026, view: "unvisited", sort, limit: 1, cursor });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(all);
    expect(second.nextCursor).toBeNull();
  });
});
