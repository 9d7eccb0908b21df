import { useFormatter, useTranslations } from "next-intl";

import { ChartTable } from "./chart-table";

/** One rate with its interval; all three are `null` where there was no case. */
export interface RateRow {
  key: string;
  label: string;
  numerator: number;
  denominator: number;
  rate: number | null;
  low: number | null;
  high: number | null;
  /** The list of records behind it. */
  href?: string;
}

interface RateTableProps {
  caption: string;
  rows: readonly RateRow[];
  words: { numerator: string; denominator: string; rate: string };
}

/** Rates as numbers: what was counted, the rate and its interval. */
export function RateTable({ caption, rows, words }: RateTableProps) {
  const t = useTranslations("common.chart");
  const formatter = useFormatter();
  const percent = (value: number) => formatter.number(value, "rate");
  const whole = (value: number) => formatter.number(value, "integer");
  return (
    <ChartTable
      caption={caption}
      head={[t("category"), words.denominator, words.numerator, words.rate, t("interval")]}
      rows={rows.map(({ low, high, ...row }) => ({
        ...row,
        cells: [
          whole(row.denominator),
          whole(row.numerator),
          row.rate === null ? t("notApplicable") : percent(row.rate),
          low === null || high === null ? "—" : `${percent(low)} – ${percent(high)}`,
        ],
      }))}
    />
  );
}
