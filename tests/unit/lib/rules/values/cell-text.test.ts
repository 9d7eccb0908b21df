import { describe, expect, it } from "vitest";

import { compactText, isNullMarker } from "@/lib/rules/values/cell-text";

describe("cell text", () => {
  it.each([
    ["\uFEFF Ａ１，２\u200B\u00A0\t（x）", "A1,2(x)"],
    ["'0123", "0123"],
    ["　全角　空格　", "全角空格"],
  ])("%j is compacted to %j", (text, compact) => {
    expect(compactText(text)).toBe(compact);
  });

  it.each(["", " ", "-", "--", "—", "——", "/", "无", "暂无", "N/A", "n/a", "不详", "－", "\u200B"])(
    "%j says that there is nothing",
    (text) => {
      expect(isNullMarker(text)).toBe(true);
    },
  );

  it.each(["0", "无锡", "空", "A", "---"])("%j says something", (text) => {
    expect(isNullMarker(text)).toBe(false);
  });
});
