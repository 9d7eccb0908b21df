import { useTranslations } from "next-intl";

import { BarChart } from "@/components/charts/bar-chart";
import { LineChart } from "@/components/charts/line-chart";
import type { FigureYear } from "@/lib/domain/figures/queries";

/** Income and the share of R&D over the years, each with its table. */
export function FigureCharts({ years }: { years: readonly FigureYear[] }) {
  const t = useTranslations("figures");
  const categories = years.map(({ year }) => ({ key: String(year), label: String(year) }));
  const income = { key: "REVENUE", label: t("metrics.REVENUE") };
  const share = { key: "share", label: t("rdShare") };
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <BarChart
        title={t("metrics.REVENUE")}
        description={t("units.wan")}
        unit={t("units.wan")}
        categories={categories}
        series={[{ ...income, values: years.map(({ figures }) => inWan(figures.REVENUE?.value)) }]}
      />
      <LineChart
        title={t("rdShare")}
        description={t("rdShareHint")}
        format="rate"
        categories={categories}
        series={[
          {
            ...share,
            values: years.map(({ rdShare }) =>
              rdShare ? Number(rdShare.numerator) / Number(rdShare.denominator) : null,
            ),
          },
        ]}
      />
    </div>
  );
}

const FEN_IN_WAN = 1_000_000;

const inWan = (fen: bigint | undefined): number | null =>
  fen === undefined ? null : Number(fen) / FEN_IN_WAN;
