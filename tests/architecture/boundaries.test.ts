import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

import type { ICruiseResult } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { ROOT } from "./repository";

/** As in the script `boundaries` of package.json. */
const ENTRIES = ["app", "components", "lib", "prisma", "scripts", "tests", "*.ts"];

/** A cruiser that silently sees nothing must not look like a clean house. */
const FEWEST_MODULES = 300;

async function cruise(directory: string, entries: string[]): Promise<ICruiseResult["summary"]> {
  const cruiser = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cruiser, "--config", ".dependency-cruiser.cjs", "--output-type", "json", ...entries],
    { cwd: directory, maxBuffer: 1 << 28 },
  ).catch((failure: { stdout: string }) => failure);
  return (JSON.parse(stdout) as ICruiseResult).summary;
}

test("the house keeps its boundaries", { timeout: 60_000 }, async () => {
  const { violations, totalCruised } = await cruise(ROOT, ENTRIES);
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  expect(totalCruised).toBeGreaterThan(FEWEST_MODULES);
});

const CLEAN_HOUSE = {
  "app/parks/page.tsx":
    'import { listParks } from "@/lib/domain/parks/queries"; import type { Ratio } from "@/lib/rules/ratio"; export type R = Ratio; listParks();',
  "components/parks/park-card.tsx":
    'import { canSee } from "@/lib/domain/parks/access"; import { half } from "@/lib/rules/ratio"; canSee(half);',
  "lib/domain/parks/access.ts":
    'import type { Ratio } from "@/lib/rules/ratio"; export const canSee = (r: Ratio) => r > 0;',
  "lib/domain/parks/commands/close-park.ts": "export const closePark = 1;",
  "lib/domain/parks/loaders.ts":
    'import { db } from "@/lib/platform/db/client"; export const loadPark = () => db;',
  "lib/domain/parks/queries.ts":
    'import { z } from "zod"; import { loadPark } from "./loaders"; import type { Park } from "@/lib/platform/db/generated/client"; export const listParks = (): Park => z.any().parse(loadPark());',
  "lib/kernel/ids.ts": "export const id = 1;",
  "lib/platform/clock.ts": "export const now = 1;",
  "lib/platform/db/client.ts": "export const db = 1;",
  "lib/platform/db/generated/client.ts": "export type Park = number; export const Prisma = 1;",
  "lib/rules/ratio.ts": "export type Ratio = number; export const half: Ratio = 0.5;",
  "scripts/start.mjs": "export const port = 1;",
  "tests/support/builders.ts": "export const aPark = 1;",
};

/** What each planted file does, and the rule that must name it. */
const PLANTS: [file: string, source: string, rule: string][] = [
  ["lib/rules/uses-zod.ts", 'import "zod";', "rules-import-only-rules"],
  ["lib/rules/uses-node.ts", 'import "node:fs";', "rules-import-only-rules"],
  ["lib/rules/uses-kernel.ts", 'import "@/lib/kernel/ids";', "rules-import-only-rules"],
  ["lib/kernel/uses-rules.ts", 'import "@/lib/rules/ratio";', "kernel-imports-nothing"],
  ["lib/platform/uses-domain.ts", 'import "../domain/parks/access";', "platform-knows-no-business"],
  ["lib/domain/parks/uses-screen.ts", 'import "@/app/parks/page";', "domain-knows-no-screen"],
  [
    "lib/domain/parks/uses-clock.ts",
    'import "@/lib/platform/clock";',
    "domain-uses-few-doors-of-the-platform",
  ],
  [
    "lib/domain/parks/uses-prisma.ts",
    'import { Prisma } from "@/lib/platform/db/generated/client"; Prisma;',
    "domain-takes-prisma-types-only",
  ],
  ["lib/domain/parks/uses-react.ts", 'import "react";', "domain-needs-little-from-npm"],
  [
    "lib/domain/claims/uses-command.ts",
    'import "@/lib/domain/parks/commands/close-park";',
    "modules-meet-at-front-doors",
  ],
  ["app/uses-loader.ts", 'import "@/lib/domain/parks/loaders";', "loaders-stay-private"],
  [
    "lib/domain/claims/labels.ts",
    'import type { Park } from "@/lib/platform/db/generated/client"; export type P = Park;',
    "client-safe-files-stay-client-safe",
  ],
  [
    "components/uses-queries.tsx",
    'import "@/lib/domain/parks/queries";',
    "components-stay-client-safe",
  ],
  ["components/uses-app.tsx", 'import "@/app/parks/page";', "components-stay-client-safe"],
  ["components/reaches-server.tsx", 'import "./uses-queries";', "components-reach-no-server"],
  ["app/uses-database.ts", 'import "@/lib/platform/db/client";', "screens-never-query"],
  ["proxy.ts", 'import "@/lib/platform/db/client";', "screens-never-query"],
  [
    "app/uses-rules.ts",
    'import { half } from "@/lib/rules/ratio"; half;',
    "screens-take-rule-types-only",
  ],
  ["components/parks/uses-recharts.tsx", 'import "recharts";', "recharts-only-in-charts"],
  ["app/uses-tests.ts", 'import "@/tests/support/builders";', "nothing-ships-from-tests"],
  ["app/uses-scripts.ts", 'import "@/scripts/start.mjs";', "nothing-ships-from-scripts"],
  ["lib/rules/chicken.ts", 'import "./egg";', "no-cycles"],
  ["lib/rules/uses-nothing.ts", 'import "./nowhere";', "no-unresolved"],
  ["lib/platform/uses-unlisted.ts", 'import "semver";', "no-unlisted-packages"],
  ["lib/platform/uses-tool.ts", 'import "fast-check";', "shipped-code-needs-no-dev-package"],
];

describe("each boundary is guarded", () => {
  const house = mkdtempSync(join(tmpdir(), "boundaries-"));

  function build(path: string, source: string): void {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), source);
  }

  beforeAll(() => {
    for (const [path, source] of Object.entries(CLEAN_HOUSE)) build(path, source);
    for (const name of [
      "node_modules",
      "package.json",
      "tsconfig.json",
      ".dependency-cruiser.cjs",
    ]) {
      symlinkSync(join(ROOT, name), join(house, name));
    }
  });
  afterAll(() => rmSync(house, { recursive: true }));

  test("a clean house breaks none, a bad one all of them", { timeout: 60_000 }, async () => {
    const entries = ["app", "components", "lib", "scripts", "tests"];
    const clean = await cruise(house, entries);
    expect(clean.violations).toEqual([]);
    expect(clean.totalCruised).toBeGreaterThanOrEqual(Object.keys(CLEAN_HOUSE).length);

    for (const [path, source] of PLANTS) build(path, source);
    build("lib/rules/egg.ts", 'import "./chicken";');
    const { violations } = await cruise(house, [...entries, "proxy.ts"]);
    const reported = new Set(violations.map(({ rule, from }) => `${rule.name}: ${from}`));
    const unseen = PLANTS.filter(([path, , rule]) => !reported.has(`${rule}: ${path}`));
    expect(unseen).toEqual([]);
  });

  test("every rule has its plant", async () => {
    const config = (await import("../../.dependency-cruiser.cjs")) as {
      default: { forbidden: { name: string }[] };
    };
    const planted = new Set(PLANTS.map(([, , rule]) => rule));
    expect(config.default.forbidden.map(({ name }) => name).sort()).toEqual([...planted].sort());
  });
});
