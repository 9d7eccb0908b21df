/** The address of a portal page: which of the person's enterprises it is about. */
import { z } from "zod";

const ignoreUnknown = <T extends z.ZodType>(schema: T) =>
  schema.optional().catch(undefined as never);

export const portalInput = z.object({ enterprise: ignoreUnknown(z.uuid()) });

export const entitlementInput = portalInput.extend({
  /** The rewarded year. */
  year: ignoreUnknown(z.coerce.number().int().min(2008).max(2100)),
});
