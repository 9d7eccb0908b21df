import { ESLint } from "eslint";
import { beforeAll, expect, test } from "vitest";

import { ROOT } from "./repository";

/** One violation of each rule of the house, where it counts, and the rule that must name it. */
const PLANTS: [file: string, source: string, rule: string][] = [
  ["lib/domain/parks/plant.ts", "export const now = Date.now();", "house/no-clock"],
  ["lib/domain/parks/plant.ts", "export const now = new Date();", "house/no-clock"],
  ["components/parks/plant.tsx", "export const now = Date();", "house/no-clock"],
  ["lib/platform/plant.ts", "export const port = process.env.PORT;", "house/no-environment"],
  ["lib/platform/plant.ts", "export const { env } = process;", "house/no-environment"],
  ["app/plant.ts", 'import { env } from "node:process"; env;', "house/no-environment"],
  ["lib/rules/plant.ts", "export const f = async () => 1;", "house/pure-rules"],
  ["lib/rules/plant.ts", "let seen = 0; export const f = () => seen++;", "house/pure-rules"],
  ["lib/rules/plant.ts", "export const f = () => Math.random();", "house/pure-rules"],
  ["lib/rules/plant.ts", "export const f = (d: Date) => d.getMonth();", "house/pure-rules"],
  ["lib/rules/plant.ts", "export class Rule {}", "house/pure-rules"],
  ["lib/rules/plant.ts", 'export const f = () => fetch("/");', "no-restricted-globals"],
  ["lib/rules/plant.ts", "export const f = () => process.cwd();", "no-restricted-globals"],
  ["lib/rules/plant.ts", "export default 1;", "house/no-default-export"],
  ["lib/rules/plant.ts", 'export * from "./ratio";', "house/no-barrel"],
  ["lib/rules/plant.ts", 'export { half } from "./ratio";', "house/no-barrel"],
  ["app/parks/actions.ts", "export const aAction = defineAction({});", "house/only-actions"],
  [
    "app/parks/actions.ts",
    '"use server"; export async function openAction() {}',
    "house/only-actions",
  ],
  ["app/parks/actions.ts", '"use server"; export const openAction = 1;', "house/only-actions"],
  [
    "app/parks/actions.ts",
    '"use server"; export const open = defineAction({});',
    "house/only-actions",
  ],
  ["app/parks/actions.ts", '"use server"; const a = 1; export { a };', "house/only-actions"],
  ["app/parks/other.ts", '"use server"; export const a = 1;', "house/no-stray-actions"],
  ["app/parks/page.tsx", "export default function Page() {}", "house/only-pages"],
  ["app/api/v1/parks/route.ts", "export async function GET() {}", "house/only-routes"],
  ["app/api/v1/parks/route.ts", "export const POST = () => 1;", "house/only-routes"],
  ["lib/platform/plant.ts", 'db.$queryRawUnsafe("…");', "house/no-unsafe-sql"],
  ["lib/platform/plant.ts", 'Prisma.raw("…");', "house/no-unsafe-sql"],
  ["lib/domain/parks/plant.ts", "tx.park.findMany({ include: {} });", "house/no-include"],
  ["app/plant.tsx", '"use cache"; export const a = 1;', "house/no-shared-cache"],
  ["app/plant.ts", 'import { unstable_cache } from "next/cache";', "house/no-shared-cache"],
  [
    "app/plant.tsx",
    "export const A = () => <p dangerouslySetInnerHTML={{}} />;",
    "react/no-danger",
  ],
  ["lib/platform/plant.ts", 'console.log("…");', "no-console"],
  ["lib/rules/plant.ts", "// TODO later", "no-warning-comments"],
  ["lib/rules/plant.ts", "export const f = (a: any) => a;", "@typescript-eslint/no-explicit-any"],
  [
    "lib/rules/plant.ts",
    "export const f = (...[a, b, c, d]: number[]) => g(a, b, c, d); function g(a?: number, b?: number, c?: number, d?: number) { return [a, b, c, d]; }",
    "max-params",
  ],
  ["lib/rules/plant.ts", "export const a = 1;\n".repeat(301), "max-lines"],
  [
    "lib/rules/plant.ts",
    `export const f = () => {${"f();\n".repeat(61)}};`,
    "max-lines-per-function",
  ],
  ["app/plant.tsx", `export const f = () => {${"f();\n".repeat(101)}};`, "max-lines-per-function"],
  ["lib/rules/plant.ts", `export const f = (a: number) => a${" || a".repeat(10)};`, "complexity"],
  [
    "lib/rules/plant.ts",
    `export const f = () => {${"if (f()) {".repeat(4)}${"}".repeat(4)}};`,
    "max-depth",
  ],
];

let eslint: ESLint;

beforeAll(async () => {
  // The plants lie nowhere on the disk, where the rules that need types would look for them.
  const untyped = ["await-thenable", "no-floating-promises", "no-misused-promises"];
  const alsoUntyped = ["only-throw-error", "return-await", "switch-exhaustiveness-check"];
  eslint = new ESLint({
    cwd: ROOT,
    overrideConfig: {
      languageOptions: { parserOptions: { projectService: false } },
      rules: Object.fromEntries(
        [...untyped, ...alsoUntyped].map((rule) => [`@typescript-eslint/${rule}`, "off"]),
      ),
    },
  });
  // The first file loads every plugin, which on a busy machine takes longer than a test may.
  await eslint.lintText("", { filePath: "app/plant.tsx" });
}, 120_000);

const plants = PLANTS.map(([filePath, source, rule]) => ({ filePath, source, rule }));

test.each(plants)("$rule is seen in $filePath", async ({ filePath, source, rule }) => {
  const [result] = await eslint.lintText(source, { filePath });
  expect(result!.messages.map((message) => message.ruleId)).toContain(rule);
});

test("a pure rule, an action and a page as they should be break nothing", async () => {
  const good: [file: string, source: string][] = [
    ["lib/rules/good.ts", "export const isLeap = (year: number) => year % 4 === 0;\n"],
    ["app/parks/actions.ts", '"use server";\n\nexport const openAction = defineAction({});\n'],
    ["app/parks/page.tsx", "export default definePage({});\n"],
    ["app/api/v1/parks/route.ts", "export const GET = defineRoute({});\n"],
  ];
  for (const [filePath, source] of good) {
    const [result] = await eslint.lintText(source, { filePath });
    expect(result!.messages).toEqual([]);
  }
});
