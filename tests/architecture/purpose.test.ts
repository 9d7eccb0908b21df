import { describe, expect, test } from "vitest";

import { listFiles, readText } from "./repository";

/** Whether a file opens with a comment that holds a sentence (Chinese or English). */
function statesItsPurpose(text: string): boolean {
  const comment = /^(?:"use (?:client|server)";\s*)?(?:\/\*\*?([\s\S]*?)\*\/|((?:\/\/.*\n)+))/.exec(
    text,
  );
  const words = (comment?.[1] ?? comment?.[2] ?? "").replace(/^[\s/*]+/gm, " ").trim();
  return words.length >= 20 && /[.。:;?!]/.test(words);
}

test("every file of the rules and of the domain opens with its purpose", () => {
  const files = [...listFiles("lib/rules", /\.ts$/), ...listFiles("lib/domain", /\.ts$/)];
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((path) => !statesItsPurpose(readText(path)))).toEqual([]);
});

describe("a purpose", () => {
  test.each([
    "/** How rates are computed. */\nexport const a = 1;",
    "// The states an application passes through,\n// in order.\nexport const a = 1;",
    "/**\n * Working days with 调休; pure.\n */\n",
  ])("is stated by %j", (text) => expect(statesItsPurpose(text)).toBe(true));

  test.each([
    "export const a = 1;",
    'import "server-only";\n/** How rates are computed. */',
    "/** Rates */\nexport const a = 1;",
    "// Rates\nexport const a = 1;",
  ])("is not stated by %j", (text) => expect(statesItsPurpose(text)).toBe(false));
});
