import { describe, expect, it } from "vitest";

import type { Facts } from "@/lib/rules/expression/facts";
import type { Criterion, Occasion } from "@/lib/rules/expression/types";

import { applications, certificates, found } from "@/tests/support/arbitraries/expression";

const THIS_YEAR = { kind: "relative", offset: 0 } as const;

describe("first time or again", () => {
  const occasion = (which: Occasion): Criterion => ({
    kind: "occasion",
    certification: "HNTE",
    year: THIS_YEAR,
    occasion: which,
  });

  it.each<[string, Partial<Facts>, string, string, unknown]>([
    ["never certified", {}, "met", "NEVER_CERTIFIED_BEFORE", null],
    [
      "certified in the year itself",
      { applications: applications([2023, "CERTIFIED"]), certificates: certificates("2023-12-08") },
      "met",
      "NEVER_CERTIFIED_BEFORE",
      null,
    ],
    [
      "an earlier certificate",
      { certificates: certificates("2020-11-01") },
      "unmet",
      "CERTIFIED_BEFORE",
      "2020-11-01",
    ],
    [
      "an earlier certificate, applications unknown",
      { applications: null, certificates: certificates("2020-11-01") },
      "unmet",
      "CERTIFIED_BEFORE",
      "2020-11-01",
    ],
    [
      "an earlier application that passed, certificates unknown",
      { applications: applications([2020, "CERTIFIED"]), certificates: null },
      "unmet",
      "CERTIFIED_BEFORE",
      2020,
    ],
    [
      "an earlier refusal",
      { applications: applications([2022, "REJECTED"]) },
      "met",
      "NEVER_CERTIFIED_BEFORE",
      null,
    ],
    ["certificates unknown", { certificates: null }, "unknown", "CERTIFICATES_UNKNOWN", null],
    [
      "nothing known",
      { applications: null, certificates: null },
      "unknown",
      "CERTIFICATES_UNKNOWN",
      null,
    ],
    [
      "applications unknown, no earlier certificate",
      { applications: null },
      "unknown",
      "APPLICATIONS_UNKNOWN",
      null,
    ],
  ])("%s", (...[, changes, verdict, reason, observed]) => {
    expect(found(occasion("first"), {}, changes)).toEqual({ verdict, reason, observed });
    const opposite = { met: "unmet", unmet: "met", unknown: "unknown" }[verdict];
    expect(found(occasion("again"), {}, changes)).toEqual({ verdict: opposite, reason, observed });
  });
});
