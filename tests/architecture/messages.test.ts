import { describe, expect, test } from "vitest";

import { findKeyUses } from "./message-keys";
import type { Source } from "./message-keys";
import { listFiles, readText } from "./repository";

type Messages = Record<string, string>;

/**
 * Families that the doors of the platform look up (lib/platform/doors/wording.ts): the wording of an error, of a
 * reason in whichever namespace holds it, of a failed field.
 */
const LOOKED_UP_BY_THE_DOORS = [
  /^errors\.([A-Z_]+)$/,
  /^[^.]+\.reasons\.([A-Z_]+)$/,
  /^validation\.(\w+)$/,
];

/** Names that are written in Chinese in every language. */
const CHINESE_IN_ENGLISH: RegExp[] = [/^common\.language\./];

/** What zod itself reports; the doors look for `validation.<code>`. */
const ZOD_CODES = ["invalid_type", "too_big", "too_small", "invalid_format", "invalid_value"];
const MORE_ZOD_CODES = ["not_multiple_of", "unrecognized_keys", "invalid_union", "custom"];

const PLACEHOLDER =
  /\b(?:todo|tbd|fixme|lorem|ipsum|xxx+|placeholder text)\b|待补充|待定|占位|示例文字/i;
const HAN = /\p{Script=Han}/u;

/** The messages of a locale by full key: `common.action.save`. */
function messagesOf(locale: string): Messages {
  const folder = `lib/i18n/messages/${locale}/`;
  const files = listFiles(folder, /\.json$/).map((path) => [
    path.slice(folder.length, -".json".length),
    JSON.parse(readText(path)) as unknown,
  ]);
  return flatten(Object.fromEntries(files));
}

function flatten(tree: unknown, prefix = ""): Messages {
  return Object.fromEntries(
    Object.entries(tree as object).flatMap(([name, value]) =>
      typeof value === "object"
        ? Object.entries(flatten(value, `${prefix}${name}.`))
        : [[prefix + name, String(value)]],
    ),
  );
}

/** The names of the values that a message shows: `{count, plural, one {# firm} other {# firms}}` shows count. */
function shownValues(message: string): string[] {
  const found = message.matchAll(/(?<!(?:zero|one|two|few|many|other|=\d+)\s*)\{\s*(\w+)\s*[,}]/g);
  return [...new Set([...found].map(([, name]) => name!))].sort();
}

/** Everything that is wrong between the code and the messages of one locale. */
function keyFaults(messages: Messages, sources: Source[], otherWords: string[] = []): string[] {
  const keys = Object.keys(messages);
  const namespaces = [...new Set(keys.map((key) => key.split(".")[0]!))];
  const { exact, families, words, computedIn } = findKeyUses(sources, namespaces);
  otherWords.forEach((word) => words.add(word));

  const isBranch = (key: string) => keys.some((other) => other.startsWith(`${key}.`));
  const missing = [...exact].filter(([key]) => !(key in messages) && !isBranch(key));
  const empty = families.filter(({ pattern }) => !keys.some((key) => pattern.test(key)));

  const patterns = [...families.map(({ pattern }) => pattern), ...LOOKED_UP_BY_THE_DOORS];
  // A member of a family counts as used when what fills the gaps is a word of the code.
  const isMember = (key: string) =>
    patterns.some((pattern) =>
      pattern
        .exec(key)
        ?.slice(1)
        .every((gap) => gap.split(".").every((word) => words.has(word))),
    );
  const isComputed = (key: string) =>
    [...computedIn].some((prefix) => key.startsWith(prefix) && words.has(key.slice(prefix.length)));
  const isUsed = (key: string) =>
    exact.has(key) || words.has(key) || isMember(key) || isComputed(key);
  return [
    ...missing.map(([key, place]) => `${place}: no message ${key}`),
    ...empty.map(({ pattern, place }) => `${place}: no message like ${pattern.source}`),
    ...keys.filter((key) => !isUsed(key)).map((key) => `unused: ${key}`),
  ];
}

/** Everything that is wrong with the messages themselves. */
function textFaults(zh: Messages, en: Messages): string[] {
  const keys = [...new Set([...Object.keys(zh), ...Object.keys(en)])];
  const faults: [what: string, isWrong: (key: string) => boolean][] = [
    ["only in English", (key) => !(key in zh)],
    ["only in Chinese", (key) => !(key in en)],
    ["empty", (key) => zh[key]?.trim() === "" || en[key]?.trim() === ""],
    ["a placeholder", (key) => PLACEHOLDER.test(zh[key] ?? "") || PLACEHOLDER.test(en[key] ?? "")],
    [
      "Chinese in English",
      (key) => HAN.test(en[key] ?? "") && !CHINESE_IN_ENGLISH.some((name) => name.test(key)),
    ],
    ["English in Chinese", (key) => zh[key] === en[key] && /[a-z]{3,} [a-z]{2,}/i.test(en[key]!)],
    [
      "other values in one language",
      (key) =>
        key in zh && key in en && String(shownValues(zh[key]!)) !== String(shownValues(en[key]!)),
    ],
  ];
  return faults.flatMap(([what, isWrong]) => keys.filter(isWrong).map((key) => `${what}: ${key}`));
}

const sources = ["app", "components", "lib"]
  .flatMap((folder) => listFiles(folder, /\.tsx?$/))
  .map((path) => ({ path, text: readText(path) }));
/** Members of Prisma's enums reach the screen through the database. */
const databaseWords = listFiles("prisma/schema", /\.prisma$/).flatMap(
  (path) => readText(path).match(/\b[A-Z][A-Z_]+\b/g) ?? [],
);

test("every key in the code has a message, every message a key in the code", () => {
  const messages = messagesOf("zh-CN");
  expect(Object.keys(messages).length).toBeGreaterThan(50);
  expect(keyFaults(messages, sources, [...databaseWords, ...ZOD_CODES, ...MORE_ZOD_CODES])).toEqual(
    [],
  );
});

test("both languages say the same things, and say them fully", () => {
  expect(textFaults(messagesOf("zh-CN"), messagesOf("en"))).toEqual([]);
});

describe("the checks see what they look for", () => {
  const page = (body: string): Source[] => [{ path: "app/page.tsx", text: body }];

  test.each([
    ["a missing key", 'const t = useTranslations("a"); t("x");', "app/page.tsx:1: no message a.x"],
    ["a key of another namespace", 'const t = useTranslations(); t("a.y");', "no message a.y"],
    ["an unused key", 'const t = useTranslations("a"); t.rich("one");', "unused: a.state.OPEN"],
    ["an empty family", 'const t = useTranslations("a"); t(`kind.${k}`);', "no message like"],
    ["a member nobody names", "const key = `a.state.${state}`;", "unused: a.state.OPEN"],
  ])("%s", (_, code, fault) => {
    const faults = keyFaults({ "a.one": "1", "a.state.OPEN": "open" }, page(code));
    expect(faults.join("\n")).toContain(fault);
  });

  test.each([
    'const t = useTranslations("a"); t("one"); t(b ? "state.OPEN" : "one");',
    'async () => { const t = await getTranslations({ locale, namespace: "a" }); t("one"); t(`state.${s}`); const s = "OPEN"; }',
    'async () => { const [f, t] = await Promise.all([g(), getTranslations("a")]); t.has("one"); t.raw("state.OPEN"); }',
    'const labels = { OPEN: "a.state.OPEN", one: "a.one" }; const t = useTranslations(); t(labels[k]);',
    'type Side = "one" | "state.OPEN"; const t = useTranslations("a"); t(side);',
  ])("and nothing else: %s", (code) => {
    expect(keyFaults({ "a.one": "1", "a.state.OPEN": "open" }, page(code))).toEqual([]);
  });

  test.each([
    [{ a: "甲" }, {}, "only in Chinese: a"],
    [{}, { a: "one" }, "only in English: a"],
    [{ a: " " }, { a: "one" }, "empty: a"],
    [{ a: "待补充" }, { a: "one" }, "a placeholder: a"],
    [{ a: "甲" }, { a: "甲 one" }, "Chinese in English: a"],
    [{ a: "Save the draft" }, { a: "Save the draft" }, "English in Chinese: a"],
    [{ a: "{n} 家" }, { a: "{count} firms" }, "other values in one language: a"],
  ])("%j beside %j", (zh, en, fault) => {
    expect(textFaults(zh as Messages, en as Messages)).toContain(fault);
  });

  test("a plural shows the same value as a plain number", () => {
    const en = { a: "{count, plural, one {# firm} other {# firms}} of {park}" };
    expect(textFaults({ a: "{park} 的 {count} 家" }, en)).toEqual([]);
  });
});
