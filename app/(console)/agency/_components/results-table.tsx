import { useLocale, useTranslations } from "next-intl";

import { useResultColumns } from "@/components/consultancies/result-columns";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { OwnResult } from "@/lib/domain/consultancies/queries/results";

/** What became of the agency's applications, by year and park. */
export function ResultsTable({ results }: { results: readonly OwnResult[] }) {
  const t = useTranslations("agency");
  const isEnglish = useLocale() === "en";
  const counts = useResultColumns<OwnResult>();
  return (
    <DataTable
      caption={t("results")}
      columns={[
        { key: "year", header: t("year"), cell: ({ year }) => String(year) },
        {
          key: "park",
          header: t("park"),
          cell: ({ parkZh, parkEn }) => (isEnglish ? parkEn : parkZh),
        },
        ...counts,
      ]}
      rows={results}
      rowKey={({ year, parkZh }) => `${year} ${parkZh}`}
      empty={<EmptyState title={t("noResults")} description={t("noResultsHint")} />}
    />
  );
}
