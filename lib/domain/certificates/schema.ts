/** What is said of a certificate that an enterprise held before the platform knew it. */
import { z } from "zod";
import { day, id, optionalText } from "@/lib/domain/fields/schema";
import { CERTIFICATIONS } from "@/lib/rules/pipeline/states";

export const addCertificateInput = z.strictObject({
  enterpriseId: id,
  certification: z.enum(CERTIFICATIONS).default("HNTE"),
  /** As printed, e.g. `GR202336000123`; null = not at hand. */
  number: optionalText(40).default(null),
  issuedOn: day,
});

export type AddCertificateInput = z.output<typeof addCertificateInput>;
