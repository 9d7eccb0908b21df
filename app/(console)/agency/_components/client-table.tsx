import { Handshake } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

import { StateBadge } from "@/components/applications/state-badge";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { StatusDot } from "@/components/ui/status-dot";
import type { Client } from "@/lib/domain/consultancies/queries/agency";

interface ClientTableProps {
  clients: readonly Client[];
  today: string;
}

/** The firms that engaged the agency, what is due first on top. */
export function ClientTable({ clients, today }: ClientTableProps) {
  const t = useTranslations("agency");
  return (
    <DataTable
      caption={t("title")}
      columns={useColumns(today)}
      rows={clients}
      rowKey={(client) => client.id}
      rowHref={(client) => `/agency/enterprises/${client.id}`}
      empty={
        <EmptyState
          icon={<Handshake aria-hidden />}
          title={t("noClients")}
          description={t("noClientsHint")}
        />
      }
    />
  );
}

function useColumns(today: string): Column<Client>[] {
  const t = useTranslations("agency");
  const isEnglish = useLocale() === "en";
  return [
    {
      key: "name",
      header: t("enterprise"),
      cell: ({ name, parkZh, parkEn }) => (
        <>
          {name}
          <span className="block text-xs font-normal text-ink-faint">
            {isEnglish ? parkEn : parkZh}
          </span>
        </>
      ),
    },
    {
      key: "state",
      header: t("application"),
      nowrap: true,
      cell: ({ state, year, nextDueOn }) => (
        <>
          <span className="inline-flex items-center gap-1.5">
            <StateBadge state={state} />
            <span className="text-sm text-ink-faint tabular-nums">{year}</span>
          </span>
          {nextDueOn && (
            <span className="mt-1 block text-xs sm:hidden">
              <Due day={nextDueOn} today={today} />
            </span>
          )}
        </>
      ),
    },
    {
      key: "next",
      header: t("next"),
      hideBelow: "md",
      className: "max-w-72",
      cell: ({ nextSteps }) => (
        <span className="line-clamp-2 text-ink-soft">{nextSteps ?? t("notCoachedYet")}</span>
      ),
    },
    {
      key: "due",
      header: t("due"),
      nowrap: true,
      hideBelow: "sm",
      cell: ({ nextDueOn }) => <Due day={nextDueOn} today={today} />,
    },
    {
      key: "last",
      header: t("lastCoached"),
      nowrap: true,
      hideBelow: "lg",
      cell: ({ lastCoachedOn }) => <DateTime value={lastCoachedOn} />,
    },
    {
      key: "unconfirmed",
      header: t("unconfirmed"),
      align: "end",
      hideBelow: "lg",
      cell: ({ unconfirmed }) =>
        unconfirmed > 0 ? <Badge tone="warn">{unconfirmed}</Badge> : unconfirmed,
    },
    {
      key: "mentor",
      header: t("mentor"),
      hideBelow: "xl",
      nowrap: true,
      cell: (row) => row.mentor,
    },
    {
      key: "record",
      header: <span className="sr-only">{t("record")}</span>,
      align: "end",
      cell: ({ assignmentId, name }) => (
        <LinkButton size="sm" href={`/agency/coaching/new?assignment=${assignmentId}`}>
          {t("recordShort")}
          <span className="sr-only"> {name}</span>
        </LinkButton>
      ),
    },
  ];
}

function Due({ day, today }: { day: string | null; today: string }) {
  const t = useTranslations("agency");
  if (!day || day >= today) return <DateTime value={day} />;
  return (
    <StatusDot tone="danger">
      {day} {t("overdue")}
    </StatusDot>
  );
}
