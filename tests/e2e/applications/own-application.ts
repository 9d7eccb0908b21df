import { randomInt } from "node:crypto";

import { expect, type Locator, type Page } from "@playwright/test";

import { usccCheckCharacter } from "@/lib/rules/standards/identifiers/uscc";

/** A year in which the demonstration has no applications: these journeys disturb nobody's figures. */
const YEAR = 2019;

export interface OwnApplication {
  name: string;
  /** Address of its page. */
  path: string;
}

/** An enterprise that nobody else uses, with an application opened for it, both through the forms. */
export async function openOwnApplication(page: Page): Promise<OwnApplication> {
  const number = String(randomInt(1e9)).padStart(9, "0");
  const name = `看板试验${number}有限公司`;
  const body = `91360704${number}`;
  await page.goto("/parks/ganzhou/enterprises/new");
  await page.getByLabel("企业名称").fill(name);
  await page.getByLabel("统一社会信用代码").fill(body + usccCheckCharacter(body));
  await page.getByRole("button", { name: "保存" }).click();
  await page.waitForURL(/\/enterprises\/[0-9a-f-]{36}$/);
  await openFor(page, name);
  await page.waitForURL(/\/applications\/[0-9a-f-]{36}$/);
  return { name, path: new URL(page.url()).pathname };
}

/** Fills in the form that opens an application and sends it. */
export async function openFor(page: Page, name: string): Promise<void> {
  await page.goto(`/parks/ganzhou/applications/new?year=${YEAR}`);
  await page.getByRole("combobox", { name: "企业" }).fill(name);
  await page.getByRole("option", { name }).click();
  await page.getByRole("button", { name: "发起" }).click();
}

/** The board with nothing but this application on it. */
export async function gotoBoard(page: Page, { name }: OwnApplication): Promise<Locator> {
  await page.goto(`/parks/ganzhou/applications?year=${YEAR}&q=${encodeURIComponent(name)}`);
  const card = page.getByRole("article", { name });
  await expect(card).toBeVisible();
  return card;
}

/** A column of the board by the name of its state. */
export const columnOf = (page: Page, state: string): Locator =>
  page.getByRole("region", { name: new RegExp(`^${state} \\d+$`) });

/** Gives the reason that a withdrawal needs and confirms it. */
export async function confirmWithdrawal(page: Page, note: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "撤回申报" });
  await dialog.getByLabel("说明").fill(note);
  await dialog.getByRole("button", { name: "确定" }).click();
  await expect(dialog).toBeHidden();
}
