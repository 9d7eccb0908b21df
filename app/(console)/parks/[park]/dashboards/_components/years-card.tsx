import { getTranslations } from "next-intl/server";
import { RateChart } from "@/components/charts/rate-chart";
import { Card } from "@/components/ui/card";
import { recordsPath, type ParkTarget } from "@/lib/domain/dashboards/links";
import type { CohortYear } from "@/lib/domain/dashboards/queries/years";

interface YearsCardProps {
  park: ParkTarget;
  years: readonly CohortYear[];
}

/** How each year's cohort went, oldest first. */
export async function YearsCard({ park, years }: YearsCardProps) {
  const t = await getTranslations("dashboards");
  return (
    <Card title={t("years.title")} description={t("years.description")}>
      <RateChart
        title={t("years.title")}
        layout="columns"
        tableOpen
        words={{
          numerator: t("stats.certified"),
          denominator: t("stats.submitted"),
          rate: t("stats.passRate"),
        }}
        rows={years
          .filter(({ figures }) => figures.submitted > 0)
          .toReversed()
          .map(({ year, figures: { passRate } }) => ({
            key: String(year),
            label: String(year),
            numerator: passRate.numerator,
            denominator: passRate.denominator,
            rate: passRate.rate,
            low: passRate.low,
            high: passRate.high,
            href: recordsPath(park, { year, standing: "filed" }),
          }))}
      />
    </Card>
  );
}
