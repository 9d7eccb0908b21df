import { expect, test } from "vitest";

import {
  industries,
  industryByCode,
  industryByName,
  industryPath,
} from "@/lib/domain/references/industries";

test("the table has as many entries a level as its source", () => {
  const count = (level: string) => industries.filter((industry) => industry.level === level).length;
  expect(["section", "division", "group", "class"].map(count)).toEqual([20, 97, 473, 1381]);
});

test("everything lies within what contains it, and no digits stand in two sections", () => {
  for (const industry of industries) {
    expect(industryPath(industry).at(-1)).toBe(industry);
    expect(industryPath(industry).every((step) => step.name.length > 0)).toBe(true);
  }
  const digits = industries.map(({ code }) => code.slice(1)).filter(Boolean);
  expect(new Set(digits).size).toBe(digits.length);
});

test("every code is found with and without its letter, every name finds itself or what contains it", () => {
  for (const industry of industries) {
    expect(industryByCode(industry.code)).toBe(industry);
    if (industry.level !== "section") expect(industryByCode(industry.code.slice(1))).toBe(industry);
    expect(industryByName(industry.name)?.name).toBe(industry.name);
  }
});
