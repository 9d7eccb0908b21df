import { expect, test } from "@playwright/test";

import { expectAccessible } from "../support/axe";
import { loginAs } from "../support/sign-in";

test("an official reads a policy: its sum, its conditions and the clause of each", async ({
  page,
}) => {
  await loginAs(page, "official@ganzhou.demo");
  await page.goto("/parks/ganzhou/policies");
  await expect(page.getByRole("row", { name: /首次认定高新技术企业奖励/ }).first()).toContainText(
    "30.00",
  );
  await expectAccessible(page);
  await page.getByRole("link", { name: /^首次认定高新技术企业奖励/ }).click();
  await expect(page.getByText("同时满足")).toBeVisible();
  await expect(page.getByText("《赣州高新区科技赋能新政》强化政策保障").first()).toBeVisible();
  await expect(page.getByText("非首次认定高新技术企业奖励", { exact: false })).toBeVisible();
  await expectAccessible(page);
});

test("every count of a policy leads to exactly its claims", async ({ page }) => {
  await loginAs(page, "official@ganzhou.demo");
  await page.goto("/parks/ganzhou/policies");
  const row = page.getByRole("row", { name: /首次认定高新技术企业奖励/ }).first();
  const link = row.locator('a[href*="state=PAID"]');
  const count = await link.textContent();
  await link.click();
  await page.waitForURL(/state=PAID/);
  await expect(page.getByText(`合计（${count} 件）`)).toBeVisible();
});

test("policies of another park do not exist", async ({ page }) => {
  await loginAs(page, "official@ordos.demo");
  expect((await page.goto("/parks/ganzhou/policies"))?.status()).toBe(404);
});
