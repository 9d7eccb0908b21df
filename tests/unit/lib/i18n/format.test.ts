import { expect, test } from "vitest";

import { localDate, localMinute } from "@/lib/i18n/format";

test("writes instants in China's time, whatever the machine is set to", () => {
  const lateInLondon = new Date("2026-12-31T16:30:00Z");
  expect(localMinute(lateInLondon)).toBe("2027-01-01 00:30");
  expect(localDate(lateInLondon)).toBe("2027-01-01");
});
