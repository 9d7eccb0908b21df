import { getLocale, getTranslations } from "next-intl/server";

import { ClaimBadge } from "@/components/claims/claim-badge";
import { AssessmentCard, ClaimFacts, ClaimTimeline } from "@/components/claims/claim-cards";
import { DecideCard, PayCard } from "@/components/claims/claim-steps";
import { PageHeader } from "@/components/ui/page-header";
import { getClaim } from "@/lib/domain/claims/queries/detail";
import { policyTitle } from "@/lib/domain/policies/labels";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { decideClaimAction, recordPaymentAction } from "../actions";

export const generateMetadata = titled("claims.detailTitle");

export default defineParkPage({
  permission: "claim.list",
  render: async ({ context, park, params }) => {
    const [t, locale, claim] = await Promise.all([
      getTranslations("claims"),
      getLocale(),
      getClaim(context, params.claim ?? "", { parkId: park.id }),
    ]);
    const path = `/parks/${park.slug}`;
    const { enterprise, policy, applicationId, state } = claim;
    return (
      <>
        <PageHeader
          title={enterprise.name}
          breadcrumbs={[{ label: t("title"), href: `${path}/claims` }, { label: enterprise.name }]}
          badges={<ClaimBadge state={state} />}
          description={t("headline", {
            policy: policyTitle(locale, policy),
            year: String(claim.year),
          })}
        />
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-4">
            {state === "SUBMITTED" && <DecideCard claim={claim} action={decideClaimAction} />}
            {state === "APPROVED" && (
              <PayCard claim={claim} action={recordPaymentAction} today={context.today} />
            )}
            <AssessmentCard claim={claim} />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <ClaimFacts
              claim={claim}
              hrefs={{
                enterprise: `${path}/enterprises/${enterprise.id}`,
                policy: `${path}/policies/${policy.id}`,
                application: applicationId && `${path}/applications/${applicationId}`,
              }}
            />
            <ClaimTimeline claim={claim} />
          </div>
        </div>
      </>
    );
  },
});
