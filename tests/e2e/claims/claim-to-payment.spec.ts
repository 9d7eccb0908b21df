import { type Browser, expect, type Page, test } from "@playwright/test";

import { expectAccessible } from "../support/axe";
import { loginAs } from "../support/sign-in";

async function as(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: "zh-CN" })).newPage();
  await loginAs(page, email);
  return page;
}

/** The card of a policy on the page of entitlements. */
const cardOf = (page: Page, policy: RegExp) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: policy }) });

test("the firm certified for the first time claims 300,000; approved by one, paid by another", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const owner = await as(browser, "owner@enterprise.demo");
  await owner.goto("/my/eligibility?year=2023");
  const first = cardOf(owner, /^首次认定高新技术企业奖励/);
  await expect(first.getByText("30.00")).toBeVisible();
  await expect(first.getByText("2023 年为首次认定高新技术企业")).toBeVisible();
  await expect(first.getByText("以前没有通过认定")).toBeVisible();
  await expectAccessible(owner);
  await first.getByRole("button", { name: "申领" }).click();
  await owner.getByRole("button", { name: "提交申领" }).click();
  await owner.waitForURL(/\/my\/claims\/[0-9a-f-]{36}$/);
  const id = owner.url().split("/").at(-1) ?? "";
  await expect(owner.getByText("待审批").first()).toBeVisible();
  await expectAccessible(owner);

  await owner.goto("/my/eligibility?year=2023");
  await expect(first.getByRole("button", { name: "申领" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expect(first.getByText("2023 年度已经申领过这项政策。").last()).toBeVisible();

  const liaison = await as(browser, "liaison@ganzhou.demo");
  await liaison.goto(`/parks/ganzhou/claims/${id}`);
  await expect(liaison.getByRole("button", { name: "批准", exact: true })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expect(liaison.getByText("由园区经办人、复核人或园区管理员审批。").last()).toBeVisible();
  await expectAccessible(liaison);

  const reviewer = await as(browser, "reviewer@ganzhou.demo");
  await reviewer.goto(`/parks/ganzhou/claims/${id}`);
  await expectAccessible(reviewer);
  await reviewer.getByRole("button", { name: "批准", exact: true }).click();
  await expect(reviewer.getByText("由财务登记拨付。").last()).toBeVisible();

  const finance = await as(browser, "finance@ganzhou.demo");
  await finance.goto(`/parks/ganzhou/claims/${id}`);
  await finance.getByLabel("凭证号").fill("银行回单 20261124-01");
  await finance.getByRole("button", { name: "登记拨付" }).click();
  await expect(finance.getByText("银行回单 20261124-01").first()).toBeVisible();

  await owner.goto(`/my/claims/${id}`);
  await expect(owner.getByText("已拨付").first()).toBeVisible();
  await owner.goto("/my/claims");
  await expect(owner.getByRole("row", { name: /首次认定/ }).getByText("已拨付")).toBeVisible();
  await expectAccessible(owner);
});

test("the counts of the workbench are those of the lists", async ({ browser }) => {
  const reviewer = await as(browser, "reviewer@ganzhou.demo");
  await reviewer.goto("/workbench");
  await reviewer.getByRole("link", { name: /待审核的补助申领/ }).click();
  await reviewer.waitForURL(/claims\?state=SUBMITTED/);
  await expect(reviewer.getByRole("link", { name: /^待审批/ })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expect(reviewer.getByRole("row", { name: /待审批/ }).first()).toBeVisible();
  await expectAccessible(reviewer);
});
