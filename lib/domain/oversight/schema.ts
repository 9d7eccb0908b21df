/** How the overview over parks may be asked. */
import { z } from "zod";

export const oversightInput = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
});
