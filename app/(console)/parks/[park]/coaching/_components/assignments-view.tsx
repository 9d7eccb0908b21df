import { Handshake } from "lucide-react";
import { useTranslations } from "next-intl";

import { StateBadge } from "@/components/applications/state-badge";
import { AssignmentStatus } from "@/components/coaching/assignment-status";
import { EndAssignmentButton } from "@/components/coaching/end-assignment-button";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { Input } from "@/components/ui/input";
import type { ListQuery } from "@/components/ui/list-query";
import { Missing } from "@/components/ui/missing";
import { NativeSelect } from "@/components/ui/native-select";
import type { Assignment } from "@/lib/domain/mentor-assignments/queries/list";
import {
  ASSIGNMENT_STATUSES,
  type AssignmentListInput,
} from "@/lib/domain/mentor-assignments/schema";

import { endAssignmentAction } from "../actions";

interface AssignmentsViewProps {
  query: ListQuery;
  search: AssignmentListInput;
  assignments: readonly Assignment[];
  consultancies: readonly { id: string; name: string }[];
  /** Of the park's pages. */
  base: string;
  mayEnd: boolean;
}

/** Who coaches whom, from proposal to end. */
export function AssignmentsView({ assignments, base, mayEnd, ...filters }: AssignmentsViewProps) {
  const t = useTranslations("assignments");
  return (
    <>
      <AssignmentFilters {...filters} />
      <DataTable
        caption={t("title")}
        columns={useColumns(mayEnd)}
        rows={assignments}
        rowKey={(row) => row.id}
        rowHref={(row) => `${base}/applications/${row.applicationId}`}
        empty={
          <EmptyState
            icon={<Handshake aria-hidden />}
            title={t("none")}
            description={t("noneHint")}
          />
        }
      />
    </>
  );
}

type FiltersProps = Pick<AssignmentsViewProps, "query" | "search" | "consultancies">;

function AssignmentFilters({ query, search, consultancies }: FiltersProps) {
  const t = useTranslations("assignments");
  const agencies = consultancies.map(({ id, name }) => ({ value: id, label: name }));
  const statuses = ASSIGNMENT_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }));
  const shown = {
    q: search.q,
    status: search.status && t(`statuses.${search.status}`),
    consultancy: agencies.find(({ value }) => value === search.consultancy)?.label,
  };
  const chips = (Object.keys(shown) as (keyof typeof shown)[]).flatMap((param) => {
    const value = shown[param];
    return value ? [{ param, label: t(`filter.${param}`), value }] : [];
  });
  return (
    <FilterBar query={query} chips={chips}>
      <Field label={t("filter.q")} name="q" compact className="lg:w-56">
        <Input type="search" defaultValue={search.q} />
      </Field>
      <Field label={t("filter.status")} name="status" compact className="lg:w-36">
        <NativeSelect
          options={statuses}
          placeholder={t("filter.all")}
          defaultValue={search.status}
        />
      </Field>
      <Field label={t("filter.consultancy")} name="consultancy" compact className="lg:w-64">
        <NativeSelect
          options={agencies}
          placeholder={t("filter.all")}
          defaultValue={search.consultancy}
        />
      </Field>
    </FilterBar>
  );
}

function useColumns(mayEnd: boolean): Column<Assignment>[] {
  const t = useTranslations("assignments");
  const end: Column<Assignment> = {
    key: "end",
    header: <span className="sr-only">{t("end.trigger")}</span>,
    align: "end",
    cell: (row) =>
      (row.status === "ACTIVE" || row.status === "PROPOSED") && (
        <EndAssignmentButton size="sm" assignment={row} action={endAssignmentAction} />
      ),
  };
  return [
    { key: "enterprise", header: t("enterprise"), cell: (row) => row.enterprise },
    {
      key: "application",
      header: t("application"),
      nowrap: true,
      hideBelow: "md",
      cell: ({ state, year }) => (
        <span className="inline-flex items-center gap-1.5">
          <StateBadge state={state} />
          <span className="text-sm text-ink-faint tabular-nums">{year}</span>
        </span>
      ),
    },
    {
      key: "mentor",
      header: t("agencyAndMentor"),
      cell: ({ consultancy, mentor }) => (
        <>
          {consultancy}
          <span className="block text-xs text-ink-faint">{mentor}</span>
        </>
      ),
    },
    {
      key: "liaison",
      header: t("liaison"),
      hideBelow: "xl",
      nowrap: true,
      cell: ({ liaison }) => liaison ?? <Missing />,
    },
    {
      key: "status",
      header: t("status"),
      nowrap: true,
      cell: ({ status }) => <AssignmentStatus status={status} />,
    },
    {
      key: "period",
      header: t("period"),
      hideBelow: "lg",
      nowrap: true,
      cell: ({ startsOn, endsOn }) => (
        <span className="text-sm text-ink-soft tabular-nums">
          {startsOn}
          {endsOn && ` – ${endsOn}`}
        </span>
      ),
    },
    {
      key: "sessions",
      header: t("sessions"),
      align: "end",
      hideBelow: "lg",
      cell: ({ sessions, confirmed }) => `${confirmed} / ${sessions}`,
    },
    ...(mayEnd ? [end] : []),
  ];
}
