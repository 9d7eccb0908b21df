import { describe, expect, it } from "vitest";

import { SIZE_CLASSES, sizeClassOf } from "@/lib/rules/standards/size";

describe("sizeClassOf", () => {
  it("never guesses", () => {
    expect([true, false, null].map(sizeClassOf)).toEqual([...SIZE_CLASSES]);
  });
});
