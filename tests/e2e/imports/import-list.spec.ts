import { expect, type Page, test } from "@playwright/test";

import { usccCheckCharacter } from "@/lib/rules/standards/identifiers/uscc";
import { writeXlsx } from "@/lib/platform/spreadsheets/write-xlsx";

import { expectAccessible } from "../support/axe";
import { loginAs } from "../support/sign-in";

const RUN = Date.now()
  .toString(36)
  .toUpperCase()
  .replace(/[IOSVZ]/g, "X")
  .slice(-7)
  .padStart(7, "0");

/** A code that no other run and no other test has. */
function uscc(number: number): string {
  const body = `91360700${RUN}${String(number).padStart(2, "0")}`;
  return body + usccCheckCharacter(body);
}

const HEADER = ["企业名称", "统一社会信用代码", "所属行业", "营业收入", "是否规上"];

async function xlsx(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const [header = [], ...body] = rows;
  const stream = writeXlsx({
    name: "名单",
    columns: header.map((text) => ({ header: text })),
    rows: body,
  });
  return Buffer.from(await new Response(stream).arrayBuffer());
}

async function uploadList(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto("/parks/ganzhou/imports");
  await page.getByRole("link", { name: "导入名单" }).first().click();
  await expect(page.getByText("支持 .xlsx 和 .csv，不超过 30 MB")).toBeVisible();
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.getByLabel("选择文件").setInputFiles({ name, mimeType, buffer });
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/, { timeout: 30_000 });
}

const tab = (page: Page, name: string, count: number) =>
  page
    .getByRole("navigation", { name: "检查结果" })
    .getByRole("link", { name: `${name} ${count}` });

test("an official imports a list and finds its firms in the registry", async ({ page }) => {
  test.setTimeout(180_000);
  const firms = [1, 2, 3].map((number) => `赣州导入${RUN}${number}科技有限公司`);
  const list = await xlsx([
    [...HEADER],
    ...firms.map((name, index) => [
      name,
      uscc(index),
      "软件和信息技术服务业",
      `${index + 1}00`,
      "是",
    ]),
    [`赣州错码${RUN}有限公司`, "91360700MA00000000", "", "1", "否"],
  ]);
  await loginAs(page, "official@ganzhou.demo");
  await uploadList(page, `名单${RUN}.xlsx`, list);

  await test.step("the figure has no year yet: the mapping asks for it", async () => {
    await expect(page.getByText("列对应还不完整")).toBeVisible({ timeout: 60_000 });
    await page.getByRole("link", { name: "调整列对应" }).first().click();
    await expectAccessible(page);
    await page.getByLabel("年度", { exact: true }).fill("2024");
    await page.getByLabel("金额单位").selectOption("万元");
    await page.getByRole("button", { name: "保存并重新检查" }).click();
  });

  await test.step("the dry run says what would happen, and nothing has happened", async () => {
    await expect(tab(page, "新增", 3)).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
    await tab(page, "不通过", 1).click();
    const row = page.getByRole("row", { name: new RegExp(`赣州错码${RUN}`) });
    await expect(row).toContainText("信用代码校验位不符");
    await expect(row).toContainText("5");
    await expect(row.getByRole("cell", { name: "B", exact: true })).toBeVisible();
    const report = page.waitForEvent("download");
    await page.getByRole("link", { name: "下载错误明细" }).click();
    expect((await report).suggestedFilename()).toBe(`错误明细-名单${RUN}.xlsx`);
  });

  await test.step("after the yes the registry has the firms", async () => {
    await page.getByRole("button", { name: "确认导入（新增 3，更新 0）" }).click();
    await expect(page.getByText("已导入：新增 3 家，更新 0 家")).toBeVisible({ timeout: 60_000 });
    await page.goto(`/parks/ganzhou/enterprises?q=${encodeURIComponent(`赣州导入${RUN}`)}`);
    for (const name of firms) await expect(page.getByRole("link", { name })).toBeVisible();
  });

  await test.step("the same file again changes nothing and says so", async () => {
    await uploadList(page, `名单${RUN}.xlsx`, list);
    await expect(page.getByText("这份文件以前导入过")).toBeVisible({ timeout: 60_000 });
  });
});

test("a web page that calls itself a workbook is refused with what to do", async ({ page }) => {
  await loginAs(page, "official@ganzhou.demo");
  await uploadList(
    page,
    "名单.xlsx",
    Buffer.from("<html><table><tr><td>企业名称</td></tr></table>"),
  );
  await expect(page.getByText("请在 Excel 中打开后另存为 .xlsx")).toBeVisible({ timeout: 60_000 });
});

test("people without the right do not find the imports", async ({ page }) => {
  await loginAs(page, "finance@ganzhou.demo");
  expect((await page.goto("/parks/ganzhou/imports"))?.status()).toBe(403);
  await loginAs(page, "official@ordos.demo");
  expect((await page.goto("/parks/ganzhou/imports"))?.status()).toBe(404);
});
