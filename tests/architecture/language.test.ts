import ts from "typescript";
import { describe, expect, test } from "vitest";

import { listFiles, readText } from "./repository";

const HAN = /\p{Script=Han}/u;
/** In a list of languages each stands in its own words. */
const LANGUAGE_NAMES = new Set(["中文"]);

/** Texts with Chinese in them, with the line; comments do not count. */
function chineseTexts(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateLiteralToken(node);
    if (isText && HAN.test(node.text) && !LANGUAGE_NAMES.has(node.text)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1}: ${node.text.trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Where people read: screens, and the doors that speak to them. The importer must know Chinese headings. */
const SPOKEN = [
  ...["app", "components", "lib/platform"].flatMap((folder) => listFiles(folder, /\.tsx?$/)),
  ...listFiles("lib/domain", /\/labels\.ts$/),
];

test("what people read stands in the messages, not in the code", () => {
  expect(SPOKEN.length).toBeGreaterThan(50);
  expect(SPOKEN.flatMap((path) => chineseTexts(path, readText(path)))).toEqual([]);
});

describe("Chinese in the code", () => {
  test.each([
    ['const a = "企业";', "企业"],
    ["const a = <p>企业 {n}</p>;", "企业"],
    ['const a = <p title="企业" />;', "企业"],
    ["const a = `共 ${n} 家`;", "共"],
  ])("is seen in %j", (code, found) => {
    expect(chineseTexts("plant.tsx", code)[0]).toBe(`plant.tsx:1: ${found}`);
  });

  test("may stand in comments", () => {
    expect(chineseTexts("plant.tsx", "/** 企业 */ const a = 1; // 家")).toEqual([]);
  });
});
