import { FileSpreadsheet } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { ListQuery } from "@/components/ui/list-query";
import type { listImports } from "@/lib/domain/imports/queries";

import { ImportStateBadge } from "./import-state";

type ListedImport = Awaited<ReturnType<typeof listImports>>["items"][number];

interface ImportTableProps {
  query: ListQuery;
  imports: readonly ListedImport[];
  action: ReactNode;
}

/** Every list that was brought into the park, newest first. */
export function ImportTable({ query, imports, action }: ImportTableProps) {
  const t = useTranslations("imports");
  return (
    <DataTable
      caption={t("title")}
      columns={useColumns()}
      rows={imports}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `${query.path}/${id}`}
      empty={
        <EmptyState
          icon={<FileSpreadsheet aria-hidden />}
          title={t("empty.title")}
          description={t("empty.description")}
          action={action}
        />
      }
    />
  );
}

function useColumns(): Column<ListedImport>[] {
  const t = useTranslations("imports");
  const format = useFormatter();
  const counted = ["createdRows", "updatedRows", "unchangedRows", "rejectedRows"] as const;
  const headers = {
    createdRows: t("outcome.CREATED"),
    updatedRows: t("outcome.UPDATED"),
    unchangedRows: t("outcome.UNCHANGED"),
    rejectedRows: t("outcome.REJECTED"),
  };
  return [
    { key: "file", header: t("file"), cell: ({ file }) => file.name },
    {
      key: "state",
      header: t("stateLabel"),
      nowrap: true,
      cell: ({ state }) => <ImportStateBadge state={state} />,
    },
    ...counted.map((key): Column<ListedImport> => ({
      key,
      header: headers[key],
      align: "end",
      hideBelow: "md",
      cell: (row) => format.number(row[key]),
    })),
    {
      key: "createdAt",
      header: t("uploadedAt"),
      nowrap: true,
      hideBelow: "sm",
      cell: ({ createdAt }) => <DateTime value={createdAt} />,
    },
  ];
}
