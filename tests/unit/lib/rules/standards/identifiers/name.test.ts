import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { nameKey, normaliseName } from "@/lib/rules/standards/identifiers/name";

describe("normaliseName", () => {
  it.each([
    ["云驰恒传感技术(深圳)有限公司", "云驰恒传感技术（深圳）有限公司"],
    [" 宁波恒维沃新能源有限公司\u200B", "宁波恒维沃新能源有限公司"],
    ["\uFEFF'赣州 Ａ１科技\t有限公司\u00A0", "赣州A1科技有限公司"],
  ])("%j becomes %s", (text, name) => {
    expect(normaliseName(text)).toBe(name);
  });

  it("is done once and for all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        // An apostrophe behind another one is the name's own.
        fc.pre(!text.includes("'"));
        const name = normaliseName(text);
        expect(normaliseName(name)).toBe(name);
      }),
    );
  });
});

describe("nameKey", () => {
  it.each([
    ["深圳市晟链朗智能装备股份有限公司", "深圳晟链朗智能装备股份有限公司"],
    ["云链翎光电科技（深圳）有限责任公司", "云链翎光电科技（深圳）有限公司"],
    ["云链翎光电科技（深圳市）有限公司", "云链翎光电科技(深圳)有限公司"],
    ["江西省赣州市云启科技有限公司", "江西省赣州云启科技有限公司"],
    ["上海市云启科技有限公司", "上海云启科技股份有限公司"],
  ])("is the same for %s and %s", (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ["深圳晟链朗智能装备有限公司", "深圳晟链翎智能装备有限公司"],
    ["云链翎光电科技（深圳）有限公司", "云链翎光电科技（上海）有限公司"],
    ["赣州城市建设有限公司", "赣州城建设有限公司"],
    ["赣州市政工程有限公司", "赣州政工程有限公司"],
  ])("differs for %s and %s", (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});
