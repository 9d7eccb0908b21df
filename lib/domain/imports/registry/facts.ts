/** What an accepted row says about an enterprise, in the terms of the registry. Nothing is said by an empty cell. */
import { addDays, addYears, parsePlainDate, type PlainDate } from "@/lib/rules/values/plain-date";
import { fieldSpec } from "../mapping";
import { enterpriseFields, type FieldCatalogue } from "../reading/fields";
import { mappedColumns } from "../reading/read-rows";
import type { CapitalValue, FieldValue, FieldValues } from "../reading/types";
import type { ImportMapping } from "../schema";

/** Facts of the enterprise itself; null = the list says nothing. */
export type Profile = Readonly<{
  registrationStatus: string | null;
  industryCode: string | null;
  technologyField: string | null;
  regionCode: string | null;
  address: string | null;
  foundedOn: string | null;
  registeredCapital: CapitalValue | null;
  staffCount: number | null;
  aboveScale: boolean | null;
}>;

export type Contact = Readonly<{
  name: string;
  title: string | null;
  phone: string | null;
  email: string | null;
}>;

export type FigureFact = Readonly<{
  metric: string;
  year: number;
  /** Integer in `unit`. */
  value: string;
  unit: "FEN" | "PERSON" | "COUNT" | "BASIS_POINT";
}>;

export type CertificateFact = Readonly<{
  number: string | null;
  issuedOn: PlainDate;
  validUntil: PlainDate;
}>;

export type Facts = Readonly<{
  name: string;
  uscc: string;
  formerNames: readonly string[];
  tags: readonly string[];
  profile: Profile;
  contact: Contact | null;
  figures: readonly FigureFact[];
  certificate: CertificateFact | null;
}>;

const HNTE_YEARS = 3;

/** The facts of a row's values under a mapping that has no problems. */
export function factsOf(values: FieldValues, mapping: ImportMapping): Facts {
  const text = (key: string) => (typeof values[key] === "string" ? values[key] : null);
  const list = (key: string) => (Array.isArray(values[key]) ? (values[key] as string[]) : []);
  return {
    name: text("name") ?? "",
    uscc: text("uscc") ?? "",
    formerNames: list("formerNames"),
    tags: list("tags"),
    profile: {
      registrationStatus: text("registrationStatus"),
      industryCode: text("industry"),
      technologyField: text("technologyField"),
      regionCode: text("region"),
      // A list that knows the street only still says where the firm is.
      address: text("address") ?? text("street"),
      foundedOn: text("founded"),
      registeredCapital: (values.registeredCapital as CapitalValue | undefined) ?? null,
      staffCount: (values.employees as number | undefined) ?? null,
      aboveScale: (values.aboveScale as boolean | undefined) ?? null,
    },
    contact: contactOf(text),
    figures: figuresOf(values, mapping),
    certificate: certificateOf(text("certNo"), text("certDate")),
  };
}

function contactOf(text: (key: string) => string | null): Contact | null {
  const name = text("contactName");
  if (name === null) return null;
  return {
    name,
    title: text("contactTitle"),
    phone: text("contactPhone"),
    email: text("contactEmail"),
  };
}

function figuresOf(values: FieldValues, mapping: ImportMapping): FigureFact[] {
  return mappedColumns(mapping, enterpriseFields as FieldCatalogue).flatMap((column) => {
    const spec = fieldSpec(column.field);
    const year = column.year ?? mapping.year;
    const value = values[column.key];
    if (!spec?.metric || year === null || !isFigure(value)) return [];
    return [
      { metric: spec.metric, year, value: String(value), unit: unitOf(spec.kind, spec.metric) },
    ];
  });
}

const isFigure = (value: FieldValue | undefined): value is string | number =>
  typeof value === "string" || typeof value === "number";

function unitOf(kind: string, metric: string): FigureFact["unit"] {
  if (kind === "money") return "FEN";
  if (kind === "percent") return "BASIS_POINT";
  return metric.endsWith("STAFF") ? "PERSON" : "COUNT";
}

/** Valid for three years from the day of issue, 国科发火〔2016〕32号 Art. 9; without that day it says nothing. */
function certificateOf(number: string | null, day: string | null): CertificateFact | null {
  const issuedOn = day === null ? null : parsePlainDate(day);
  if (!issuedOn) return null;
  return { number, issuedOn, validUntil: addDays(addYears(issuedOn, HNTE_YEARS), -1) };
}
