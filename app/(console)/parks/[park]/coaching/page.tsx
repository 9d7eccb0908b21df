import { getTranslations } from "next-intl/server";

import { ProposeAssignmentButton } from "@/components/coaching/propose-assignment-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";
import { listApplicationChoices } from "@/lib/domain/applications/queries/choices";
import { listCoachingOfPark } from "@/lib/domain/coaching/queries/logs";
import { coachingListInput } from "@/lib/domain/coaching/schema";
import {
  listCoachableApplications,
  listProposalChoices,
} from "@/lib/domain/mentor-assignments/queries/choices";
import { listAssignments } from "@/lib/domain/mentor-assignments/queries/list";
import { assignmentListInput } from "@/lib/domain/mentor-assignments/schema";
import type { Context } from "@/lib/kernel/context";
import { holds } from "@/lib/kernel/permissions";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";
import type { ParkRef } from "@/lib/platform/tenancy/parks";

import { proposeAssignmentAction } from "./actions";
import { AssignmentsView } from "./_components/assignments-view";
import { LogsView } from "./_components/logs-view";

export const generateMetadata = titled("coaching.title");

type Search = Record<string, string | string[] | undefined>;

interface ViewProps {
  context: Context;
  park: ParkRef;
  search: Search;
}

export default defineParkPage({
  permission: "enterprise.list",
  render: async ({ context, park, search }) => {
    const t = await getTranslations("coaching");
    const path = `/parks/${park.slug}/coaching`;
    const isAssignments = search.view === "assignments";
    const mayPropose = holds(context.actor, "assignment.propose", { parkId: park.id });
    return (
      <>
        <PageHeader
          title={t("title")}
          description={t("titleHint")}
          actions={mayPropose && <Propose context={context} park={park} />}
        />
        <TabsNav
          label={t("title")}
          items={[
            { href: path, label: t("tabs.logs"), current: !isAssignments },
            {
              href: `${path}?view=assignments`,
              label: t("tabs.assignments"),
              current: isAssignments,
            },
          ]}
        />
        {isAssignments ? (
          <Assignments context={context} park={park} search={search} />
        ) : (
          <Logs context={context} park={park} search={search} />
        )}
      </>
    );
  },
});

async function Logs({ context, park, search }: ViewProps) {
  const input = coachingListInput.parse(search);
  const [found, { consultancies }] = await Promise.all([
    listCoachingOfPark(context, park, input),
    listApplicationChoices(context, park),
  ]);
  const { limit: _, ...params } = input;
  const query = { path: `/parks/${park.slug}/coaching`, params };
  return (
    <>
      <LogsView
        query={query}
        search={input}
        logs={found.items}
        consultancies={consultancies}
        base={`/parks/${park.slug}`}
      />
      <Pagination
        query={query}
        nextCursor={found.nextCursor}
        shown={found.items.length}
        total={found.isMore ? null : found.total}
      />
    </>
  );
}

async function Assignments({ context, park, search }: ViewProps) {
  const input = assignmentListInput.parse(search);
  const [found, { consultancies }] = await Promise.all([
    listAssignments(context, park, input),
    listApplicationChoices(context, park),
  ]);
  const { limit: _, ...params } = input;
  const query = {
    path: `/parks/${park.slug}/coaching`,
    params: { ...params, view: "assignments" },
  };
  return (
    <>
      <AssignmentsView
        query={query}
        search={input}
        assignments={found.items}
        consultancies={consultancies}
        base={`/parks/${park.slug}`}
        mayEnd={holds(context.actor, "assignment.end", { parkId: park.id })}
      />
      <Pagination
        query={query}
        nextCursor={found.nextCursor}
        shown={found.items.length}
        total={found.isMore ? null : found.total}
      />
    </>
  );
}

async function Propose({ context, park }: Omit<ViewProps, "search">) {
  const [states, { mentors, liaisons }, applications] = await Promise.all([
    getTranslations("applications.states"),
    listProposalChoices(context, park),
    listCoachableApplications(context, park),
  ]);
  return (
    <ProposeAssignmentButton
      variant="primary"
      action={proposeAssignmentAction}
      mentors={mentors}
      liaisons={liaisons}
      today={context.today}
      applications={applications.map(({ id, enterprise, year, state }) => ({
        value: id,
        label: `${enterprise} · ${year}`,
        hint: states(state),
      }))}
    />
  );
}
