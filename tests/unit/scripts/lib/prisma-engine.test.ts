import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { engineVersion } from "../../../../scripts/lib/prisma-engine.mjs";

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;

test("our schema engine is the very commit that this prisma was built with", async () => {
  const wanted = versionOf("@prisma/engines-version");
  expect(versionOf("@prisma/schema-engine-wasm")).toBe(wanted);
  expect(wanted.endsWith(`.${await engineVersion()}`)).toBe(true);
});

test("prisma and its adapter are of one version", () => {
  const versions = ["@prisma/client", "@prisma/adapter-pg", "@prisma/driver-adapter-utils"].map(
    versionOf,
  );
  expect(new Set([...versions, versionOf("prisma")]).size).toBe(1);
});
