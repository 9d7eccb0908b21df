import { expect, test } from "@playwright/test";

import { expectAccessible } from "../support/axe";
import { loginAs } from "../support/sign-in";

test("an official compares the agencies' results and opens the records behind a number", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await loginAs(page, "official@ganzhou.demo");
  await page.goto("/parks/ganzhou/consultancies?year=2023");
  await expectAccessible(page);
  const row = page.getByRole("row").filter({ hasText: "江西砻擎科技咨询有限公司" });
  const filed = row.getByRole("link").nth(2);
  const count = Number(await filed.textContent());
  expect(count).toBeGreaterThan(0);
  await filed.click();
  await expect(page).toHaveURL(/applications\?.*consultancy=/);
  await expect(page.getByText(`共 ${count} 条`).first()).toBeVisible();

  await page.goBack();
  await row.getByRole("rowheader").getByRole("link").click();
  await expect(
    page.getByRole("heading", { level: 1, name: "江西砻擎科技咨询有限公司" }),
  ).toBeVisible();
  await expectAccessible(page);
});
