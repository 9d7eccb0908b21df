/** A name that carries the former one in brackets: 甲有限公司（原乙有限公司）. */

import { normaliseName } from "@/lib/rules/standards/identifiers/name";
import type { FieldValues } from "./types";

const FORMER = /（(?:原名称|原名|曾用名|原)[:：]?(.{4,})）$/;

/** Takes the former name out of the name and puts it among the former names. */
export function splitFormerName(values: FieldValues): FieldValues {
  const { name } = values;
  const match = typeof name === "string" ? FORMER.exec(name) : null;
  if (typeof name !== "string" || !match) return values;
  const known = Array.isArray(values.formerNames) ? (values.formerNames as string[]) : [];
  const former = normaliseName(match[1] ?? "");
  return {
    ...values,
    name: name.slice(0, match.index),
    formerNames: [...new Set([...known, former])],
  };
}
