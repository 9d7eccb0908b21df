import { expect, test, type Browser, type Page } from "@playwright/test";

import { expectAccessible } from "../support/axe";
import { loginAs } from "../support/sign-in";

const FIRM = "连云港骐裎新材料有限公司";
const PHONE = { width: 390, height: 667 };
const PHOTO = Buffer.from("\x89PNG\r\n\x1a\n现场照片", "latin1");

/** A text that no other run has written. */
const unique = (what: string) => `${what} ${Date.now()}`;

async function fillSession(page: Page, nextSteps: string): Promise<void> {
  await page.getByLabel("企业", { exact: true }).selectOption({ label: await labelOf(page) });
  await page.getByLabel("地点", { exact: true }).fill("企业会议室");
  await page.getByText("研发费用归集").click();
  await page.getByLabel("企业下一步做什么").fill(nextSteps);
}

/** The firm with the year of its application, as the list says it. */
async function labelOf(page: Page): Promise<string> {
  const options = await page
    .getByLabel("企业", { exact: true })
    .locator("option")
    .allTextContents();
  return options.find((text) => text.startsWith(FIRM)) ?? FIRM;
}

async function phoneOf(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: PHONE, locale: "zh-CN" })).newPage();
  await loginAs(page, email);
  return page;
}

test("a consultant logs on a phone, the firm confirms with one tap, the official sees it", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const nextSteps = unique("补齐研发费用辅助账");
  const consultant = await phoneOf(browser, "consultant@agency.demo");
  await consultant.goto("/agency/coaching/new");
  await expectAccessible(consultant);
  await fillSession(consultant, nextSteps);
  await consultant
    .getByLabel("拍照或添加附件")
    .setInputFiles({ name: "现场.png", mimeType: "image/png", buffer: PHOTO });
  await consultant.getByRole("button", { name: "保存记录" }).click();
  await expect(consultant.getByText(`已记录：${FIRM}`)).toBeVisible();

  const owner = await phoneOf(browser, "owner@lianyungang.demo");
  await owner.goto("/my/coaching");
  await expectAccessible(owner);
  const waiting = owner.getByRole("article").filter({ hasText: nextSteps });
  const file = waiting.getByRole("link", { name: /现场\.png/ });
  const address = (await file.getAttribute("href")) ?? "";
  const received = await owner.request.get(address);
  expect(received.headers()).toMatchObject({
    "content-type": "image/png",
    "x-content-type-options": "nosniff",
    "content-disposition": expect.stringContaining("attachment"),
  });
  expect((await received.body()).equals(PHOTO)).toBe(true);
  await waiting.getByRole("button", { name: "确认本次辅导" }).click();
  await expect(waiting.getByText("企业已确认")).toBeVisible();

  const official = await phoneOf(browser, "official@lianyungang.demo");
  await official.goto("/parks/lianyungang/coaching");
  await expectAccessible(official);
  const seen = official.getByRole("article").filter({ hasText: nextSteps });
  await expect(seen.getByText("企业已确认")).toBeVisible();

  const stranger = await phoneOf(browser, "official@ordos.demo");
  expect((await stranger.request.get(address)).status()).toBe(404);
});

test("without a line a session is kept, and sent once when the line is back", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const nextSteps = unique("离线记录");
  const consultant = await phoneOf(browser, "consultant@agency.demo");
  await consultant.goto("/agency/coaching/new");
  await consultant.context().setOffline(true);
  await fillSession(consultant, nextSteps);
  await consultant.getByRole("button", { name: "保存记录" }).click();
  await expect(consultant.getByText(`没有网络，已保存在本机：${FIRM}`)).toBeVisible();
  await expect(consultant.getByText("1 条记录等待发送")).toBeVisible();

  await consultant.context().setOffline(false);
  await expect(consultant.getByText("1 条记录等待发送")).toBeHidden({ timeout: 40_000 });
  await consultant.goto(`/agency/coaching?q=${encodeURIComponent(FIRM)}`);
  await expect(consultant.getByRole("article").filter({ hasText: nextSteps })).toHaveCount(1);
});

test("a draft survives leaving the page", async ({ browser }) => {
  const consultant = await phoneOf(browser, "consultant@agency.demo");
  await consultant.goto("/agency/coaching/new");
  const nextSteps = consultant.getByLabel("企业下一步做什么");
  // What is typed before the script arrives is kept with the next stroke, as a person makes it.
  await expect(async () => {
    await nextSteps.fill("写到");
    await nextSteps.fill("写到一半");
    const kept = await consultant.evaluate(() => JSON.stringify(localStorage));
    expect(kept).toContain("写到一半");
  }).toPass();
  await consultant.goto("/agency");
  await consultant.goto("/agency/coaching/new");
  await expect(consultant.getByLabel("企业下一步做什么")).toHaveValue("写到一半");
});

test("the agency's pages are accessible and list its firms of both parks", async ({ page }) => {
  await loginAs(page, "consultant@agency.demo");
  for (const path of ["/agency/coaching", "/agency/results", "/agency"]) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await page.getByRole("link", { name: new RegExp(`^${FIRM}`) }).click();
  await expect(page.getByRole("heading", { level: 1, name: FIRM })).toBeVisible();
  await expectAccessible(page);
});

test("an official reads assignments and what a proposal can name", async ({ page }) => {
  await loginAs(page, "official@ganzhou.demo");
  await page.goto("/parks/ganzhou/coaching?view=assignments&status=ACTIVE");
  await expectAccessible(page);
  await expect(page.getByRole("table", { name: "机构指派" })).toBeVisible();
  await page.getByRole("button", { name: "推荐辅导机构" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
});
