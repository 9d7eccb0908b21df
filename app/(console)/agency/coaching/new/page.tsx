import { getTranslations } from "next-intl/server";
import { z } from "zod";

import { CoachingForm } from "@/components/coaching/coaching-form";
import { WaitingLogs } from "@/components/coaching/waiting-logs";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { listEngagements, listRecentPlaces } from "@/lib/domain/coaching/queries/engagements";
import { newId } from "@/lib/kernel/ids";
import { definePage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { logCoachingAction } from "../actions";

export const generateMetadata = titled("agency.form.title");

export default definePage({
  permission: "coaching.log",
  search: z.object({ assignment: z.uuid().optional().catch(undefined) }),
  render: async ({ context, search }) => {
    const [t, engagements, places] = await Promise.all([
      getTranslations("agency"),
      listEngagements(context),
      listRecentPlaces(context),
    ]);
    const { userId } = context.actor;
    const known = engagements.some(({ assignmentId }) => assignmentId === search.assignment);
    return (
      <div className="mx-auto flex w-full max-w-2xl flex-col gap-4">
        <PageHeader
          title={t("form.title")}
          breadcrumbs={[
            { label: t("coaching"), href: "/agency/coaching" },
            { label: t("form.title") },
          ]}
        />
        <WaitingLogs userId={userId} action={logCoachingAction} />
        <Card>
          {engagements.length === 0 ? (
            <EmptyState
              title={t("form.noEngagement")}
              description={t("form.noEngagementHint")}
              action={<LinkButton href="/agency">{t("title")}</LinkButton>}
            />
          ) : (
            <CoachingForm
              action={logCoachingAction}
              userId={userId}
              serverToken={newId(context.now)}
              listHref="/agency/coaching"
              engagements={engagements}
              assignmentId={known ? (search.assignment ?? null) : null}
              places={places}
              today={context.today}
            />
          )}
        </Card>
      </div>
    );
  },
});
