import { expect, type Page, test } from "@playwright/test";

import { anIdentity, enterEnterprise } from "../enterprises/own-enterprise";
import { loginAs } from "../support/sign-in";

test.slow();
test.beforeEach(({ page }) => loginAs(page, "official@ganzhou.demo"));

test("an official takes an enterprise from its survey visit to its certificate, and the count follows", async ({
  page,
}) => {
  const before = await certifiedThisYear(page);
  await visitAndOpen(page);
  const year = /(\d{4}) 年度/.exec(await page.getByRole("main").innerText())![1]!;

  await move(page, "推进到“已入库”", "已入库");
  await move(page, "推进到“辅导中”", "辅导中", { 说明: "企业自行编制，不聘请机构" });
  await move(page, "推进到“编制材料”", "编制材料");
  await move(page, "推进到“已申报”", "已申报", { 提交日期: `${year}-01-01` });
  await move(page, "推进到“专家评审”", "专家评审");
  await move(page, "推进到“公示中”", "公示中");

  await page.getByRole("button", { name: "登记认定通过" }).click();
  const dialog = page.getByRole("dialog", { name: "登记认定通过" });
  await dialog.getByLabel("发证日期").fill(`${year}-01-01`);
  await dialog.getByLabel("证书编号").fill("GR1");
  await dialog.getByRole("button", { name: "确定" }).click();
  await expect(dialog.getByLabel("证书编号")).toHaveAccessibleDescription(/12 位数字/);
  await dialog.getByLabel("证书编号").fill(`gr${year}36000${String(Date.now()).slice(-3)}`);
  await dialog.getByRole("button", { name: "确定" }).click();

  const certificate = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "证书", exact: true }) });
  await expect(certificate).toContainText(`GR${year}36000`);
  await expect(certificate).toContainText(`${Number(year) + 2}-12-31`);
  await expect(page.getByRole("list", { name: "办理记录" }).getByRole("listitem")).toHaveCount(8);
  expect(await certifiedThisYear(page)).toBeGreaterThan(before);
});

/** An enterprise of one's own, found suitable at a visit that opens its application. */
async function visitAndOpen(page: Page): Promise<void> {
  const address = await enterEnterprise(page, anIdentity());
  await page.goto(`${address}/visits/new`);
  await page.getByLabel("计划申报年度").selectOption({ index: 1 });
  await page.getByRole("radio", { name: /适合申报/ }).check();
  await page.getByRole("checkbox", { name: /同时启动申报/ }).check();
  await page.getByRole("button", { name: "提交走访记录" }).click();
  await page.getByRole("link", { name: "查看申报" }).click();
  await expect(page.getByRole("heading", { name: "下一步：已入库" })).toBeVisible();
}

/** Presses a button of the panel, fills in what its dialog asks for, and sees the new state. */
async function move(
  page: Page,
  button: string,
  state: string,
  answers: Record<string, string> = {},
): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  const dialog = page.getByRole("dialog", { name: button });
  for (const [label, text] of Object.entries(answers)) await dialog.getByLabel(label).fill(text);
  if (Object.keys(answers).length > 0) await dialog.getByRole("button", { name: "确定" }).click();
  const step = page.getByRole("navigation", { name: "申报进程" }).locator("[aria-current=step]");
  await expect(step).toContainText(state);
}

/** The records behind the number, counted by the list itself. */
async function certifiedThisYear(page: Page): Promise<number> {
  await page.goto("/parks/ganzhou/applications?view=table&standing=certified");
  const total = await page.getByText(/^共 \d+ 条/).innerText();
  return Number(/\d+/.exec(total)![0]);
}
