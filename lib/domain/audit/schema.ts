/** How the audit trail may be asked. */
import { z } from "zod";

const ignoreUnknown = <T extends z.ZodType>(schema: T) =>
  schema.optional().catch(undefined as never);

export const auditListInput = z.object({
  /** Part of the name of the person. */
  who: ignoreUnknown(z.string().trim().min(1).max(50)),
  /** Noun of the action, e.g. `application`. */
  noun: ignoreUnknown(z.string().regex(/^[a-z-]{1,30}$/)),
  outcome: ignoreUnknown(z.enum(["OK", "DENIED", "FAILED"])),
  from: ignoreUnknown(z.iso.date()),
  until: ignoreUnknown(z.iso.date()),
  cursor: ignoreUnknown(z.string().max(100)),
  limit: z.coerce.number().int().min(1).max(200).catch(50),
});

export type AuditListInput = z.output<typeof auditListInput>;
