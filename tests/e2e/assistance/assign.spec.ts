import { expect, type Locator, test } from "@playwright/test";

import { expectAccessible } from "../support/axe";
import { loginAs } from "../support/sign-in";

test("an official assigns help to an enterprise; the second time it is skipped with its reason", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await loginAs(page, "official@zigong.demo");
  await page.goto("/parks/zigong/assistance");
  await expectAccessible(page);
  const box = page.getByRole("checkbox", { name: /^选择 / }).first();
  const name = ((await box.getAttribute("aria-label")) ?? (await labelOf(box))).replace(
    "选择 ",
    "",
  );

  await box.check();
  await expect(page.getByText("已选 1 家")).toBeVisible();
  await page.getByRole("button", { name: "指派", exact: true }).click();
  await expect(page.getByText(/已指派 [01] 家，跳过 [01] 家/)).toBeVisible();

  await page.getByRole("checkbox", { name: `选择 ${name}` }).check();
  await page.getByRole("button", { name: "指派", exact: true }).click();
  await expect(page.getByText("已指派 0 家，跳过 1 家")).toBeVisible();
  await expect(page.getByText(`${name}：`)).toBeVisible();
  await expectAccessible(page);

  await page.goto("/parks/zigong/assistance?view=departments");
  await expectAccessible(page);
});

const labelOf = (box: Locator): Promise<string> =>
  box.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? "");
