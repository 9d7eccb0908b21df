import { MessageSquarePlus, SearchX } from "lucide-react";
import { getTranslations } from "next-intl/server";

import { CoachingFilters } from "@/components/coaching/coaching-filters";
import { LogCard } from "@/components/coaching/log-card";
import { WaitingLogs } from "@/components/coaching/waiting-logs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { listOwnCoaching } from "@/lib/domain/coaching/queries/logs";
import { coachingListInput } from "@/lib/domain/coaching/schema";
import { definePage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { logCoachingAction } from "./actions";

export const generateMetadata = titled("agency.coaching");

export default definePage({
  permission: "agency.portal",
  search: coachingListInput,
  render: async ({ context, search }) => {
    const [t, found] = await Promise.all([
      getTranslations("agency"),
      listOwnCoaching(context, search),
    ]);
    const { limit: _, ...params } = search;
    const query = { path: "/agency/coaching", params };
    const record = (
      <LinkButton
        href="/agency/coaching/new"
        variant="primary"
        icon={<MessageSquarePlus aria-hidden />}
      >
        {t("record")}
      </LinkButton>
    );
    return (
      <>
        <PageHeader
          title={t("coaching")}
          description={t("coachingHint", { count: found.total })}
          actions={record}
        />
        <WaitingLogs userId={context.actor.userId} action={logCoachingAction} />
        <CoachingFilters query={query} search={search} />
        {found.items.length === 0 && (
          <div className="rounded-lg border border-line bg-surface">
            <EmptyState
              icon={<SearchX aria-hidden />}
              title={t("noLogs")}
              description={t("noLogsHint")}
              action={record}
            />
          </div>
        )}
        <ul className="grid items-start gap-3 xl:grid-cols-2">
          {found.items.map((log) => (
            <li key={log.id}>
              <LogCard
                log={log}
                heading={
                  <TextLink href={`/agency/enterprises/${log.enterpriseId}`}>
                    {log.enterprise}
                  </TextLink>
                }
              />
            </li>
          ))}
        </ul>
        <Pagination
          query={query}
          nextCursor={found.nextCursor}
          shown={found.items.length}
          total={found.isMore ? null : found.total}
        />
      </>
    );
  },
});
