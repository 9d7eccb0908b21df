import { expect, type Locator, type Page, test } from "@playwright/test";

import { expectAccessible } from "../support/axe";
import { loginAs } from "../support/sign-in";
import { columnOf, confirmWithdrawal, gotoBoard, openOwnApplication } from "./own-application";

const NO_VISIT = "还没有摸底走访记录。";

test.beforeEach(({ page }) => loginAs(page, "official@ganzhou.demo"));

test("an official moves a card by its menu, which says why the other moves are barred", async ({
  page,
}) => {
  const application = await openOwnApplication(page);
  const card = await gotoBoard(page, application);
  await card.getByRole("button", { name: `移动“${application.name}”到…` }).click();
  const barred = page.getByRole("menuitem", { name: "推进到“已入库”" });
  await expect(barred).toContainText(NO_VISIT);
  await expect(barred).toBeDisabled();
  await expectAccessible(page);

  await page.getByRole("menuitem", { name: "撤回申报" }).click();
  const dialog = page.getByRole("dialog", { name: "撤回申报" });
  await dialog.getByRole("button", { name: "确定" }).click();
  await expect(dialog.getByLabel("说明")).toHaveAccessibleDescription(/请写明理由/);
  await expectAccessible(page);
  await confirmWithdrawal(page, "企业今年暂不申报");
  await expect(columnOf(page, "已撤回").getByRole("article")).toHaveCount(1);

  await page.getByRole("link", { name: application.name, exact: true }).click();
  const history = page.getByRole("list", { name: "办理记录" });
  await expect(history.getByRole("listitem").first()).toContainText("已摸底 → 已撤回");
  await expect(history).toContainText("企业今年暂不申报");
});

test("a card is dragged: a barred column says why, an open one asks for what the move needs", async ({
  page,
}) => {
  const application = await openOwnApplication(page);
  const card = await gotoBoard(page, application);

  await pickUp(page, card);
  await expect(columnOf(page, "已入库")).toContainText(NO_VISIT);
  await expect(columnOf(page, "已撤回")).toContainText("可放到这里");
  await dropOn(page, columnOf(page, "已入库"));
  const refusal = page.getByRole("dialog", { name: "没有移动" });
  await expect(refusal).toContainText(NO_VISIT);
  await refusal.getByRole("button", { name: "知道了" }).click();
  await expect(columnOf(page, "已摸底").getByRole("article")).toHaveCount(1);

  await pickUp(page, card);
  await dropOn(page, columnOf(page, "已撤回"));
  await confirmWithdrawal(page, "拖动撤回");
  await expect(columnOf(page, "已撤回").getByRole("article")).toHaveCount(1);
});

test("a card is moved with the keyboard alone, and a screen reader hears where it is", async ({
  page,
}) => {
  const application = await openOwnApplication(page);
  const card = await gotoBoard(page, application);
  const handle = card.getByRole("button", { name: `拖动“${application.name}”` });
  await expect(handle).toHaveAccessibleDescription(/左右方向键换列/);
  const heard = page.getByRole("status").filter({ hasText: /。/ });

  await handle.focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await expect(heard).toHaveText(`已入库：不能放下。${NO_VISIT}`);
  for (const state of ["辅导中", "编制材料", "已申报", "专家评审", "公示中", "已认定", "未通过"]) {
    await page.keyboard.press("ArrowRight");
    await expect(heard).toContainText(state);
  }
  await page.keyboard.press("ArrowRight");
  await expect(heard).toHaveText("已撤回：可以放下。");
  await page.keyboard.press("Space");
  await confirmWithdrawal(page, "键盘撤回");
  await expect(columnOf(page, "已撤回").getByRole("article")).toHaveCount(1);
});

test("on a phone the menu does it, and the page is no wider than the screen", async ({ page }) => {
  const application = await openOwnApplication(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const card = await gotoBoard(page, application);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
  await card.getByRole("button", { name: /^移动/ }).click();
  await page.getByRole("menuitem", { name: "撤回申报" }).click();
  await confirmWithdrawal(page, "手机撤回");
  await expect(columnOf(page, "已撤回").getByRole("article")).toHaveCount(1);
});

async function pickUp(page: Page, card: Locator): Promise<void> {
  const box = (await card.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 20, box.y + box.height / 2 + 5, { steps: 4 });
}

/** In steps, as a hand does it; the board scrolls along when the column is not in sight yet. */
async function dropOn(page: Page, column: Locator): Promise<void> {
  await column.scrollIntoViewIfNeeded();
  const box = (await column.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 120, { steps: 10 });
  await page.mouse.move(box.x + box.width / 2 + 2, box.y + 122, { steps: 2 });
  await page.mouse.up();
}
