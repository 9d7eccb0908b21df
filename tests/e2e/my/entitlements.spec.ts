import { expect, type Page, test } from "@playwright/test";

import { expectAccessible } from "../support/axe";
import { loginAs } from "../support/sign-in";

const cardOf = (page: Page, policy: RegExp) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: policy }) });

const again = /^非首次认定高新技术企业奖励/;
const completed = /^高企培育前期补助/;

test("the firm certified again sees 200,000 with its reasons, claims it and takes it back", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await loginAs(page, "owner2@enterprise.demo");
  await page.goto("/my/eligibility?year=2023");
  const card = cardOf(page, again);
  await expect(card.getByText("20.00")).toBeVisible();
  await expect(card.getByText("可享", { exact: true })).toBeVisible();
  await expect(card.getByText("2023 年为再次认定高新技术企业（非首次）")).toBeVisible();
  await card.getByRole("button", { name: "申领" }).click();
  await page.getByRole("button", { name: "提交申领" }).click();
  await page.waitForURL(/\/my\/claims\/[0-9a-f-]{36}$/);

  await page.getByRole("button", { name: "撤回申领" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("撤回理由").fill("账户变更");
  await dialog.getByRole("button", { name: "撤回申领" }).click();
  await expect(page.getByText("已撤回").first()).toBeVisible();
  await page.goto("/my/eligibility?year=2023");
  await expect(card.getByRole("button", { name: "申领" })).not.toHaveAttribute(
    "aria-disabled",
    "true",
  );
});

test("the firm that was refused sees 20,000, and why not the others", async ({ page }) => {
  await loginAs(page, "owner3@enterprise.demo");
  await page.goto("/my/eligibility?year=2023");
  const card = cardOf(page, completed);
  await expect(card.getByText("2.00")).toBeVisible();
  await expect(card.getByText("可享", { exact: true })).toBeVisible();
  await expect(cardOf(page, again).getByText("暂不符合", { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test("the API says the same, and for strangers the firm does not exist", async ({ browser }) => {
  const own = await (await browser.newContext({ locale: "zh-CN" })).newPage();
  await loginAs(own, "owner3@enterprise.demo");
  await own.goto("/my/figures");
  const id = await own.locator('input[name="enterpriseId"]').inputValue();
  const address = `/api/v1/enterprises/${id}/eligibility`;
  const { items } = (await (await own.request.get(address)).json()) as {
    items: { verdict: string; amountFen: string; year: number; findings: unknown[] }[];
  };
  expect(items).toHaveLength(3);
  expect(items.filter(({ verdict }) => verdict === "eligible")).toMatchObject([
    { amountFen: "2000000", year: 2023, findings: [{}, {}] },
  ]);

  const stranger = await (await browser.newContext({ locale: "zh-CN" })).newPage();
  await loginAs(stranger, "owner@lianyungang.demo");
  expect((await stranger.request.get(address)).status()).toBe(404);
});

test("the home of a firm shows its application, whom to ask and what to do next", async ({
  page,
}) => {
  await loginAs(page, "owner@enterprise.demo");
  await page.goto("/my");
  await expect(page.getByRole("heading", { name: /\d{4} 年度高企申报/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "挂点帮扶" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "高企证书" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "查看并办理" }).click();
  await page.waitForURL(/\/my\/applications\//);
  await expectAccessible(page);
});

test("a firm enters its figures and nobody else's", async ({ page }) => {
  await loginAs(page, "owner3@enterprise.demo");
  await page.goto("/my/figures?year=2024");
  await expect(page.getByRole("heading", { name: "年度指标", level: 1 })).toBeVisible();
  await expectAccessible(page);
});
