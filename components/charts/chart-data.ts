/** One place on the axis. */
export interface ChartCategory {
  key: string;
  label: string;
  /** The list of records behind it. */
  href?: string;
}

/** One row of numbers, a value for each category; `null` is unknown and leaves a gap. */
export interface ChartSeries {
  key: string;
  label: string;
  values: readonly (number | null)[];
}

/** How the numbers are written; names of `lib/i18n/config`. */
export type ChartFormat = "integer" | "decimal" | "rate";

/** What bar and line charts are made of. */
export interface SeriesChartProps {
  title: string;
  description?: string;
  categories: readonly ChartCategory[];
  series: readonly ChartSeries[];
  /** Unit of all values: 万元, 人. */
  unit?: string;
  format?: ChartFormat;
  /** Show the table at once. */
  tableOpen?: boolean;
}

/** One record per category, as recharts wants it: series by their position. */
export function recordsOf({ categories, series }: Pick<SeriesChartProps, "categories" | "series">) {
  return categories.map(({ label }, index) => ({
    label,
    values: series.map(({ values }) => values[index] ?? null),
  }));
}
