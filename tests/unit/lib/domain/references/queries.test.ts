import { describe, expect, test } from "vitest";

import {
  findIndustry,
  findRegion,
  industryLabel,
  listIndustrySections,
  listTechnologyFields,
  regionLabel,
  searchIndustries,
  searchRegions,
  technologyFieldLabel,
} from "@/lib/domain/references/queries";

describe("industries", () => {
  test.each([
    ["C39", "C39", "计算机、通信和其他电子设备制造业"],
    ["39", "C39", "计算机、通信和其他电子设备制造业"],
    [" c3921 ", "C3921", "通信系统设备制造"],
    ["I", "I", "信息传输、软件和信息技术服务业"],
    ["批发业", "F51", "批发业"],
    ["研究和试验发展", "M73", "研究和试验发展"],
    ["羽毛(绒)加工及制品制造", "C194", "羽毛（绒）加工及制品制造"],
    ["食品、酒、饮料及茶生产专用设备制造", "C3531", "食品、酒、饮料及茶生产专用设备制造"],
  ])("%s is %s", (asked, code, name) => {
    expect(findIndustry(asked)).toMatchObject({ code, name });
  });

  test("a name on several levels means the broadest", () => {
    expect(findIndustry("教育")).toMatchObject({ code: "P", level: "section" });
    expect(findIndustry("国际组织")).toMatchObject({ code: "T", level: "section" });
  });

  test.each(["", "A39", "Z", "3", "C9", "39211", "ceramics", "CC39"])("%j is none", (asked) => {
    expect(findIndustry(asked)).toBeNull();
    expect(industryLabel(asked)).toBeNull();
  });

  test("a label names code and industry", () => {
    expect(industryLabel("6513")).toBe("I6513 应用软件开发");
  });

  test("the sections are the twenty letters in order", () => {
    const letters = listIndustrySections().map(({ code }) => code);
    expect(letters.join("")).toBe("ABCDEFGHIJKLMNOPQRST");
  });

  test("search puts the closest first and is bounded", () => {
    expect(searchIndustries("批发业")[0]).toMatchObject({ code: "F51" });
    expect(searchIndustries("C39").map(({ code }) => code)).toContain("C391");
    expect(searchIndustries("制造业 芯片")).toEqual([]);
    expect(searchIndustries("制造业 集成电路").map(({ code }) => code)).toEqual(["C3973"]);
    expect(searchIndustries("制造")).toHaveLength(20);
    expect(searchIndustries("  ")).toEqual([]);
  });
});

describe("regions", () => {
  test.each([
    ["360000", "江西省"],
    ["360702", "江西省赣州市章贡区"],
    ["320700", "江苏省连云港市"],
    ["150600", "内蒙古自治区鄂尔多斯市"],
    ["330114", "浙江省杭州市钱塘区"],
    ["110108", "北京市海淀区"],
    ["419001", "河南省济源市"],
  ])("%s is %s", (code, label) => {
    expect(regionLabel(code)).toBe(label);
    expect(findRegion(code)?.successors).toEqual([]);
  });

  test.each([
    ["110103", "北京市崇文区", ["110101"]],
    ["360721", "江西省赣州市赣县", ["360704"]],
    ["360701", "江西省赣州市市辖区", ["360700"]],
  ])("%s was %s and leads on", (code, label, successors) => {
    expect(regionLabel(code)).toBe(label);
    expect(findRegion(code)?.successors).toEqual(successors);
  });

  test.each(["", "999999", "36", "3607"])("%j never was", (code) => {
    expect(findRegion(code)).toBeNull();
    expect(regionLabel(code)).toBeNull();
  });

  test("search takes a code, a name, or words from the path", () => {
    expect(searchRegions("赣州市").map(({ code }) => code)[0]).toBe("360700");
    expect(searchRegions("江西 章贡").map(({ code }) => code)).toEqual(["360702"]);
    expect(searchRegions("3607")[0]).toMatchObject({ code: "360700" });
    expect(searchRegions("钱塘")[0]).toMatchObject({ code: "330114" });
  });
});

describe("technology fields", () => {
  test("a label says where a topic belongs", () => {
    expect(technologyFieldLabel("1")).toBe("电子信息");
    expect(technologyFieldLabel("1.1.3")).toBe(
      "电子信息 / 软件 / 计算机辅助设计与辅助工程管理软件",
    );
    expect(technologyFieldLabel("9")).toBeNull();
    expect(technologyFieldLabel("1.1.99")).toBeNull();
  });

  test("the annex has 8, 52 and 254 entries", () => {
    const sizes = ([1, 2, 3] as const).map((level) => listTechnologyFields(level).length);
    expect(sizes).toEqual([8, 52, 254]);
    expect(listTechnologyFields()).toHaveLength(314);
  });
});
