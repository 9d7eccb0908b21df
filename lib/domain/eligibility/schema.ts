/** How eligibility may be asked for. */
import { z } from "zod";
import { day } from "@/lib/domain/fields/schema";

export const eligibilityQuery = z.object({
  /** The day on which policies are claimed and relative dates count; today when left out. */
  on: day.optional(),
});
