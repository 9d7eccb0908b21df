import { Handshake } from "lucide-react";
import { useTranslations } from "next-intl";

import { KindTags } from "@/components/consultancies/kind-tags";
import { useResultColumns } from "@/components/consultancies/result-columns";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { ListedConsultancy } from "@/lib/domain/consultancies/queries/list";
import { recordsPath } from "@/lib/domain/dashboards/links";

interface ConsultancyTableProps {
  park: { slug: string };
  year: number;
  consultancies: readonly ListedConsultancy[];
}

/** The agencies of a park with their results of one year. */
export function ConsultancyTable({ park, year, consultancies }: ConsultancyTableProps) {
  const t = useTranslations("consultancies");
  const counts = useResultColumns<ListedConsultancy>(({ id }, standing) =>
    recordsPath(park, { year, consultancy: id, ...(standing && { standing }) }),
  );
  return (
    <DataTable
      caption={t("title")}
      rows={consultancies}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/parks/${park.slug}/consultancies/${id}`}
      columns={[
        {
          key: "name",
          header: t("name"),
          cell: ({ name, until }) => (
            <span className="inline-flex flex-wrap items-center gap-1.5">
              {name}
              {until && <Badge>{t("left")}</Badge>}
            </span>
          ),
        },
        {
          key: "kinds",
          header: t("kindsHead"),
          hideBelow: "md",
          cell: ({ kinds }) => <KindTags kinds={kinds} />,
        },
        {
          key: "clients",
          header: t("clients"),
          align: "end",
          hideBelow: "lg",
          cell: (row) => row.clients,
        },
        ...counts,
        {
          key: "since",
          header: t("since"),
          hideBelow: "xl",
          nowrap: true,
          cell: ({ since }) => <DateTime value={since} />,
        },
      ]}
      empty={
        <EmptyState
          icon={<Handshake aria-hidden />}
          title={t("none")}
          description={t("noneHint")}
        />
      }
    />
  );
}
