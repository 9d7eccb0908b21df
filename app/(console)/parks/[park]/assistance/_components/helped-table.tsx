import { Building2 } from "lucide-react";
import { useTranslations } from "next-intl";

import { StateBadge } from "@/components/applications/state-badge";
import { EndAssistanceButton } from "@/components/assistance/end-assistance-button";
import { Checkbox } from "@/components/ui/checkbox";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { EmptyState } from "@/components/ui/empty-state";
import { Missing } from "@/components/ui/missing";
import { StatusDot } from "@/components/ui/status-dot";
import { TextLink } from "@/components/ui/text-link";
import type { HelpedEnterprise } from "@/lib/domain/assistance/queries/list";

import { endAssistanceAction } from "../actions";

interface HelpedTableProps extends ColumnsQuestion {
  enterprises: readonly HelpedEnterprise[];
}

interface ColumnsQuestion {
  /** Of the park's pages. */
  base: string;
  today: string;
  /** Rows can be chosen, and their help ended. */
  mayAssign: boolean;
}

/** Enterprises with their "1+1+1" and how far the help has come. */
export function HelpedTable({ enterprises, ...question }: HelpedTableProps) {
  const t = useTranslations("assistance");
  return (
    <DataTable
      caption={t("title")}
      columns={useColumns(question)}
      rows={enterprises}
      rowKey={({ id }) => id}
      empty={
        <EmptyState
          icon={<Building2 aria-hidden />}
          title={t("empty")}
          description={t("emptyHint")}
        />
      }
    />
  );
}

function useColumns({ base, today, mayAssign }: ColumnsQuestion): Column<HelpedEnterprise>[] {
  const t = useTranslations("assistance");
  const enterprise: Column<HelpedEnterprise> = {
    key: "name",
    header: t("enterprise"),
    rowHeader: true,
    cell: ({ id, name, uscc }) => (
      <>
        <TextLink href={`${base}/enterprises/${id}`}>{name}</TextLink>
        <span className="block font-mono text-xs text-ink-faint">{uscc}</span>
      </>
    ),
  };
  const box: Column<HelpedEnterprise> = {
    key: "choose",
    header: <span className="sr-only">{t("choose")}</span>,
    className: "w-8",
    cell: ({ id, name }) => (
      <Checkbox
        id={`choose-${id}`}
        name="enterpriseIds[]"
        value={id}
        label={t("chooseOne", { name })}
        labelHidden
      />
    ),
  };
  const end: Column<HelpedEnterprise> = {
    key: "end",
    header: <span className="sr-only">{t("end.trigger")}</span>,
    align: "end",
    hideBelow: "lg",
    cell: (row) => <End row={row} today={today} />,
  };
  return [
    ...(mayAssign ? [box] : []),
    enterprise,
    {
      key: "help",
      header: t("help"),
      cell: ({ department }) => department ?? <StatusDot tone="warn">{t("withoutHelp")}</StatusDot>,
    },
    {
      key: "people",
      header: t("people"),
      hideBelow: "lg",
      cell: ({ principalLeader, deputyLeader }) =>
        principalLeader ? (
          t("leaders", { principal: principalLeader, deputy: deputyLeader ?? "" })
        ) : (
          <Missing />
        ),
    },
    {
      key: "liaison",
      header: t("liaison"),
      nowrap: true,
      hideBelow: "sm",
      cell: ({ liaison }) => liaison ?? <Missing />,
    },
    {
      key: "visited",
      header: t("visited"),
      nowrap: true,
      hideBelow: "md",
      cell: ({ lastVisitedOn }) =>
        lastVisitedOn ?? <StatusDot tone="warn">{t("notVisited")}</StatusDot>,
    },
    {
      key: "stage",
      header: t("stage"),
      nowrap: true,
      hideBelow: "md",
      cell: Stage,
    },
    {
      key: "since",
      header: t("since"),
      nowrap: true,
      hideBelow: "xl",
      cell: ({ startsOn }) => startsOn ?? <Missing />,
    },
    ...(mayAssign ? [end] : []),
  ];
}

function Stage({ stage, year }: HelpedEnterprise) {
  if (!stage) return <Missing />;
  return (
    <span className="inline-flex items-center gap-1.5">
      <StateBadge state={stage} />
      <span className="text-sm text-ink-faint tabular-nums">{year}</span>
    </span>
  );
}

function End({ row, today }: { row: HelpedEnterprise; today: string }) {
  const { assistanceId: id, assistanceVersion: version, department, name } = row;
  if (!id || version === null) return null;
  return (
    <EndAssistanceButton
      action={endAssistanceAction}
      today={today}
      assistance={{ id, version, department: department ?? "", enterprise: name }}
    />
  );
}
