import { getTranslations } from "next-intl/server";

import { listApplicationsOfEnterprise } from "@/lib/domain/applications/queries/of-enterprise";
import { getEnterprise } from "@/lib/domain/enterprises/queries/portrait";
import { listEnterpriseTimeline } from "@/lib/domain/enterprises/queries/timeline";
import { enterprisePageInput } from "@/lib/domain/enterprises/schema";
import { listFigureYears } from "@/lib/domain/figures/queries";
import { listVisitsOfEnterprise } from "@/lib/domain/visits/queries/of-enterprise";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { ApplicationsCard } from "./_components/applications-card";
import { CertificatesCard } from "./_components/certificates-card";
import { ContactsCard } from "./_components/contacts-card";
import { FiguresCard } from "./_components/figures-card";
import { PortraitHeader } from "./_components/portrait-header";
import { RegistrationCard } from "./_components/registration-card";
import { SupportCard } from "./_components/support-card";
import { TimelineCard } from "./_components/timeline-card";
import { VisitsCard } from "./_components/visits-card";

export const generateMetadata = titled("enterprises.detailTitle");

export default defineParkPage({
  permission: "enterprise.read",
  search: enterprisePageInput,
  render: async ({ context, park, params, search }) => {
    const enterprise = await getEnterprise(context, park, params.enterprise ?? "");
    const { id, parkId } = enterprise;
    const [t, applications, years, visits, timeline] = await Promise.all([
      getTranslations("enterprises"),
      listApplicationsOfEnterprise(context, id),
      listFigureYears(context, id),
      listVisitsOfEnterprise(context, { id, parkId }),
      listEnterpriseTimeline(context, { id, parkId }, search.events),
    ]);
    const here = { actor: context.actor, today: context.today, park, enterprise };
    const query = { path: `/parks/${park.slug}/enterprises/${id}`, params: {} };
    return (
      <>
        <PortraitHeader {...here} newest={applications[0] ?? null} />
        <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="flex min-w-0 flex-col gap-4">
            <RegistrationCard enterprise={enterprise} />
            <FiguresCard {...here} years={years} chosen={search.year} />
            <VisitsCard visits={visits} />
            <TimelineCard page={timeline} query={query} isLaterPage={Boolean(search.events)} />
          </div>
          <aside className="flex min-w-0 flex-col gap-4" aria-label={t("asideLabel")}>
            <ApplicationsCard {...here} applications={applications} />
            <CertificatesCard {...here} />
            <SupportCard enterprise={enterprise} />
            <ContactsCard contacts={enterprise.contacts} />
          </aside>
        </div>
      </>
    );
  },
});
