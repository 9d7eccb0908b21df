import { useTranslations } from "next-intl";

import { RateChart } from "@/components/charts/rate-chart";
import { Card } from "@/components/ui/card";
import type { AgencyResult } from "@/lib/domain/consultancies/queries/results";
import { recordsPath } from "@/lib/domain/dashboards/links";

import { YearTable } from "./year-table";

interface YearsCardProps {
  park: { slug: string };
  /** Of the agency. */
  id: string;
  results: readonly AgencyResult[];
}

/** One agency's pass rate over the years, drawn and counted. */
export function YearsCard({ park, id, results }: YearsCardProps) {
  const t = useTranslations("consultancies");
  return (
    <Card title={t("yearsTitle")} description={t("yearsHint")}>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <RateChart
          title={t("results.rate")}
          layout="columns"
          words={{
            numerator: t("results.certified"),
            denominator: t("results.submitted"),
            rate: t("results.rate"),
          }}
          rows={results
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
              href: recordsPath(park, { year, consultancy: id, standing: "filed" }),
            }))}
        />
        <YearTable park={park} results={results} />
      </div>
    </Card>
  );
}
