/** What may be said about an enterprise in the registry, and how the registry may be asked. */
import { z } from "zod";
import {
  id,
  optional,
  optionalDay,
  optionalFlag,
  optionalText,
  optionalWholeNumber,
  text,
  uscc,
  version,
  yuan,
} from "@/lib/domain/fields/schema";
import { PIPELINE_STATES } from "@/lib/rules/pipeline/states";
import { normaliseName } from "@/lib/rules/standards/identifiers/name";

const name = text(120).transform(normaliseName);

const contact = z.object({
  name: text(50),
  title: optionalText(50),
  phone: optional(z.string().regex(/^[\d\s()+-]{5,25}$/, "phone")),
  email: optional(z.email("email")),
});

/** The fields that a person edits. Money is typed in yuan and kept in fen. */
const profile = {
  name,
  uscc,
  registrationStatus: optionalText(30),
  industryCode: optional(z.string().regex(/^[A-T](\d{2,4})?$/, "invalid_format")),
  technologyField: optional(z.string().regex(/^[1-8](\.\d{1,2}){0,2}$/, "invalid_format")),
  regionCode: optional(z.string().regex(/^\d{6}$/, "invalid_format")),
  address: optionalText(200),
  foundedOn: optionalDay,
  registeredCapital: optional(yuan),
  staffCount: optionalWholeNumber,
  aboveScale: optionalFlag,
  tags: z
    .preprocess(splitTags, z.array(text(20)).max(20, "too_long"))
    .transform((tags) => [...new Set(tags)])
    .default([]),
  contact: z.preprocess(blankToNothing, optional(contact)),
};

/** A contact of which nothing was filled in is no contact. */
function blankToNothing(value: unknown): unknown {
  const isBlank = (part: unknown) => typeof part === "string" && part.trim() === "";
  return value && typeof value === "object" && Object.values(value).every(isBlank) ? null : value;
}

/** Tags come as one text field, separated by commas of either width or 、. */
function splitTags(value: unknown): unknown {
  return typeof value === "string"
    ? value.split(/[,，、]/).filter((tag) => tag.trim() !== "")
    : value;
}

export const createEnterpriseInput = z.strictObject({ parkId: id, ...profile });

export const editEnterpriseInput = z.strictObject({ id, version, ...profile });

export type CreateEnterpriseInput = z.output<typeof createEnterpriseInput>;
export type EditEnterpriseInput = z.output<typeof editEnterpriseInput>;

/** What is typed to find an industry or a region. */
export const referenceSearchInput = z.strictObject({ text: z.string().max(50) });

const enterpriseSorts = ["name", "-name", "updated", "-updated"] as const;

/** How far the newest application has come; `none` = never in the pipeline. */
export const enterpriseStages = [...PIPELINE_STATES, "none"] as const;

const ignoreUnknown = <T extends z.ZodType>(schema: T) =>
  schema.optional().catch(undefined as never);

/** The address of the registry list: what does not fit is ignored, so that an old link still opens. */
export const enterpriseListInput = z.object({
  /** Part of the name, of a former name or of the credit code. */
  q: ignoreUnknown(z.string().trim().min(1).max(100)),
  industry: ignoreUnknown(z.string().regex(/^[A-T](\d{2})?$/)),
  aboveScale: ignoreUnknown(z.enum(["yes", "no", "unknown"])),
  stage: ignoreUnknown(z.enum(enterpriseStages)),
  tag: ignoreUnknown(z.string().trim().min(1).max(20)),
  sort: z.enum(enterpriseSorts).catch("name"),
  cursor: ignoreUnknown(z.string().max(400)),
  limit: z.coerce.number().int().min(1).max(200).catch(50),
});

export type EnterpriseListInput = z.output<typeof enterpriseListInput>;

/** What the page of one enterprise is opened at: a fiscal year, and how far back its timeline. */
export const enterprisePageInput = z.object({
  year: ignoreUnknown(z.coerce.number().int()),
  events: ignoreUnknown(z.string().max(400)),
});
