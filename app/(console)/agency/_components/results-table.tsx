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
        {
          key: "year",
          header: t("yearAndPark"),
          cell: ({ year, parkZh, parkEn }) => (
            <>
              {String(year)}
              <span className="block text-xs text-ink-faint">{isEnglish ? parkEn : parkZh}</span>
            </>
          ),
        },
        ...counts,
      ]}
      rows={results}
      rowKey={({ year, parkZh }) => `${year} ${parkZh}`}
      empty={<EmptyState title={t("noResults")} description={t("noResultsHint")} />}
    />
  );
}
