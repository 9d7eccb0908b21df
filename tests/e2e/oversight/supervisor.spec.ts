import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { loginAs } from "../support/sign-in";

test("a supervisor reads the parks of the region and nothing else", async ({ page }) => {
  await loginAs(page, "city@supervisor.demo");
  await page.goto("/oversight?year=2023");
  const row = page.getByRole("row").filter({ hasText: "赣州高新技术产业开发区" });
  await expect(row).toContainText("86.7%");
  await expectAccessible(page);

  await row.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/parks\/ganzhou\/dashboards\?year=2023/);
  expect((await page.request.get("/parks/ordos/dashboards")).status()).toBe(404);
  expect((await page.request.get("/parks/ganzhou/imports")).status()).toBe(403);
  await page.goto("/parks/ganzhou/enterprises");
  await expect(page.getByRole("heading", { level: 1, name: "企业库" })).toBeVisible();
  await expect(page.getByRole("link", { name: "新增企业" })).toHaveCount(0);
});

test("the administrator of the installation sees parks and accounts, and no park's business", async ({
  page,
}) => {
  await loginAs(page, "admin@platform.demo");
  await page.goto("/platform");
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(8);
  await expectAccessible(page);
  expect((await page.request.get("/parks/ganzhou/enterprises")).status()).toBe(404);
});
