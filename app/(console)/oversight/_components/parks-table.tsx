import { getFormatter, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Missing } from "@/components/ui/missing";
import type { ParkOverview } from "@/lib/domain/oversight/queries";

interface ParksTableProps {
  rows: readonly (ParkOverview & { slug: string; name: string })[];
  year: number;
}

const counts = ["submitted", "certified", "pending"] as const;

/** The parks of a region side by side; a line leads to the park's own dashboard. */
export async function ParksTable({ rows, year }: ParksTableProps) {
  const [t, words, format] = await Promise.all([
    getTranslations("oversight"),
    getTranslations("dashboards.stats"),
    getFormatter(),
  ]);
  return (
    <DataTable
      caption={t("title")}
      empty={<EmptyState title={t("empty")} description={t("emptyHint")} />}
      rows={rows}
      rowKey={(row) => row.parkId}
      rowHref={(row) => `/parks/${row.slug}/dashboards?year=${year}`}
      columns={[
        { key: "name", header: t("park"), rowHeader: true, cell: (row) => row.name },
        {
          key: "enterprises",
          header: t("enterprises"),
          align: "end",
          cell: (row) => row.enterprises,
        },
        { key: "aboveScale", header: t("aboveScale"), align: "end", cell: (row) => row.aboveScale },
        ...counts.map((key) => ({
          key,
          header: words(key),
          align: "end" as const,
          cell: (row: ParkOverview) => row.figures[key],
        })),
        {
          key: "rate",
          header: words("passRate"),
          align: "end",
          cell: ({ figures: { passRate } }) =>
            passRate.rate === null ? <Missing /> : format.number(passRate.rate, "rate"),
        },
      ]}
    />
  );
}
