import { expect, test } from "vitest";

import formerNames from "@/lib/domain/references/data/former-regions.json";
import { regionByCode, regions } from "@/lib/domain/references/regions";

const current = new Set(regions.map(({ code }) => code));

test("every region in force lies in a province", () => {
  expect(regions).toHaveLength(3214);
  for (const { code, path } of regions) {
    expect(code).toMatch(/^\d{6}$/);
    expect(current.has(`${code.slice(0, 2)}0000`)).toBe(true);
    expect(path.length).toBeLessThanOrEqual(3);
  }
  expect(regions.filter(({ path }) => path.length === 1)).toHaveLength(34);
});

test("every abolished code leads to codes in force, and to nothing else", () => {
  for (const code of Object.keys(formerNames)) {
    expect(current.has(code)).toBe(false);
    const { successors } = regionByCode(code)!;
    expect(successors.length).toBeGreaterThan(0);
    expect(successors.filter((successor) => !current.has(successor))).toEqual([]);
  }
});
