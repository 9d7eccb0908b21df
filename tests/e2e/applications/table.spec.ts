import { expect, test } from "@playwright/test";

import { expectAccessible } from "../support/axe";
import { loginAs } from "../support/sign-in";

test.beforeEach(({ page }) => loginAs(page, "official@ganzhou.demo"));

test("the table behind a dashboard's number: 45 filed, 39 certified in 2023", async ({ page }) => {
  const records = "/parks/ganzhou/applications?view=table&year=2023&standing=";
  await page.goto(`${records}filed`);
  await expect(page.getByText("共 45 条")).toBeVisible();
  await expect(page.getByRole("link", { name: /^移除条件.*已提交/ })).toBeVisible();
  await page.goto(`${records}certified`);
  await expect(page.getByText("共 39 条")).toBeVisible();
  await expectAccessible(page);
});

test("filters live in the address: reload, reset and back bring what they promise", async ({
  page,
}) => {
  await page.goto("/parks/ganzhou/applications?view=table&year=2023");
  const rows = page.getByRole("row");
  await page.getByLabel("阶段").selectOption({ label: "已认定" });
  await page.getByLabel("规模").selectOption({ label: "规上" });
  await page.getByRole("button", { name: "查询" }).click();
  await page.waitForURL(/state=CERTIFIED/);
  expect(new URL(page.url()).searchParams.get("size")).toBe("ABOVE_SCALE");
  expect(new URL(page.url()).searchParams.get("year")).toBe("2023");
  await expect(page.getByRole("link", { name: /^移除条件.*已认定/ })).toBeVisible();
  const filtered = await rows.count();

  await page.reload();
  await expect(rows).toHaveCount(filtered);
  await page.getByRole("link", { name: "重置" }).click();
  await expect(page.getByRole("link", { name: /移除条件/ })).toHaveCount(0);
  await page.goBack();
  await expect(rows).toHaveCount(filtered);
});

test("board and table are two views of the same year", async ({ page }) => {
  await page.goto("/parks/ganzhou/applications?year=2023");
  const certified = page.getByRole("region", { name: "已认定 39" });
  await expect(certified.getByRole("article")).toHaveCount(30);
  await expectAccessible(page);
  await certified.getByRole("link", { name: "还有 9 份，在表格中查看" }).click();
  await expect(page.getByText("共 39 条")).toBeVisible();
});
