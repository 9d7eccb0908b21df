import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { loginAs } from "../support/sign-in";

const PASSWORD = "Yumiao-demo-2026";

test("an official signs in at the page, lands on the work that waits, and signs out", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await expectAccessible(page);
  await page.getByLabel("邮箱").fill("reviewer@ganzhou.demo");
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(/\/workbench$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("您好");
  await expectAccessible(page);

  await page.getByRole("button", { name: /的菜单$/ }).click();
  await page.getByRole("menuitem", { name: "退出登录" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a wrong password and an unknown person get the same answer, and what was typed stays", async ({
  page,
}) => {
  const answers: string[] = [];
  for (const email of ["official@ganzhou.demo", "nobody@ganzhou.demo"]) {
    await page.goto("/sign-in");
    await page.getByLabel("邮箱").fill(email);
    await page.getByLabel("密码", { exact: true }).fill("wrong-password-entirely");
    await page.getByRole("button", { name: "登录", exact: true }).click();
    const alert = page.getByRole("alert").filter({ hasText: "邮箱或密码不正确" });
    await expect(alert).toBeVisible();
    answers.push(await alert.innerText());
    await expect(page.getByLabel("邮箱")).toHaveValue(email);
  }
  expect(answers[0]).toBe(answers[1]);
});

test("a copied cookie is worth nothing after signing out (T34)", async ({
  page,
  playwright,
  baseURL,
}) => {
  await loginAs(page, "finance@ganzhou.demo");
  const stolen = await page.context().storageState();
  const thief = await playwright.request.newContext({ baseURL, storageState: stolen });
  expect((await thief.get("/workbench", { maxRedirects: 0 })).status()).toBe(200);

  const { csrfToken } = (await (await page.request.get("/api/auth/csrf")).json()) as {
    csrfToken: string;
  };
  await page.request.post("/api/auth/signout", { form: { csrfToken, json: "true" } });

  const doors = ["/workbench", "/parks/ganzhou/enterprises", "/parks/ganzhou/dashboards"];
  for (const door of doors) expect((await thief.get(door, { maxRedirects: 0 })).status()).toBe(307);
  const api = await thief.get("/api/v1/parks/ganzhou/statistics/pass-rate?year=2023");
  expect(api.status()).toBe(401);
  await thief.dispose();
});

test("the session endpoint takes nothing from the client", async ({ page }) => {
  await loginAs(page, "liaison@ganzhou.demo");
  const { csrfToken } = (await (await page.request.get("/api/auth/csrf")).json()) as {
    csrfToken: string;
  };
  await page.request.post("/api/auth/session", {
    data: { csrfToken, data: { sid: "00000000-0000-7000-8000-000000000000", role: "PARK_ADMIN" } },
  });
  expect((await page.request.get("/parks/ganzhou/audit")).status()).toBe(403);
  expect((await page.request.get("/parks/ganzhou/enterprises")).status()).toBe(200);
});

for (const evil of [
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "javascript:alert(1)",
]) {
  test(`sign-in never leads away: ${evil} (T37)`, async ({ page, baseURL }) => {
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(evil)}`);
    await page.getByLabel("邮箱").fill("official@guilin.demo");
    await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await expect(page).not.toHaveURL(/sign-in/);
    expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? "").origin);
  });
}

test("changes asked for by another site are refused (T38)", async ({ page }) => {
  await loginAs(page, "official@zigong.demo");
  for (const origin of ["https://evil.example", "null"]) {
    const answer = await page.request.post("/api/locale", {
      headers: { origin },
      form: { locale: "en" },
    });
    expect(answer.status(), origin).toBe(403);
  }
});
