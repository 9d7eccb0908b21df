import nextCoreWebVitals from "eslint-config-next/core-web-vitals";
import nextTypeScript from "eslint-config-next/typescript";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

import { house, IMPURE_GLOBALS } from "./eslint.house.mjs";

const CONFIG_FILES = ["*.config.{ts,mjs}", "eslint.house.mjs", ".dependency-cruiser.cjs"];
const SHIPPED = ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/**/*.{ts,tsx}", "*.ts"];
const TYPED = [...SHIPPED, "prisma/**/*.ts", "tests/**/*.{ts,tsx}"];
// The files whose default export Next.js (or next-intl) looks for by name.
const NEXT_FILES = [
  "app/**/{page,layout,template,default,loading,error,global-error,not-found,forbidden,unauthorized}.tsx",
  "app/**/{icon,apple-icon,opengraph-image,manifest,robots,sitemap}.{ts,tsx}",
  "lib/i18n/request.ts",
];

/** Size limits of AGENTS.md, counted without blank lines and comments. */
function sizes({ file, fn }) {
  const counted = { skipBlankLines: true, skipComments: true };
  return {
    "max-lines": ["error", { max: file, ...counted }],
    "max-lines-per-function": fn ? ["error", { max: fn, IIFEs: true, ...counted }] : "off",
  };
}

export default defineConfig(
  globalIgnores([
    ".data/",
    ".next/",
    "coverage/",
    "lib/platform/db/generated/",
    "next-env.d.ts",
    "playwright-report/",
    "test-results/",
  ]),
  nextCoreWebVitals,
  nextTypeScript,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    name: "house/everywhere",
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { house },
    rules: {
      ...sizes({ file: 300, fn: 60 }),
      complexity: ["error", 10],
      "max-depth": ["error", 3],
      "max-params": ["error", 3],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-nested-ternary": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"] }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "house/no-barrel": "error",
      "house/no-clock": "error",
      "house/no-default-export": "error",
      "house/no-environment": "error",
      "house/no-include": "error",
      "house/no-shared-cache": "error",
      "house/no-stray-actions": "error",
      "house/no-unsafe-sql": "error",
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "separate-type-imports" },
      ],
      "@typescript-eslint/no-empty-function": "off",
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/no-unused-expressions": "error",
    },
  },
  {
    // What needs types to be seen; the expensive half, so only where promises are at home.
    name: "house/typed",
    files: TYPED,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { attributes: false } },
      ],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/return-await": ["error", "in-try-catch"],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  { name: "house/shipped", files: SHIPPED, rules: { "no-console": "error" } },
  {
    // Where `!` hides a record that is not there; in algorithms it states what indexing cannot know.
    name: "house/records",
    files: [
      "app/**/*.{ts,tsx}",
      "components/**/*.tsx",
      "lib/domain/*/{queries,loaders,commands}{.ts,/**/*.ts}",
    ],
    rules: { "@typescript-eslint/no-non-null-assertion": "error" },
  },
  {
    name: "house/screens",
    files: ["**/*.tsx"],
    rules: {
      ...sizes({ file: 300, fn: 100 }),
      "react/no-danger": "error",
      "react/jsx-no-target-blank": "error",
    },
  },
  {
    name: "house/rules",
    files: ["lib/rules/**/*.ts"],
    rules: {
      "house/pure-rules": "error",
      "no-restricted-globals": ["error", ...IMPURE_GLOBALS],
    },
  },
  {
    name: "house/actions",
    files: ["app/**/actions.ts"],
    rules: { "house/no-stray-actions": "off", "house/only-actions": "error" },
  },
  {
    name: "house/routes",
    files: ["app/api/**/route.ts"],
    ignores: ["app/api/auth/**"],
    rules: { "house/only-routes": "error" },
  },
  {
    name: "house/pages",
    files: ["app/**/page.tsx"],
    rules: { "house/only-pages": "error" },
  },
  {
    name: "house/default-exports",
    files: [...NEXT_FILES, ...CONFIG_FILES],
    rules: { "house/no-default-export": "off", "import/no-anonymous-default-export": "off" },
  },
  { name: "house/clock", files: ["lib/platform/clock.ts"], rules: { "house/no-clock": "off" } },
  {
    name: "house/environment",
    files: ["lib/platform/env.ts", ...CONFIG_FILES],
    rules: { "house/no-environment": "off" },
  },
  {
    // They run before anything of the house exists, and measure and print for a living.
    name: "house/scripts",
    files: ["scripts/**/*.{mjs,ts}", "*.config.mjs", "*.config.ts"],
    rules: { "house/no-clock": "off", "house/no-environment": "off", "no-console": "off" },
  },
  {
    name: "house/tests",
    files: ["tests/**/*.{ts,tsx,mjs}"],
    rules: {
      ...sizes({ file: 400 }),
      // A row of a table of cases is spread over as many parameters as it has columns.
      "max-params": "off",
      "house/no-environment": "off",
      // Playwright's fixtures take a function called `use`.
      "react-hooks/rules-of-hooks": "off",
    },
  },
  {
    // They drive real processes and measure real time; everywhere else the clock is frozen.
    name: "house/tests-on-the-clock",
    files: ["tests/{support,bench,e2e,integration}/**/*.ts"],
    rules: { "house/no-clock": "off" },
  },
  {
    name: "house/commonjs",
    files: ["**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
