import { describe, expect, it } from "vitest";

import { FACT_CATALOGUE, figureFact } from "@/lib/rules/expression/catalogue";
import { VALUE_KINDS } from "@/lib/rules/expression/values";

describe("the catalogue of facts", () => {
  it("has registry facts and figures of four fiscal years", () => {
    expect(FACT_CATALOGUE.size).toBe(9 + 13 * 4);
    expect(FACT_CATALOGUE.get("foundedOn")).toBe("date");
    expect(FACT_CATALOGUE.get(figureFact("REVENUE", -1))).toBe("money");
    expect(FACT_CATALOGUE.get("RD_RATIO@0")).toBe("ratio");
    expect(FACT_CATALOGUE.get("REVENUE@-4")).toBeUndefined();
  });

  it("knows the kind of every fact", () => {
    expect([...FACT_CATALOGUE.values()].every((kind) => VALUE_KINDS.includes(kind))).toBe(true);
  });
});
