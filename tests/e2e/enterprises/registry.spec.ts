import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { loginAs } from "../support/sign-in";
import { anIdentity, enterEnterprise } from "./own-enterprise";

const LIST = "/parks/ganzhou/enterprises";

async function search(page: Page, text: string) {
  await page.goto(LIST);
  await page.getByRole("searchbox", { name: "企业" }).fill(text);
  await page.getByRole("searchbox", { name: "企业" }).press("Enter");
  await expect(page).toHaveURL(/[?&]q=/);
}

test.beforeEach(({ page }) => loginAs(page, "official@ganzhou.demo"));

test("an official enters, finds and renames an enterprise", async ({ page }) => {
  const identity = anIdentity();
  const address = await enterEnterprise(page, identity);
  await expectAccessible(page);

  await page.goto(`${address}/edit`);
  const renamed = identity.name.replace("科技", "智能制造");
  await page.getByLabel("企业名称").fill(renamed);
  await page.getByLabel("注册资本（元）").fill("1000万");
  await expect(page.getByText("= 1,000 万元")).toBeVisible();
  await page.getByLabel("所属行业").fill("C3985");
  await page.getByRole("option", { name: /C3985/ }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("heading", { level: 1, name: renamed })).toBeVisible();
  await expect(page.getByText(`${identity.name} 用至`)).toBeVisible();
  await expect(page.getByText("修改档案")).toBeVisible();

  for (const text of [renamed.slice(4, 10), identity.name, identity.uscc.slice(-7).toLowerCase()]) {
    await search(page, text);
    await expect(page.getByRole("link", { name: new RegExp(renamed) })).toBeVisible();
  }
});

test("several filters stand in the address, as chips, and go away again", async ({ page }) => {
  await page.goto(LIST);
  await page.getByLabel("规模", { exact: true }).selectOption("yes");
  await page.getByLabel("行业", { exact: true }).selectOption("C");
  await page.getByLabel("申报进度", { exact: true }).selectOption("CERTIFIED");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page).toHaveURL(/aboveScale=yes/);
  await expect(page).toHaveURL(/stage=CERTIFIED/);
  const chips = page.getByRole("list", { name: "已选条件" }).getByRole("link");
  await expect(chips).toHaveCount(3);
  await expectAccessible(page);

  await page.reload();
  await expect(chips).toHaveCount(3);
  await chips.first().click();
  await expect(chips).toHaveCount(2);
  await page.getByRole("link", { name: "重置" }).click();
  await expect(chips).toHaveCount(0);
  await page.goBack();
  await expect(chips).toHaveCount(2);
});

test("pages lead on and every row appears once", async ({ page }) => {
  await page.goto(LIST);
  const names = page.getByRole("rowheader");
  const first = await names.allInnerTexts();
  await page.getByRole("link", { name: "下一页" }).click();
  await expect(page).toHaveURL(/cursor=/);
  await expect(names.first()).not.toHaveText(first[0]!);
  const second = await names.allInnerTexts();
  expect(first.filter((name) => second.includes(name))).toEqual([]);
});

test("a wrong credit code is explained at its field, and nothing typed is lost", async ({
  page,
}) => {
  await page.goto(`${LIST}/new`);
  await page.getByLabel("企业名称").fill("写错代码有限公司");
  await page.getByLabel("统一社会信用代码").fill("91360704MA0000000A");
  await page.getByRole("button", { name: "保存" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "需要修改" });
  await expect(summary).toBeFocused();
  await summary.getByRole("link").click();
  await expect(page.getByLabel("统一社会信用代码")).toBeFocused();
  await expect(page.getByLabel("统一社会信用代码")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("企业名称")).toHaveValue("写错代码有限公司");
  await expectAccessible(page);
});

test("the second of two editors sees both values and loses neither", async ({ page, browser }) => {
  const address = await enterEnterprise(page, anIdentity());
  const other = await (await browser.newContext()).newPage();
  await loginAs(other, "admin@ganzhou.demo");
  await Promise.all([page.goto(`${address}/edit`), other.goto(`${address}/edit`)]);

  await other.getByLabel("地址", { exact: true }).fill("金岭西路一号");
  await other.getByRole("button", { name: "保存" }).click();
  await expect(other).toHaveURL(address);

  await page.getByLabel("地址", { exact: true }).fill("金龙路二号");
  await page.getByLabel("职工人数").fill("66");
  await page.getByRole("button", { name: "保存" }).click();
  const conflict = page.getByRole("alert").filter({ hasText: "他人已修改" });
  await expect(conflict).toContainText("金岭西路一号");
  await expect(conflict).toContainText("金龙路二号");
  await expectAccessible(page);

  await conflict
    .getByRole("group", { name: "地址" })
    .getByLabel(/现在的内容/)
    .check();
  await conflict.getByRole("button", { name: "按所选内容保存" }).click();
  await expect(page).toHaveURL(address);
  await expect(page.getByText("金岭西路一号", { exact: true })).toBeVisible();
  await expect(page.getByText("66", { exact: true })).toBeVisible();
  await other.context().close();
});

test("figures are entered with their source, verified, and a change takes that back", async ({
  page,
}) => {
  const address = await enterEnterprise(page, anIdentity());
  await page.goto(`${address}/figures?year=2025`);
  await page.getByLabel("营业收入（万元）").fill("8750.09");
  await expect(page.getByText("= 87,500,900 元")).toBeVisible();
  await page.getByLabel("研发费用（万元）").fill("500");
  await expectAccessible(page);
  await page.getByRole("button", { name: "保存指标" }).click();
  await expect(page.getByText("指标已保存")).toBeVisible();

  await page.goto(address);
  const revenue = page.getByRole("row", { name: /营业收入/ });
  await expect(revenue).toContainText("8,750.09");
  await expect(revenue).toContainText("审计报告");
  await revenue.getByRole("button", { name: "核实" }).click();
  await expect(revenue).toContainText("已核实");

  await page.goto(`${address}/figures?year=2025`);
  await page.getByLabel("营业收入（万元）").fill("9000");
  await page.getByRole("button", { name: "保存指标" }).click();
  await expect(page.getByText("指标已保存")).toBeVisible();
  await page.goto(address);
  await expect(revenue.getByRole("button", { name: "核实" })).toBeVisible();
});

test("a certificate from before the platform is added", async ({ page }) => {
  await enterEnterprise(page, anIdentity());
  await page.getByRole("button", { name: "补录" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("发证日期").fill("2024-11-01");
  await dialog.getByLabel("证书编号").fill("gr202436000777");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "登记证书" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("GR202436000777")).toBeVisible();
  await expect(page.getByText(/2024-11-01 至 2027-10-31/)).toBeVisible();
});
