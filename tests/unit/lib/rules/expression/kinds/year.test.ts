import { describe, expect, it } from "vitest";

import { resolveYear } from "@/lib/rules/expression/kinds/year";

describe("resolveYear", () => {
  it("keeps a fixed year and counts a relative one", () => {
    expect(resolveYear({ kind: "fixed", year: 2020 }, 2023)).toBe(2020);
    expect(resolveYear({ kind: "relative", offset: -1 }, 2023)).toBe(2022);
    expect(resolveYear({ kind: "relative", offset: 0 }, 2023)).toBe(2023);
  });
});
