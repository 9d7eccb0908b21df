/** What may be asked of an application: to be opened, to be moved, to be found. */
import { z } from "zod";
import { id, optional, optionalDay, optionalText, version } from "@/lib/domain/fields/schema";
import { COHORT_STANDINGS } from "@/lib/rules/metrics/cohort";
import { CERTIFICATIONS, FUNNEL_STAGES, PIPELINE_STATES } from "@/lib/rules/pipeline/states";
import { SIZE_CLASSES } from "@/lib/rules/standards/size";

/** The first year of the present certification scheme (国科发火〔2008〕172号). */
const FIRST_YEAR = 2008;

const year = z.coerce
  .number("integer")
  .int("integer")
  .min(FIRST_YEAR, "too_small")
  .max(2100, "too_big");

export const openApplicationInput = z.strictObject({
  enterpriseId: id,
  certification: z.enum(CERTIFICATIONS).default("HNTE"),
  year,
  note: optionalText(500).default(null),
});

export type OpenApplicationInput = z.output<typeof openApplicationInput>;

export const moveApplicationInput = z.strictObject({
  id,
  version,
  to: z.enum(PIPELINE_STATES),
  note: optionalText(1000).default(null),
  /** Day of filing, for the move to SUBMITTED. */
  submittedOn: optionalDay.default(null),
  /** Day and number on the certificate, for the move to CERTIFIED. */
  certificateDate: optionalDay.default(null),
  certificateNumber: optional(z.string().trim().max(40, "too_long")).default(null),
});

export type MoveApplicationInput = z.output<typeof moveApplicationInput>;

const ignoreUnknown = <T extends z.ZodType>(schema: T) =>
  schema.optional().catch(undefined as never);

const oneOrMany = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(schema)).catch([]);

/** `none`: applications that no department helped, that no agency coached, whose industry is unknown. */
const idOrNone = ignoreUnknown(z.union([z.uuid(), z.literal("none")]));

/** Every state and size class, for choices on screens. */
export const applicationStates = PIPELINE_STATES;
export const sizes = SIZE_CLASSES;

/** What a list may be narrowed to by its standing. */
const standingFilters = ["filed", ...COHORT_STANDINGS] as const;

/** Filters that lists, the board and the numbers of the dashboards share; what does not fit is ignored. */
export const applicationFilter = z.object({
  year: ignoreUnknown(year),
  state: oneOrMany(z.enum(PIPELINE_STATES)),
  /** Place in the cohort; `filed` = every one but `not-filed`. */
  standing: oneOrMany(z.enum(standingFilters)),
  /** Got at least this far, as the funnel counts. */
  reached: ignoreUnknown(z.enum(FUNNEL_STAGES)),
  department: idOrNone,
  consultancy: idOrNone,
  /** Division of GB/T 4754, e.g. `C39`. */
  industry: ignoreUnknown(z.string().regex(/^([A-T](\d{2})?|none)$/)),
  /** One of the eight technology fields. */
  field: ignoreUnknown(z.string().regex(/^([1-8]|none)$/)),
  size: ignoreUnknown(z.enum(SIZE_CLASSES)),
  /** Month of filing, e.g. `2023-07`. */
  month: ignoreUnknown(z.string().regex(/^(\d{4}-\d{2}|none)$/)),
  /** Part of the enterprise's name, of a former name or of its credit code. */
  q: ignoreUnknown(z.string().trim().min(1).max(100)),
});

export type ApplicationFilter = z.output<typeof applicationFilter>;

const applicationSorts = ["updated", "-updated", "name", "-name", "since", "-since"] as const;

/** How many cards a column of the board shows before it says "more". */
const CARDS_PER_COLUMN = 30;

export const boardInput = applicationFilter.extend({
  cards: z.coerce.number().int().min(1).max(200).catch(CARDS_PER_COLUMN),
});

export type BoardInput = z.output<typeof boardInput>;

export const applicationListInput = applicationFilter.extend({
  sort: z.enum(applicationSorts).catch("-updated"),
  cursor: ignoreUnknown(z.string().max(400)),
  limit: z.coerce.number().int().min(1).max(200).catch(50),
});

export type ApplicationListInput = z.output<typeof applicationListInput>;

/** The address of the page with both views. `all`: the table over every year. */
export const applicationPageInput = applicationListInput.extend({
  view: z.enum(["board", "table"]).catch("board"),
  year: ignoreUnknown(z.union([z.literal("all"), year])),
  cards: boardInput.shape.cards,
});

export type ApplicationPageInput = z.output<typeof applicationPageInput>;

export const newApplicationInput = z.object({
  enterprise: ignoreUnknown(id),
  year: ignoreUnknown(year),
});

export const applicantSearchInput = z.strictObject({ parkId: id, text: z.string().max(100) });
