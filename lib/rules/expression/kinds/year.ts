// Calendar years in criteria: fixed by the policy, or counted from the year the evaluation is about.
import { byKind, integer, oneOf, record } from "@/lib/rules/expression/parsing";
import type { Parser } from "@/lib/rules/expression/parsing";
import type { YearReference } from "@/lib/rules/expression/types";

const FARTHEST_OFFSET = 20;

export const yearReference: Parser<YearReference> = byKind<YearReference>({
  fixed: record({ kind: oneOf(["fixed"]), year: integer(1900, 2200) }, {}),
  relative: record(
    { kind: oneOf(["relative"]), offset: integer(-FARTHEST_OFFSET, FARTHEST_OFFSET) },
    {},
  ),
});

/** The calendar year that a reference means in an evaluation about `year`. */
export function resolveYear(reference: YearReference, year: number): number {
  return reference.kind === "fixed" ? reference.year : year + reference.offset;
}
