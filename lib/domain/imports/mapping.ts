/** What a mapping still lacks before rows can be judged by it. */
import type { Reason } from "@/lib/kernel/errors";
import { enterpriseFields, type FieldCatalogue, type FieldSpec } from "./reading/fields";
import type { ImportMapping } from "./schema";

/** The field of a mapped column; undefined for an unmapped or unknown one. */
export const fieldSpec = (field: string | null): FieldSpec | undefined =>
  field === null ? undefined : (enterpriseFields as FieldCatalogue)[field];

/** Reasons why the mapping cannot be used as it is; empty when it can. */
export function mappingProblems(mapping: ImportMapping): Reason[] {
  const mapped = mapping.columns.filter(({ field }) => field !== null);
  const unknown = mapped.filter(({ field }) => !fieldSpec(field));
  const targets = mapped.map(({ field, year }) => `${field}${year ?? mapping.year ?? ""}`);
  const doubled = mapped.find((_, index) => targets.indexOf(targets[index]!) !== index);
  const undated = mapped.find(
    ({ field, year }) => fieldSpec(field)?.metric && year === null && mapping.year === null,
  );
  return [
    ...(mapped.some(({ field }) => field === "name") ? [] : [{ code: "MAPPING_WITHOUT_NAME" }]),
    ...(mapped.some(({ field }) => field === "uscc") ? [] : [{ code: "MAPPING_WITHOUT_USCC" }]),
    ...(unknown.length > 0 ? [{ code: "MAPPING_FIELD_UNKNOWN" }] : []),
    ...(doubled ? [{ code: "MAPPING_FIELD_TWICE", params: { column: doubled.column } }] : []),
    ...(undated ? [{ code: "MAPPING_WITHOUT_YEAR", params: { column: undated.column } }] : []),
  ];
}
