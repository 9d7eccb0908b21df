import { getTranslations } from "next-intl/server";

import { AssignForm } from "@/components/assistance/assign-form";
import { DepartmentDialog } from "@/components/assistance/department-dialog";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";
import { canAssignAssistance } from "@/lib/domain/assistance/access";
import {
  type Department,
  listDepartments,
  listLiaisons,
} from "@/lib/domain/assistance/queries/departments";
import { listAssistance } from "@/lib/domain/assistance/queries/list";
import { assistanceListInput } from "@/lib/domain/assistance/schema";
import type { Context } from "@/lib/kernel/context";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";
import type { ParkRef } from "@/lib/platform/tenancy/parks";

import { DepartmentTable } from "./_components/department-table";
import { HelpFilters } from "./_components/help-filters";
import { HelpedTable } from "./_components/helped-table";
import { assignAssistanceAction, createDepartmentAction } from "./actions";

export const generateMetadata = titled("assistance.title");

export default defineParkPage({
  permission: "assistance.read",
  render: async ({ context, park, search }) => {
    const [t, departments] = await Promise.all([
      getTranslations("assistance"),
      listDepartments(context, park),
    ]);
    const path = `/parks/${park.slug}/assistance`;
    const isDepartments = search.view === "departments";
    const mayAssign = canAssignAssistance(context.actor, { parkId: park.id });
    return (
      <>
        <PageHeader
          title={t("title")}
          description={t("titleHint")}
          actions={
            isDepartments &&
            mayAssign && (
              <DepartmentDialog
                action={createDepartmentAction}
                hidden={{ parkId: park.id }}
                variant="primary"
              />
            )
          }
        />
        <TabsNav
          label={t("title")}
          items={[
            { href: path, label: t("tabs.enterprises"), current: !isDepartments },
            {
              href: `${path}?view=departments`,
              label: t("tabs.departments"),
              count: departments.length,
              current: isDepartments,
            },
          ]}
        />
        {isDepartments ? (
          <DepartmentTable path={path} departments={departments} mayEdit={mayAssign} />
        ) : (
          <Enterprises {...{ context, park, search, departments, mayAssign }} />
        )}
      </>
    );
  },
});

interface EnterprisesProps {
  context: Context;
  park: ParkRef;
  search: Record<string, string | string[] | undefined>;
  departments: readonly Department[];
  mayAssign: boolean;
}

async function Enterprises({ context, park, search, departments, mayAssign }: EnterprisesProps) {
  const input = assistanceListInput.parse(search);
  const [found, liaisons] = await Promise.all([
    listAssistance(context, park, input),
    listLiaisons(context, park),
  ]);
  const { limit: _, ...params } = input;
  const base = `/parks/${park.slug}`;
  const query = { path: `${base}/assistance`, params };
  const { today } = context;
  const table = (
    <HelpedTable base={base} enterprises={found.items} today={today} mayAssign={mayAssign} />
  );
  const mayAssignHere = mayAssign && departments.length > 0 && found.items.length > 0;
  return (
    <>
      <HelpFilters query={query} search={input} departments={departments} liaisons={liaisons} />
      {mayAssignHere ? (
        <AssignForm
          action={assignAssistanceAction}
          parkId={park.id}
          today={today}
          departments={departments}
          liaisons={liaisons}
        >
          {table}
        </AssignForm>
      ) : (
        table
      )}
      <Pagination
        query={query}
        nextCursor={found.nextCursor}
        shown={found.items.length}
        total={found.isMore ? null : found.total}
      />
    </>
  );
}
