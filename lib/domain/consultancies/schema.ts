/** What may be asked of agencies: to be admitted to a park, to leave it, to be listed by year. */
import { z } from "zod";
import { day, id, optional, text } from "@/lib/domain/fields/schema";
import { normaliseName } from "@/lib/rules/standards/identifiers/name";

export const CONSULTANCY_KINDS = [
  "TECHNOLOGY_CONSULTING",
  "IP_AGENCY",
  "ACCOUNTING_FIRM",
  "INCUBATOR",
] as const;

export type ConsultancyKind = (typeof CONSULTANCY_KINDS)[number];

const kinds = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.enum(CONSULTANCY_KINDS)),
);

/** An agency that the platform knows, or a new one by name and kinds. */
export const admitConsultancyInput = z
  .strictObject({
    parkId: id,
    consultancyId: optional(id).default(null),
    name: optional(text(120).transform(normaliseName)).default(null),
    kinds,
    since: day,
  })
  .superRefine(({ consultancyId, name, kinds: chosen }, { addIssue }) => {
    if (consultancyId) return;
    const missing = { name: name === null, kinds: chosen.length === 0 };
    for (const [field, isMissing] of Object.entries(missing))
      if (isMissing) addIssue({ code: "custom", path: [field], message: "required" });
  });

export type AdmitConsultancyInput = z.output<typeof admitConsultancyInput>;

export const endAdmissionInput = z.strictObject({ parkId: id, consultancyId: id });

export type EndAdmissionInput = z.output<typeof endAdmissionInput>;

/** The address of the list; what does not fit is ignored. */
export const consultancyListInput = z.object({
  year: z.coerce.number().int().min(2008).max(2100).optional().catch(undefined),
  kind: z.enum(CONSULTANCY_KINDS).optional().catch(undefined),
});

export type ConsultancyListInput = z.output<typeof consultancyListInput>;
