import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { ApplicationDetail } from "@/components/applications/application-detail";
import { StateBadge } from "@/components/applications/state-badge";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { getApplication } from "@/lib/domain/applications/queries/detail";
import { holds } from "@/lib/kernel/permissions";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { ProposeMentor } from "../_components/propose-mentor";
import { moveApplicationAction } from "../actions";

export const generateMetadata = titled("applications.detailTitle");

export default defineParkPage({
  permission: "application.list",
  render: async ({ context, park, params }) => {
    const [t, application] = await Promise.all([
      getTranslations("applications"),
      getApplication(context, params.application ?? ""),
    ]);
    if (application.parkId !== park.id) notFound();
    const { enterprise, year, state, certification } = application;
    const ofYear = t("yearTitle", { year: String(year) });
    const list = `/parks/${park.slug}/applications`;
    const enterpriseHref = `/parks/${park.slug}/enterprises/${enterprise.id}`;
    const mayVisit = holds(context.actor, "visit.record", application);
    const visitHref = mayVisit ? `${enterpriseHref}/visits/new` : undefined;
    return (
      <>
        <PageHeader
          title={enterprise.name}
          breadcrumbs={[
            { label: t("title"), href: list },
            { label: ofYear, href: `${list}?year=${year}` },
            { label: enterprise.name },
          ]}
          badges={<StateBadge state={state} />}
          description={`${t(`certification.${certification}`)} · ${ofYear}`}
        />
        <ApplicationDetail
          application={application}
          moveAction={moveApplicationAction}
          enterpriseHref={enterpriseHref}
          needLinks={{ visit: visitHref, mentor: "#mentors" }}
          mentorActions={<ProposeMentor context={context} park={park} application={application} />}
          visitActions={
            visitHref && (
              <LinkButton size="sm" href={visitHref}>
                {t("visits.record")}
              </LinkButton>
            )
          }
        />
      </>
    );
  },
});
