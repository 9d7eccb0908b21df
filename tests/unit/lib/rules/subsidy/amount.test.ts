import { describe, expect, it } from "vitest";

import { amountFen, fixedAmount } from "@/lib/rules/subsidy/amount";

describe("a fixed amount", () => {
  it("is paid as it stands", () => {
    expect(amountFen(fixedAmount(30_000_000n)!)).toBe(30_000_000n);
  });

  it.each([0n, -1n])("is never %i", (fen) => {
    expect(fixedAmount(fen)).toBeNull();
  });
});
