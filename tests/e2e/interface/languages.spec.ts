import { expect, test } from "@playwright/test";
import { loginAs } from "../support/sign-in";

const HAN = /\p{Script=Han}/u;

test("English is complete: no Chinese but names, and the choice is kept", async ({ page }) => {
  await loginAs(page, "admin@platform.demo");
  await page.goto("/workbench");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto("/platform");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Platform");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the sign-in page speaks English on demand", async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: "locale", value: "en", url: baseURL ?? "" }]);
  await page.goto("/sign-in");
  const text = await page.locator("main").innerText();
  expect(text).not.toMatch(HAN);
});

test("an address that leads nowhere says so, in a page of ours", async ({ page }) => {
  await loginAs(page, "official@ganzhou.demo");
  const answer = await page.goto("/parks/ganzhou/nothing-here");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
