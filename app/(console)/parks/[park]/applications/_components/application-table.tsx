import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { StateBadge } from "@/components/applications/state-badge";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { DateTime } from "@/components/ui/date-time";
import type { ListQuery } from "@/components/ui/list-query";
import { Missing } from "@/components/ui/missing";
import type { ListedApplication } from "@/lib/domain/applications/queries/list";

interface ApplicationTableProps {
  query: ListQuery;
  applications: readonly ListedApplication[];
  empty: ReactNode;
}

/** Applications as rows: for going through many, and the records behind a dashboard's number. */
export function ApplicationTable({ query, applications, empty }: ApplicationTableProps) {
  const t = useTranslations("applications");
  return (
    <DataTable
      caption={t("title")}
      query={query}
      rows={applications}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `${query.path}/${id}`}
      columns={useColumns()}
      empty={empty}
    />
  );
}

function useColumns(): Column<ListedApplication>[] {
  const t = useTranslations("applications.table");
  const sizes = useTranslations("applications.sizes");
  return [
    {
      key: "name",
      header: t("enterprise"),
      sort: "name",
      cell: ({ name, uscc, aboveScale }) => (
        <>
          {name}
          <span className="block text-xs font-normal text-ink-faint">
            <span className="font-mono">{uscc}</span>
            {aboveScale !== null && ` · ${sizes(aboveScale ? "ABOVE_SCALE" : "BELOW_SCALE")}`}
          </span>
        </>
      ),
    },
    { key: "year", header: t("year"), align: "end", cell: ({ year }) => year },
    { key: "state", header: t("state"), cell: ({ state }) => <StateBadge state={state} /> },
    {
      key: "since",
      header: t("since"),
      sort: "since",
      hideBelow: "sm",
      nowrap: true,
      cell: ({ stateSince }) => <DateTime value={stateSince} dateOnly />,
    },
    {
      key: "submittedOn",
      header: t("submittedOn"),
      hideBelow: "md",
      nowrap: true,
      cell: ({ submittedOn }) => <DateTime value={submittedOn} />,
    },
    {
      key: "decidedOn",
      header: t("decidedOn"),
      hideBelow: "lg",
      nowrap: true,
      cell: ({ decidedOn }) => <DateTime value={decidedOn} />,
    },
    {
      key: "department",
      header: t("department"),
      hideBelow: "lg",
      cell: ({ department }) => department ?? <Missing />,
    },
    {
      key: "consultancy",
      header: t("consultancy"),
      hideBelow: "md",
      cell: ({ consultancy }) => consultancy ?? <Missing />,
    },
    {
      key: "updated",
      header: t("updated"),
      sort: "updated",
      hideBelow: "xl",
      nowrap: true,
      cell: ({ updatedAt }) => <DateTime value={updatedAt} dateOnly />,
    },
  ];
}
