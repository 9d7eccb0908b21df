import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { loginAs } from "../support/sign-in";

test("Ganzhou's 2023 cohort: 45 submitted, 39 certified, 86.7 %, each number with its records", async ({
  page,
}) => {
  await loginAs(page, "official@ganzhou.demo");
  await page.goto("/parks/ganzhou/dashboards?year=2023");
  const stats = page.getByRole("region", { name: "通过率看板" });
  await expect(stats).toContainText("86.7%");
  await expect(stats).toContainText("95% 区间 73.8% – 93.7%");
  await expect(stats.getByRole("link", { name: /^45.*申报$/ })).toBeVisible();
  await expectAccessible(page);

  await stats.getByRole("button", { name: /申报/ }).first().click();
  await expect(page.getByRole("dialog")).toContainText("撤回不减少申报数");
  await page.keyboard.press("Escape");

  await stats.getByRole("link", { name: /^39.*认定$/ }).click();
  await expect(page).toHaveURL(/standing=certified/);
  await expect(page.getByText(/共 39 /)).toBeVisible();
});

test("groups add up to the whole, and the chart has its table", async ({ page }) => {
  await loginAs(page, "official@ganzhou.demo");
  for (const by of ["department", "industry", "size"]) {
    await page.goto(`/parks/ganzhou/dashboards?year=2023&by=${by}`);
    const rows = page.getByRole("table").first().locator("tbody").getByRole("row");
    const submitted = await rows.evaluateAll((all) =>
      all.map((row) => Number(row.querySelector("td")?.textContent)),
    );
    expect(
      submitted.reduce((sum, count) => sum + count, 0),
      by,
    ).toBe(45);
  }
});

test("the same numbers over HTTP, and not for people of other parks", async ({
  page,
  playwright,
  baseURL,
}) => {
  await loginAs(page, "official@ganzhou.demo");
  const url = "/api/v1/parks/ganzhou/statistics/pass-rate?year=2023&by=department";
  const answer = await page.request.get(url);
  expect(answer.status()).toBe(200);
  const body = (await answer.json()) as {
    total: Record<string, number>;
    groups: { denominator: number }[];
  };
  expect(body).toMatchObject({
    year: 2023,
    by: "department",
    total: { numerator: 39, denominator: 45 },
  });
  expect(body.total.rate).toBeCloseTo(39 / 45, 12);
  expect(body.groups.reduce((sum, group) => sum + group.denominator, 0)).toBe(45);

  const funnel = await page.request.get("/api/v1/parks/ganzhou/statistics/funnel?year=2023");
  expect(((await funnel.json()) as { steps: { reached: number }[] }).steps.at(-1)).toMatchObject({
    reached: 39,
  });

  const foreign = await page.request.get("/api/v1/parks/ordos/statistics/pass-rate?year=2023");
  const absent = await page.request.get("/api/v1/parks/nowhere/statistics/pass-rate?year=2023");
  expect([foreign.status(), absent.status()]).toEqual([404, 404]);
  expect(foreign.headers()["content-type"]).toContain("application/problem+json");

  const wrong = await page.request.get("/api/v1/parks/ganzhou/statistics/pass-rate?year=soon");
  expect(wrong.status()).toBe(400);

  const nobody = await playwright.request.newContext({ baseURL });
  expect((await nobody.get(url)).status()).toBe(401);
  await nobody.dispose();
});
