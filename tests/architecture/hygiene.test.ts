import { describe, expect, test } from "vitest";

import { listFiles, readText } from "./repository";

type File = { path: string; text: string };

const BINARY = /\.(?:png|jpe?g|gif|webp|ico|woff2?|pdf|xlsx?|zip|wasm)$/;
/** This file holds every pattern that it looks for. */
const SELF = "tests/architecture/hygiene.test.ts";

/** What no committed text may hold, and what it would be. */
const FORBIDDEN: [what: string, pattern: RegExp][] = [
  ["a private key", /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/],
  ["a cloud key", /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ["a token", /\b(?:ghp|gho|ghs|glpat|npm|xox[abp])[_-][A-Za-z0-9]{20,}\b|\bsk-[A-Za-z0-9]{32,}\b/],
  ["a secret", /\b(?:secret|password|token|apikey)\b["']?\s*[:=]\s*["'][A-Za-z0-9+/=_-]{32,}["']/i],
  ["a path of one machine", /(?<![\w.$}~/-])\/(?:work|root|home\/\w+|Users\/\w+)\/\w/],
  [
    "a registry's address",
    /https?:\/\/(?:registry\.|[\w.-]*(?:artifactory|nexus|verdaccio|npmmirror))[\w./-]*/,
  ],
  ["a document that is not here", /\b(?:house|security|stack|contracts|ecosystem)\.md\b/],
  ["a focused test", /\b(?:describe|test|it)\.only\(/],
  ["a skipped test", /\b(?:describe|test|it)\.(?:skip|todo|fixme)\(/],
  ["a suppression without its reason", /eslint-disable(?!.* -- \S)|@ts-(?:ignore|nocheck)/],
];

const VAGUE_FOLDER = /(?:^|\/)(?:utils?|helpers?|common|misc|shared)\//;
const KEBAB_CASE = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:ts|tsx|mjs|css)$/;
const CODE = /\.(?:ts|tsx|mjs|cjs)$/;

function contentFaults(files: File[]): string[] {
  return files.flatMap(({ path, text }) =>
    FORBIDDEN.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${path}: ${what}`),
  );
}

function nameFaults(paths: string[]): string[] {
  const vague = paths.filter((path) => VAGUE_FOLDER.test(path));
  const code = paths.filter((path) => CODE.test(path) && path.includes("/"));
  const unkempt = code.filter((path) => !KEBAB_CASE.test(path.split("/").at(-1)!));
  return [
    ...vague.map((path) => `${path}: vague folder`),
    ...unkempt.map((path) => `${path}: not kebab-case`),
  ];
}

const paths = listFiles(".").filter((path) => !path.endsWith(".tsbuildinfo"));

test("no secret, no machine and no unfinished test is committed", () => {
  const texts = paths.filter((path) => !BINARY.test(path) && path !== SELF);
  expect(texts.length).toBeGreaterThan(100);
  expect(contentFaults(texts.map((path) => ({ path, text: readText(path) })))).toEqual([]);
});

test("folders and files are named as the house names them", () => {
  expect(nameFaults(paths.filter((path) => !path.startsWith("lib/i18n/messages/")))).toEqual([]);
});

describe("the checks see what they look for", () => {
  test.each([
    ["-----BEGIN PRIVATE KEY-----", "a private key"],
    [`const id = "AKIA${"A".repeat(16)}";`, "a cloud key"],
    [`ghp_${"a".repeat(36)}`, "a token"],
    [`{ secret: "${"a".repeat(40)}" }`, "a secret"],
    ["see /root/project", "a path of one machine"],
    ["open(/home/me/x)", "a path of one machine"],
    ["https://registry.example.org/zod", "a registry's address"],
    ["as security.md 2.6 says", "a document that is not here"],
    ['test.only("…")', "a focused test"],
    ['it.skip("…")', "a skipped test"],
    ["// eslint-disable-next-line no-console", "a suppression without its reason"],
    ["// @ts-ignore", "a suppression without its reason"],
  ])("in %j", (text, what) => {
    expect(contentFaults([{ path: "plant.ts", text }])).toEqual([`plant.ts: ${what}`]);
  });

  test.each([
    "// eslint-disable-next-line no-console -- the only way to reach the terminal",
    "https://example.org/root/page and app/root/page.tsx",
    '{ password: "Yumiao-demo-2026" }',
  ])("and nothing in %j", (text) => {
    expect(contentFaults([{ path: "plant.ts", text }])).toEqual([]);
  });

  test("in names", () => {
    const names = [
      "lib/utils/a.ts",
      "lib/rules/RateOf.ts",
      "lib/rules/rate-of.test.ts",
      "next.config.ts",
    ];
    expect(nameFaults(names)).toEqual([
      "lib/utils/a.ts: vague folder",
      "lib/rules/RateOf.ts: not kebab-case",
    ]);
  });
});
