import { useTranslations } from "next-intl";

import { DepartmentDialog } from "@/components/assistance/department-dialog";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { Definition } from "@/components/ui/definition";
import { EmptyState } from "@/components/ui/empty-state";
import { Missing } from "@/components/ui/missing";
import { TextLink } from "@/components/ui/text-link";
import type { Department } from "@/lib/domain/assistance/queries/departments";

import { editDepartmentAction } from "../actions";

interface DepartmentTableProps {
  path: string;
  departments: readonly Department[];
  mayEdit: boolean;
}

/** The departments and how much of their help has begun to work. */
export function DepartmentTable({ path, departments, mayEdit }: DepartmentTableProps) {
  const t = useTranslations("assistance.departments");
  const edit: Column<Department> = {
    key: "edit",
    header: <span className="sr-only">{t("edit")}</span>,
    align: "end",
    cell: (department) => (
      <DepartmentDialog
        action={editDepartmentAction}
        hidden={{ id: department.id, version: department.version }}
        department={department}
        size="sm"
      />
    ),
  };
  const head = (key: "visited" | "applying") => (
    <span className="inline-flex items-center gap-1">
      {t(key)}
      <Definition term={t(key)}>{t(`definitions.${key}`)}</Definition>
    </span>
  );
  return (
    <DataTable
      caption={t("title")}
      rows={departments}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: t("name"), cell: ({ name }) => name },
        {
          key: "principal",
          header: t("principalLeader"),
          hideBelow: "sm",
          cell: ({ principalLeader }) => principalLeader ?? <Missing />,
        },
        {
          key: "deputy",
          header: t("deputyLeader"),
          hideBelow: "sm",
          cell: ({ deputyLeader }) => deputyLeader ?? <Missing />,
        },
        {
          key: "helped",
          header: t("helped"),
          align: "end",
          cell: ({ id, helped }) => <TextLink href={`${path}?department=${id}`}>{helped}</TextLink>,
        },
        { key: "visited", header: head("visited"), align: "end", cell: ({ visited }) => visited },
        { key: "applying", header: head("applying"), align: "end", cell: (row) => row.applying },
        ...(mayEdit ? [edit] : []),
      ]}
      empty={<EmptyState title={t("none")} description={t("noneHint")} />}
    />
  );
}
