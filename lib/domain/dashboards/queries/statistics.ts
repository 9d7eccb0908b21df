/** The statistics in the form that the HTTP API promises. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import type { CohortFigures } from "@/lib/rules/metrics/cohort";
import { recordsPath, type ParkTarget } from "../links";
import type { PassRateInput } from "../schema";
import { getFunnel } from "./funnel";
import { getPassRate } from "./pass-rate";

/** `rate`, `low` and `high` are null where nothing was filed: unknown, not zero. */
const rateOf = ({
  passRate: { numerator, denominator, rate, low, high },
  pending,
}: CohortFigures) => ({
  numerator,
  denominator,
  rate,
  low,
  high,
  pending,
});

/** `GET /statistics/pass-rate`; `records` is the address of the list behind each number. */
export async function getPassRateStatistics(
  context: Context,
  park: ParkTarget,
  input: PassRateInput,
) {
  const { year, by, total, groups } = await getPassRate(context, park, input);
  return {
    year,
    by,
    total: { ...rateOf(total), records: recordsPath(park, { year, standing: "filed" }) },
    groups: groups.map(({ key, label, figures }) => ({
      key,
      label,
      ...rateOf(figures),
      records: recordsPath(park, { year, standing: "filed", ...(by !== "none" && { [by]: key }) }),
    })),
  };
}

/** `GET /statistics/funnel`. */
export async function getFunnelStatistics(
  context: Context,
  park: ParkTarget,
  input: { year: number },
) {
  const { year, steps } = await getFunnel(context, park, input);
  return {
    year,
    steps: steps.map(({ stage, reached, stays, medianDays }) => ({
      stage,
      reached,
      stays,
      medianDays,
    })),
  };
}
