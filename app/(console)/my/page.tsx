import { getLocale, getTranslations } from "next-intl/server";

import { PageHeader } from "@/components/ui/page-header";
import { listApplicationsOfEnterprise } from "@/lib/domain/applications/queries/of-enterprise";
import { getApplication } from "@/lib/domain/applications/queries/detail";
import { getEligibility } from "@/lib/domain/eligibility/queries";
import { chooseOwnEnterprise, getPortal } from "@/lib/domain/portal/queries";
import { portalInput } from "@/lib/domain/portal/schema";
import { definePage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { ApplicationsCard } from "./_components/applications-card";
import { CertificatesCard } from "./_components/certificates-card";
import { EnterpriseChoice } from "./_components/enterprise-choice";
import { ProgressCard, SupportCards } from "./_components/progress-card";
import { WhatToDo } from "./_components/what-to-do";

export const generateMetadata = titled("my.title");

export default definePage({
  permission: "enterprise.portal",
  search: portalInput,
  render: async ({ context, search }) => {
    const [t, locale, choice] = await Promise.all([
      getTranslations("my"),
      getLocale(),
      chooseOwnEnterprise(context, search.enterprise),
    ]);
    const { chosen } = choice;
    const [portal, applications, eligibility] = await Promise.all([
      getPortal(context, chosen),
      listApplicationsOfEnterprise(context, chosen.id),
      getEligibility(context, chosen.id),
    ]);
    const [newest] = applications;
    const current = newest ? await getApplication(context, newest.id) : null;
    const claimable = eligibility.years.flatMap(({ items }) =>
      items.filter(({ isClaimable }) => isClaimable),
    );
    return (
      <>
        <PageHeader
          title={chosen.name}
          description={t("belongsTo", {
            park: locale === "en" ? chosen.park.nameEn : chosen.park.nameZh,
            uscc: chosen.uscc,
          })}
        />
        <EnterpriseChoice choice={choice} query={{ path: "/my", params: search }} />
        <WhatToDo choice={choice} portal={portal} claimable={claimable} application={current} />
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-4">
            <ProgressCard application={current} />
            <ApplicationsCard applications={applications} />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            {current && <SupportCards application={current} />}
            <CertificatesCard certificates={portal.certificates} />
          </div>
        </div>
      </>
    );
  },
});
