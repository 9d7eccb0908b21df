import { expect, test } from "@playwright/test";
import { anIdentity, enterEnterprise } from "../enterprises/own-enterprise";
import { expectAccessible } from "../support/axe";
import { loginAs } from "../support/sign-in";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test.beforeEach(({ page }) => loginAs(page, "official@ganzhou.demo"));

test("a visit on a phone brings the enterprise into the pipeline", async ({ page }) => {
  const identity = anIdentity();
  const address = await enterEnterprise(page, identity);
  await page.getByRole("link", { name: "记录走访" }).click();
  await page.getByLabel("接待人").fill("邓雨");
  await page.getByRole("radio", { name: "有", exact: true }).check();
  await page.getByLabel("计划申报年度").selectOption({ index: 1 });
  const cost = page.getByLabel("上年研发费用（万元）");
  await expect(cost).toHaveAttribute("inputmode", "decimal");
  await cost.fill("85.5");
  await page.getByLabel("堵点难点").fill("研发费用没有单独建账");
  await page.getByRole("radio", { name: /适合申报/ }).check();
  await page.getByRole("checkbox", { name: /同时启动申报/ }).check();
  await expectAccessible(page);
  const submit = page.getByRole("button", { name: "提交走访记录" });
  expect((await submit.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await submit.click();

  await expect(page.getByRole("heading", { name: "走访记录已提交" })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole("link", { name: "查看申报" }).click();
  await expect(page.getByText("已摸底").first()).toBeVisible();

  await page.goto(address);
  await expect(page.getByText("研发费用没有单独建账").first()).toBeVisible();
  await page.goto(`/parks/ganzhou/visits?q=${encodeURIComponent(identity.name)}`);
  await expect(page.getByRole("row", { name: new RegExp(identity.name) })).toContainText(
    "适合申报",
  );
  await expectAccessible(page);
});

test("without a network the record stays on the phone and arrives once", async ({
  page,
  context,
}) => {
  const address = await enterEnterprise(page, anIdentity());
  await page.goto(`${address}/visits/new`);
  await page.getByLabel("企业诉求").fill("希望安排知识产权培训");
  await page.getByRole("radio", { name: /暂缓培育/ }).check();
  await context.setOffline(true);
  await page.getByRole("button", { name: "提交走访记录" }).click();
  await expect(page.getByText("网络不通，记录已保存在本机")).toBeVisible();
  await expect(page.getByLabel("企业诉求")).toHaveValue("希望安排知识产权培训");
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "走访记录已提交" })).toBeVisible();

  await page.goto(address);
  await expect(page.getByText("希望安排知识产权培训")).toHaveCount(1);
});

test("what was typed is still there when the page is opened again", async ({ page }) => {
  const address = await enterEnterprise(page, anIdentity());
  await page.goto(`${address}/visits/new`);
  await page.getByLabel("堵点难点").fill("写到一半");
  await page.getByRole("radio", { name: /适合申报/ }).check();
  await page.goto(`${address}/visits/new`);
  await expect(page.getByLabel("堵点难点")).toHaveValue("写到一半");
  await expect(page.getByRole("checkbox", { name: /同时启动申报/ })).toBeVisible();
});

test("the survey tells who was visited and who not yet", async ({ page }) => {
  await page.goto("/parks/ganzhou/visits?year=2023");
  // Other journeys enter firms of their own meanwhile; nobody visits them in 2023.
  await expect(page.getByText(/^157 \/ \d+ 家$/)).toBeVisible();
  await page.goto("/parks/ganzhou/visits?view=unvisited");
  await expect(page.getByRole("link", { name: /^记录对/ }).first()).toBeVisible();
  await expectAccessible(page);
});
