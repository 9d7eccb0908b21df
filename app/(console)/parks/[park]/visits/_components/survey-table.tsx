import { Footprints, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";

import { ConclusionBadge } from "@/components/enterprises/conclusion-badge";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { ListQuery } from "@/components/ui/list-query";
import { Missing } from "@/components/ui/missing";
import { canRecordVisit } from "@/lib/domain/visits/access";
import type { SurveyedEnterprise } from "@/lib/domain/visits/queries/survey";
import type { SurveyListInput } from "@/lib/domain/visits/schema";
import type { Actor } from "@/lib/kernel/context";

interface SurveyTableProps {
  query: ListQuery;
  rows: readonly SurveyedEnterprise[];
  view: SurveyListInput["view"];
  actor: Actor;
  park: { id: string; slug: string };
}

/** Who was visited, with what came of it; or who was not, with a way to do it. */
export function SurveyTable({ query, rows, view, actor, park }: SurveyTableProps) {
  const t = useTranslations("visits");
  const pathOf = ({ id }: SurveyedEnterprise) => `/parks/${park.slug}/enterprises/${id}`;
  const columns = useColumns(view);
  const record: Column<SurveyedEnterprise> = {
    key: "record",
    header: <span className="sr-only">{t("record")}</span>,
    align: "end",
    cell: (row) => (
      <LinkButton
        size="sm"
        href={`${pathOf(row)}/visits/new`}
        aria-label={t("recordFor", { name: row.name })}
      >
        {t("record")}
      </LinkButton>
    ),
  };
  const mayRecord = canRecordVisit(actor, { parkId: park.id });
  return (
    <DataTable
      caption={t(`view.${view}`)}
      query={query}
      columns={mayRecord ? [...columns, record] : columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={pathOf}
      empty={
        <EmptyState
          icon={view === "visited" ? <SearchX aria-hidden /> : <Footprints aria-hidden />}
          title={t(`empty.${view}`)}
          description={t(`empty.${view}Hint`)}
        />
      }
    />
  );
}

function useColumns(view: SurveyListInput["view"]): Column<SurveyedEnterprise>[] {
  const t = useTranslations("visits");
  const sizes = useTranslations("applications.sizes");
  const wasVisited = view === "visited";
  return [
    { key: "name", header: t("enterprise"), sort: "name", cell: ({ name }) => name },
    {
      key: "size",
      header: t("filter.size"),
      nowrap: true,
      hideBelow: "sm",
      cell: ({ size }) => sizes(size),
    },
    {
      key: "visitedOn",
      header: t(wasVisited ? "lastVisit" : "earlierVisit"),
      sort: "visited",
      nowrap: true,
      cell: ({ visitedOn }) => visitedOn ?? <Missing />,
    },
    {
      key: "conclusion",
      header: t("filter.conclusion"),
      nowrap: true,
      cell: ({ conclusion }) =>
        conclusion ? <ConclusionBadge conclusion={conclusion} /> : <Missing />,
    },
    {
      key: "visitor",
      header: t("visitor"),
      nowrap: true,
      hideBelow: "md",
      cell: ({ visitor }) => visitor ?? <Missing />,
    },
    ...(wasVisited
      ? [
          {
            key: "visits",
            header: t("times"),
            align: "end" as const,
            hideBelow: "md" as const,
            cell: ({ visits }: SurveyedEnterprise) => visits,
          },
        ]
      : []),
    {
      key: "liaison",
      header: t("liaison"),
      nowrap: true,
      hideBelow: "md",
      cell: ({ liaison }) => liaison ?? <Missing />,
    },
  ];
}
