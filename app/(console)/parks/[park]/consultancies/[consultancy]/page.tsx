import { getTranslations } from "next-intl/server";

import { LogCard } from "@/components/coaching/log-card";
import { KindTags } from "@/components/consultancies/kind-tags";
import { ActionButton } from "@/components/forms/action-button";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { listCoachingOfPark } from "@/lib/domain/coaching/queries/logs";
import { coachingListInput } from "@/lib/domain/coaching/schema";
import { canManageConsultancies } from "@/lib/domain/consultancies/access";
import { getConsultancy } from "@/lib/domain/consultancies/queries/list";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { MentorsCard } from "../_components/mentors-card";
import { YearsCard } from "../_components/years-card";
import { endAdmissionAction } from "../actions";

export const generateMetadata = titled("consultancies.detailTitle");

const SHOWN = 4;

export default defineParkPage({
  permission: "enterprise.list",
  render: async ({ context, park, params }) => {
    const consultancy = await getConsultancy(context, park, params.consultancy ?? "");
    const { id, name, kinds, since, until, mentors, results } = consultancy;
    const [t, logs] = await Promise.all([
      getTranslations("consultancies"),
      listCoachingOfPark(context, park, coachingListInput.parse({ consultancy: id, limit: SHOWN })),
    ]);
    const base = `/parks/${park.slug}`;
    const mayEnd = !until && canManageConsultancies(context.actor, { parkId: park.id });
    return (
      <>
        <PageHeader
          title={name}
          breadcrumbs={[{ label: t("title"), href: `${base}/consultancies` }, { label: name }]}
          badges={
            <>
              <KindTags kinds={kinds} />
              {until && <Badge>{t("left")}</Badge>}
            </>
          }
          description={
            until ? t("admittedFromTo", { since, until }) : t("admittedSince", { since })
          }
          actions={
            <>
              {mayEnd && (
                <ActionButton
                  action={endAdmissionAction}
                  payload={{ parkId: park.id, consultancyId: id }}
                  variant="danger"
                  confirm={{
                    title: t("endAdmission.title", { name }),
                    body: t("endAdmission.body"),
                    confirmLabel: t("endAdmission.confirm"),
                  }}
                  successMessage={t("endAdmission.done")}
                >
                  {t("endAdmission.trigger")}
                </ActionButton>
              )}
              <LinkButton href={`${base}/coaching?view=assignments&consultancy=${id}`}>
                {t("assignments")}
              </LinkButton>
            </>
          }
        />
        <YearsCard park={park} id={id} results={results} />
        <MentorsCard mentors={mentors} />
        <Card
          title={t("recentSessions", { count: logs.total })}
          actions={
            <TextLink href={`${base}/coaching?consultancy=${id}`}>{t("allSessions")}</TextLink>
          }
        >
          <ul className="grid items-start gap-3 xl:grid-cols-2">
            {logs.items.map((log) => (
              <li key={log.id}>
                <LogCard log={log} />
              </li>
            ))}
          </ul>
        </Card>
      </>
    );
  },
});
