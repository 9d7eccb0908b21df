import { Building2, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { StateBadge } from "@/components/applications/state-badge";
import { Amount } from "@/components/ui/amount";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { ListQuery } from "@/components/ui/list-query";
import { Missing } from "@/components/ui/missing";
import type { ListedEnterprise } from "@/lib/domain/enterprises/queries/list";

interface EnterpriseTableProps {
  query: ListQuery;
  enterprises: readonly ListedEnterprise[];
  /** First steps, for a registry that is still empty. */
  actions: ReactNode;
}

/** The registry, one enterprise a row. */
export function EnterpriseTable({ query, enterprises, actions }: EnterpriseTableProps) {
  const t = useTranslations("enterprises");
  return (
    <DataTable
      caption={t("title")}
      query={query}
      columns={useColumns()}
      rows={enterprises}
      rowKey={(enterprise) => enterprise.id}
      rowHref={(enterprise) => `${query.path}/${enterprise.id}`}
      empty={<NoEnterprises query={query} actions={actions} />}
    />
  );
}

function useColumns(): Column<ListedEnterprise>[] {
  const t = useTranslations("enterprises");
  return [
    { key: "name", header: t("nameAndCode"), sort: "name", cell: NameAndCode },
    {
      key: "industry",
      header: t("industry"),
      hideBelow: "xl",
      className: "max-w-48 truncate",
      cell: (row) => row.industry ?? <Missing />,
    },
    {
      key: "scale",
      header: t("aboveScale"),
      hideBelow: "md",
      nowrap: true,
      cell: ({ aboveScale }) =>
        aboveScale === null ? <Missing /> : t(`scale.${aboveScale ? "yes" : "no"}`),
    },
    {
      key: "stage",
      header: t("stage"),
      nowrap: true,
      cell: (row) => <Stage enterprise={row} />,
    },
    {
      key: "revenue",
      header: t("revenue"),
      unit: t("wan"),
      align: "end",
      hideBelow: "sm",
      cell: (row) => <Amount fen={row.revenueFen} />,
    },
    {
      key: "rdRatio",
      header: t("rdRatio"),
      unit: "%",
      align: "end",
      hideBelow: "md",
      cell: (row) => row.rdPercent ?? <Missing />,
    },
    {
      key: "figureYear",
      header: t("figureYear"),
      align: "end",
      hideBelow: "xl",
      cell: (row) => row.figureYear ?? <Missing />,
    },
    {
      key: "liaison",
      header: t("liaison"),
      hideBelow: "lg",
      nowrap: true,
      cell: (row) => row.liaison ?? <Missing />,
    },
    {
      key: "updated",
      header: t("updated"),
      sort: "updated",
      hideBelow: "lg",
      nowrap: true,
      cell: (row) => <DateTime value={row.updatedAt} dateOnly />,
    },
  ];
}

function NameAndCode({ name, uscc }: ListedEnterprise) {
  return (
    <>
      {name}
      <span className="block font-mono text-xs font-normal text-ink-faint">{uscc}</span>
    </>
  );
}

function Stage({ enterprise }: { enterprise: ListedEnterprise }) {
  const { stage, applicationYear } = enterprise;
  if (stage === null) return <Missing />;
  return (
    <span className="inline-flex items-center gap-1.5">
      <StateBadge state={stage} />
      <span className="text-sm text-ink-faint tabular-nums">{applicationYear}</span>
    </span>
  );
}

/** An empty registry asks to be filled; an empty result, to be asked differently. */
function NoEnterprises({ query, actions }: Omit<EnterpriseTableProps, "enterprises">) {
  const t = useTranslations("enterprises.empty");
  const { sort: _, ...filters } = query.params;
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  if (isFiltered) {
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t("noMatch")}
        description={t("noMatchHint")}
        action={<LinkButton href={query.path}>{t("showAll")}</LinkButton>}
      />
    );
  }
  return (
    <EmptyState
      icon={<Building2 aria-hidden />}
      title={t("none")}
      description={t("noneHint")}
      action={actions}
    />
  );
}
