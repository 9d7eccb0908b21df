import { expect, test } from "vitest";

import { searchTable } from "@/lib/domain/references/search";

const table = ["B1 south pear", "A1 pear", "A2 pearl", "C9 apple pear"].map((line) => {
  const [code, ...words] = line.toUpperCase().split(" ");
  return { code: code!, name: words.at(-1)!, path: words.join(" ") };
});

const codes = (text: string) => searchTable(table, text, (entry) => entry).map(({ code }) => code);

test("the same name comes first, then its beginnings, then what merely has it", () => {
  expect(codes("pear")).toEqual(["B1", "A1", "C9", "A2"]);
  expect(codes("apple")).toEqual(["C9"]);
  expect(codes("ear")).toEqual(["B1", "A1", "A2", "C9"]);
});

test("every word must be there; a code is found by its beginning", () => {
  expect(codes("south pear")).toEqual(["B1"]);
  expect(codes("north pear")).toEqual([]);
  expect(codes("a")).toContain("A1");
  expect(codes("a1")[0]).toBe("A1");
});

test("a lone space asks for nothing", () => {
  expect(codes(" ")).toEqual([]);
});
