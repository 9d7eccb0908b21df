import { expect, test } from "@playwright/test";

import { expectAccessible } from "../support/axe";
import { loginAs } from "../support/sign-in";
import { confirmWithdrawal, openFor, openOwnApplication } from "./own-application";

test.beforeEach(({ page }) => loginAs(page, "official@ganzhou.demo"));

test("the page of an application says what is needed next and why a move is barred", async ({
  page,
}) => {
  const application = await openOwnApplication(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(application.name);
  await expect(page.getByRole("heading", { name: "下一步：已入库" })).toBeVisible();
  await expect(page.getByText("还没有摸底走访记录。").filter({ visible: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "推进到“已入库”" })).toBeDisabled();
  await expectAccessible(page);

  await page.goto("/parks/ganzhou/applications/new");
  await expectAccessible(page);
});

test("two officials: the second is shown what the first did, and overwrites nothing", async ({
  page,
  browser,
}) => {
  const application = await openOwnApplication(page);
  const second = await (await browser.newContext()).newPage();
  await loginAs(second, "admin@ganzhou.demo");
  await second.goto(application.path);

  await page.getByRole("button", { name: "撤回申报" }).click();
  await confirmWithdrawal(page, "第一位撤回");
  await expect(page.getByRole("list", { name: "办理记录" })).toContainText("第一位撤回");

  await second.getByRole("button", { name: "撤回申报" }).click();
  await confirmWithdrawal(second, "第二位撤回");
  const conflict = second.getByRole("dialog", { name: "有人先移动了这份申报" });
  await expect(conflict).toContainText("您要移到已撤回");
  await expect(conflict).toContainText("现在位于已撤回");
  await expect(conflict).toContainText("说明：第一位撤回");
  await expectAccessible(second);
  await conflict.getByRole("button", { name: "查看现在的情况" }).click();
  const history = second.getByRole("list", { name: "办理记录" });
  await expect(history).toContainText("第一位撤回");
  await expect(history).not.toContainText("第二位撤回");
  await second.context().close();
});

test("an outcome is undone by the administrator only, with a reason, back to where it ended", async ({
  page,
  browser,
}) => {
  const application = await openOwnApplication(page);
  await page.getByRole("button", { name: "撤回申报" }).click();
  await confirmWithdrawal(page, "误操作");
  await expect(page.getByRole("button", { name: "恢复到“已摸底”" })).toBeDisabled();
  await expect(page.getByText("由园区管理员办理").filter({ visible: true })).toBeVisible();

  const admin = await (await browser.newContext()).newPage();
  await loginAs(admin, "admin@ganzhou.demo");
  await admin.goto(application.path);
  await admin.getByRole("button", { name: "恢复到“已摸底”" }).click();
  const dialog = admin.getByRole("dialog", { name: "恢复到“已摸底”" });
  await dialog.getByLabel("说明").fill("更正误操作");
  await dialog.getByRole("button", { name: "确定" }).click();
  await expect(admin.getByRole("heading", { name: "下一步：已入库" })).toBeVisible();
  await expect(admin.getByRole("list", { name: "办理记录" }).getByRole("listitem")).toHaveCount(3);
  await admin.context().close();
});

test("a second application for the same year is refused and leads to the first", async ({
  page,
}) => {
  const application = await openOwnApplication(page);
  await openFor(page, application.name);
  await expect(page.getByRole("alert").first()).toContainText("2019 年度已有申报");
  await page.getByRole("link", { name: "查看已有的申报" }).click();
  await page.waitForURL(`**${application.path}`);
});

test("a reviewer looks on and is offered no move", async ({ page, browser }) => {
  const application = await openOwnApplication(page);
  const reviewer = await (await browser.newContext()).newPage();
  await loginAs(reviewer, "reviewer@ganzhou.demo");
  await reviewer.goto(application.path);
  await expect(reviewer.getByText("您可以查看，不参与办理。")).toBeVisible();
  await expect(reviewer.getByRole("button", { name: "撤回申报" })).toBeHidden();
  await reviewer.context().close();
});
