import { useTranslations } from "next-intl";

import { useResultColumns } from "@/components/consultancies/result-columns";
import { DataTable } from "@/components/ui/data-table";
import type { AgencyResult } from "@/lib/domain/consultancies/queries/results";
import { recordsPath } from "@/lib/domain/dashboards/links";

interface YearTableProps {
  park: { slug: string };
  results: readonly AgencyResult[];
}

/** One agency's results, year by year. */
export function YearTable({ park, results }: YearTableProps) {
  const t = useTranslations("consultancies");
  const counts = useResultColumns<AgencyResult>(({ year, consultancyId }, standing) =>
    recordsPath(park, { year, consultancy: consultancyId, ...(standing && { standing }) }),
  );
  return (
    <DataTable
      caption={t("yearsTitle")}
      stickyHead={false}
      rows={results}
      rowKey={({ year }) => String(year)}
      columns={[
        {
          key: "year",
          header: t("year"),
          cell: ({ year }) => String(year),
          className: "min-w-16! md:min-w-16!",
        },
        ...counts,
      ]}
      empty={<p className="p-4 text-ink-soft">{t("noResults")}</p>}
    />
  );
}
