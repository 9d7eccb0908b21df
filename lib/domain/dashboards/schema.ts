/** How the statistics may be asked. */
import { z } from "zod";

export const passRateBys = [
  "none",
  "department",
  "consultancy",
  "industry",
  "field",
  "size",
  "month",
] as const;

const year = z.coerce.number("integer").int("integer").min(2000, "too_small").max(2100, "too_big");

/** `GET /statistics/pass-rate`: strict, a wrong parameter is an error. */
export const passRateInput = z.object({ year, by: z.enum(passRateBys).default("none") });

export const funnelInput = z.object({ year });

export type PassRateInput = z.output<typeof passRateInput>;

/** The dashboard's address: forgiving, so that an old link still opens; no year = the newest with outcomes. */
export const dashboardInput = z.object({
  year: year.optional().catch(undefined),
  by: z.enum(passRateBys).catch("department"),
});
