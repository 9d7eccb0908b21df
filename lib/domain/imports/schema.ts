/** What may be said about an import: the upload, the mapping of its columns, the step to take. */
import { z } from "zod";
import { id, parkSlug, version } from "@/lib/domain/fields/schema";
import { MONEY_UNITS, type MoneyUnit } from "@/lib/rules/values/money";

export const IMPORT_KINDS = ["ENTERPRISES", "ANNUAL_FIGURES"] as const;

export const IMPORT_STATES = [
  "PARSING",
  "READY",
  "COMMITTING",
  "COMMITTED",
  "REFUSED",
  "FAILED",
] as const;

export const IMPORT_OUTCOMES = ["CREATED", "UPDATED", "UNCHANGED", "REJECTED", "SKIPPED"] as const;

export type ImportKind = (typeof IMPORT_KINDS)[number];
export type ImportState = (typeof IMPORT_STATES)[number];
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** The endings by which a browser offers files; what a file is, its content decides. */
export const ACCEPTED_ENDINGS = [".xlsx", ".csv"] as const;

/** Stated before the upload; the reader enforces them (lib/platform/spreadsheets/limits.ts). */
export const UPLOAD_LIMITS = { megabytes: 30, rows: 50_000, columns: 200 } as const;

/** Units that amounts of a list may stand in. */
export const MONEY_UNIT_CHOICES = Object.keys(MONEY_UNITS) as MoneyUnit[];

const units = MONEY_UNIT_CHOICES;
const year = z.number().int().min(1990).max(2100).nullable();
const unit = z.enum(units as [MoneyUnit, ...MoneyUnit[]]).nullable();

export const columnMapping = z.strictObject({
  column: z.string().regex(/^[A-Z]{1,3}$/, "invalid_format"),
  field: z
    .string()
    .regex(/^[a-zA-Z]{2,40}$/, "invalid_format")
    .nullable(),
  year,
  unit,
  required: z.boolean(),
});

export const importMapping = z.strictObject({
  sheet: z.string().max(100),
  year,
  unit,
  columns: z.array(columnMapping).max(UPLOAD_LIMITS.columns).readonly(),
});

export type ColumnMapping = Readonly<z.output<typeof columnMapping>>;
export type ImportMapping = Readonly<z.output<typeof importMapping>>;

/** `kind` as the API writes it. */
export const uploadKind = z
  .enum(["enterprises", "annual-figures"])
  .default("enterprises")
  .transform((kind): ImportKind => (kind === "enterprises" ? "ENTERPRISES" : "ANNUAL_FIGURES"));

export const importUpload = z.strictObject({
  parkId: id,
  kind: z.enum(IMPORT_KINDS),
  name: z.string().trim().min(1, "required").max(255, "too_long"),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});

/** A mapping as the form sends it: columns by their letters, an empty choice for none. */
const choice = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());

const formYear = choice(z.coerce.number("integer").int("integer").min(1990).max(2100));
const formUnit = choice(z.enum(units as [MoneyUnit, ...MoneyUnit[]]));

const formColumn = z.object({
  field: choice(z.string().regex(/^[a-zA-Z]{2,40}$/, "invalid_format")),
  year: formYear,
  unit: formUnit,
  required: z.literal("on").optional(),
});

export const mappingForm = z
  .object({
    id,
    version,
    park: parkSlug,
    sheet: z.string().max(100),
    year: formYear,
    unit: formUnit,
    columns: z.record(z.string().regex(/^[A-Z]{1,3}$/), formColumn),
  })
  .transform(({ id: importId, version: seen, park, columns, ...table }) => ({
    id: importId,
    version: seen,
    park,
    mapping: {
      ...table,
      columns: Object.entries(columns).map(([column, { required, ...said }]) => ({
        ...said,
        column,
        required: required !== undefined,
      })),
    },
  }));

export const changeMappingInput = z.strictObject({ id, version, mapping: importMapping });
export const chooseSheetInput = z.strictObject({ id, version, sheet: z.string().max(100) });
export const importStepInput = z.strictObject({ id, version });

/** The same from a page, which says where to go on. */
export const chooseSheetForm = chooseSheetInput.extend({ park: parkSlug });
export const importStepForm = importStepInput.extend({ park: parkSlug });

export type StartImportInput = z.output<typeof importUpload>;
export type ChangeMappingInput = z.output<typeof changeMappingInput>;
export type ChooseSheetInput = z.output<typeof chooseSheetInput>;
export type ImportStepInput = z.output<typeof importStepInput>;

/** Address of the list of imports. */
export const importListInput = z.object({ cursor: z.uuid().optional().catch(undefined) });

/** Address of one import: which rows to show, from where. */
export const importRowsInput = z.object({
  outcome: z.enum(IMPORT_OUTCOMES).optional().catch(undefined),
  /** Ordinal of the last row of the page before. */
  after: z.coerce.number().int().min(0).catch(0),
});

export type ImportRowsInput = z.output<typeof importRowsInput>;

/** Address of an import in the API: which page of its errors. */
export const importErrorsInput = z.object({ cursor: z.coerce.number().int().min(0).catch(0) });
