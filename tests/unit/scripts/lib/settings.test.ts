import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readSettings } from "../../../../scripts/lib/settings.mjs";

const dataDir = mkdtempSync(path.join(tmpdir(), "yumiao-settings-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

const settings = (env: Record<string, string> = {}) =>
  readSettings({ NODE_ENV: "test", DATA_DIR: dataDir, ...env });

describe("with the embedded database", () => {
  test("demo data, port 3000, and a secret that is made once and read by its owner only", () => {
    const first = settings();
    expect(first).toMatchObject({ port: 3000, demo: true, url: "http://localhost:3000" });
    expect(settings().env.NEXTAUTH_SECRET).toBe(first.env.NEXTAUTH_SECRET);
    const file = path.join(dataDir, "secrets.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).toContain(first.env.NEXTAUTH_SECRET);
  });

  test("the environment decides otherwise", () => {
    const chosen = settings({ PORT: "8080", DEMO: "0", NEXTAUTH_SECRET: "mine" });
    expect(chosen).toMatchObject({ port: 8080, demo: false, url: "http://localhost:8080" });
    expect(chosen.env).toMatchObject({ DEMO: "0", NEXTAUTH_SECRET: "mine", PORT: "8080" });
  });
});

describe("with an external server", () => {
  const external = { DATABASE_URL: "postgresql://db.example/yumiao" };

  test("the secret must come from the operator", () => {
    expect(() => settings(external)).toThrow(/^NEXTAUTH_SECRET is missing/);
  });

  test("demo data only on request", () => {
    const own = { ...external, NEXTAUTH_SECRET: "mine" };
    expect(settings(own).demo).toBe(false);
    expect(settings({ ...own, DEMO: "1" }).demo).toBe(true);
  });
});

test.each([
  [{ PORT: "http" }, /^PORT is http/],
  [{ PORT: "70000" }, /^PORT is 70000/],
  [{ DEMO: "yes" }, /^DEMO is yes/],
])("%o is refused by name", (env, message) => {
  expect(() => settings(env)).toThrow(message);
});
