import { describe, expect, it } from "vitest";

import { resolveBound } from "@/lib/rules/expression/kinds/date-within";
import type { DateWithin } from "@/lib/rules/expression/types";
import type { Value } from "@/lib/rules/expression/values";

import { found } from "@/tests/support/arbitraries/expression";
import { day } from "@/tests/support/arbitraries/values";

describe("date-within", () => {
  const founded = (date: string) => ({ foundedOn: { kind: "date", value: day(date) } as Value });
  const within = (bounds: Pick<DateWithin, "from" | "to">): DateWithin => ({
    kind: "date-within",
    fact: "foundedOn",
    ...bounds,
  });

  it.each([
    ["2022-12-31", "unmet"],
    ["2023-01-01", "met"],
    ["2023-12-31", "met"],
    ["2024-01-01", "unmet"],
  ])("fixed bounds belong to the range: %s is %s", (date, verdict) => {
    const criterion = within({
      from: { kind: "fixed", date: day("2023-01-01") },
      to: { kind: "fixed", date: day("2023-12-31") },
    });
    expect(found(criterion, founded(date)).verdict).toBe(verdict);
  });

  it.each([
    ["2023-03-02", "met"],
    ["2023-03-03", "unmet"],
  ])(
    "365 days before 1 March 2024 is 2 March 2023, a leap day between: %s is %s",
    (date, verdict) => {
      const criterion = within({ to: { kind: "relative", days: -365 } });
      expect(found(criterion, founded(date)).verdict).toBe(verdict);
    },
  );

  it("counts years before days", () => {
    const criterion = within({ from: { kind: "relative", years: -1, days: 1 } });
    expect(found(criterion, founded("2023-03-01")).verdict).toBe("unmet");
    expect(found(criterion, founded("2023-03-02")).verdict).toBe("met");
    const onTheDay = within({ from: { kind: "relative" } });
    expect(found(onTheDay, founded("2024-03-01")).verdict).toBe("met");
  });

  it("resolves a leap day's anniversary to the last day of February", () => {
    const bound = { kind: "relative", years: -1 } as const;
    expect(resolveBound(bound, day("2024-02-29"))).toBe("2023-02-28");
  });

  it("without bounds asks only that the date be known", () => {
    expect(found(within({}), founded("1999-01-01")).verdict).toBe("met");
  });
});
