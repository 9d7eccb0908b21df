import { useFormatter, useTranslations } from "next-intl";

import { Missing } from "@/components/ui/missing";

import type { SeriesChartProps } from "./chart-data";
import { ChartTable } from "./chart-table";

/** The numbers of a bar or line chart: a row for each category, a column for each series. */
export function SeriesTable({ title, categories, series, unit, format }: SeriesChartProps) {
  const t = useTranslations("common.chart");
  const formatter = useFormatter();
  const written = (value: number | null | undefined) =>
    value == null ? <Missing /> : formatter.number(value, format ?? "decimal");
  const named = (label: string) => (unit ? `${label} (${unit})` : label);
  return (
    <ChartTable
      caption={title}
      head={[t("category"), ...series.map(({ label }) => named(label))]}
      rows={categories.map((category, index) => ({
        ...category,
        cells: series.map(({ values }) => written(values[index])),
      }))}
    />
  );
}
