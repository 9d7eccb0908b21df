import { randomInt } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { usccCheckCharacter } from "@/lib/rules/standards/identifiers/uscc";

/** A name and a credit code that no other journey has. */
export function anIdentity() {
  const serial = randomInt(36 ** 6)
    .toString(36)
    .toUpperCase()
    .padStart(6, "0");
  // Letters that the code does not know stand for their neighbours.
  const body = `91360704YX0${serial.replace(/[IOSVZ]/g, "Y")}`;
  return { name: `赣州旅程${serial}科技有限公司`, uscc: body + usccCheckCharacter(body) };
}

/** Enters an enterprise of one's own by the form; answers its address. */
export async function enterEnterprise(
  page: Page,
  { name, uscc }: ReturnType<typeof anIdentity>,
): Promise<string> {
  await page.goto("/parks/ganzhou/enterprises/new");
  await page.getByLabel("企业名称").fill(name);
  await page.getByLabel("统一社会信用代码").fill(uscc);
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return page.url();
}
