import { getLocale, getTranslations } from "next-intl/server";

import { ClaimBadge } from "@/components/claims/claim-badge";
import { AssessmentCard, ClaimFacts, ClaimTimeline } from "@/components/claims/claim-cards";
import { WithdrawCard } from "@/components/claims/claim-steps";
import { PageHeader } from "@/components/ui/page-header";
import { getClaim } from "@/lib/domain/claims/queries/detail";
import { policyTitle } from "@/lib/domain/policies/labels";
import { definePage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { withdrawClaimAction } from "../../actions";

export const generateMetadata = titled("claims.detailTitle");

export default definePage({
  permission: "enterprise.portal",
  render: async ({ context, params }) => {
    const [my, locale, claim] = await Promise.all([
      getTranslations("my.claims"),
      getLocale(),
      getClaim(context, params.claim ?? ""),
    ]);
    const { policy, applicationId, state } = claim;
    const title = policyTitle(locale, policy);
    return (
      <>
        <PageHeader
          title={title}
          breadcrumbs={[{ label: my("title"), href: "/my/claims" }, { label: title }]}
          badges={<ClaimBadge state={state} />}
          description={my("ofYear", { year: String(claim.year) })}
        />
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-4">
            <AssessmentCard claim={claim} />
            {state === "SUBMITTED" && <WithdrawCard claim={claim} action={withdrawClaimAction} />}
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <ClaimTimeline claim={claim} />
            <ClaimFacts
              claim={claim}
              hrefs={{ application: applicationId && `/my/applications/${applicationId}` }}
            />
          </div>
        </div>
      </>
    );
  },
});
