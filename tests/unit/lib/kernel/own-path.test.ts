import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { ownPath } from "@/lib/kernel/own-path";

describe("ownPath", () => {
  test.each([
    ["/workbench", "/workbench"],
    ["/parks/ganzhou/enterprises?q=%E4%BA%91&sort=-name#top", undefined],
    ["/a/../b", "/b"],
  ])("keeps %s", (value, kept = value) => {
    expect(ownPath(value)).toBe(kept);
  });

  test.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\evil.example",
    "/..//evil.example",
    "/./\\/evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "evil",
    "",
    null,
    undefined,
    ["/workbench"],
  ])("refuses %j", (value) => {
    expect(ownPath(value, "/home")).toBe("/home");
  });

  test("whatever comes in, a browser stays on this site", () => {
    const piece = fc.constantFrom("/", "\\", ".", "..", "@", ":", "?", "#", "\t", "evil.example");
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const target = new URL(ownPath(pieces.join("")), "https://yumiao.example/sign-in");
        expect(target.origin).toBe("https://yumiao.example");
      }),
    );
  });
});
