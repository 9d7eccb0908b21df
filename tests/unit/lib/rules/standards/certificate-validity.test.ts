import { expect, test } from "vitest";
import { validUntil } from "@/lib/rules/standards/certificate-validity";
import { parsePlainDate } from "@/lib/rules/values/plain-date";

test.each([
  ["2023-12-08", "2026-12-07"],
  ["2024-01-01", "2026-12-31"],
  ["2024-02-29", "2027-02-27"],
])("a certificate of %s holds until %s", (issuedOn, lastDay) => {
  expect(validUntil(parsePlainDate(issuedOn)!)).toBe(lastDay);
});
