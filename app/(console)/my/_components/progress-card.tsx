import { useTranslations } from "next-intl";

import { ApplicationProgress } from "@/components/applications/application-progress";
import { StateBadge } from "@/components/applications/state-badge";
import { AssistanceCard, MentorsCard } from "@/components/applications/support-cards";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { ApplicationDetail } from "@/lib/domain/applications/queries/detail";

/** The newest application with its next step; before there is one, what leads to it. */
export function ProgressCard({ application }: { application: ApplicationDetail | null }) {
  const t = useTranslations("my.progress");
  if (!application) {
    return (
      <Card title={t("title")}>
        <EmptyState title={t("none")} description={t("noneHint")} />
      </Card>
    );
  }
  const { id, year, state } = application;
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-2">
          {t("ofYear", { year: String(year) })}
          <StateBadge state={state} />
        </span>
      }
      actions={<LinkButton href={`/my/applications/${id}`}>{t("open")}</LinkButton>}
    >
      <ApplicationProgress application={application} links={{ mentor: "/my/coaching" }} />
    </Card>
  );
}

/** The helping department and the agency: whom to ask. */
export function SupportCards({ application }: { application: ApplicationDetail }) {
  return (
    <>
      <AssistanceCard assistance={application.enterprise.assistance} />
      <MentorsCard assignments={application.assignments} />
    </>
  );
}
