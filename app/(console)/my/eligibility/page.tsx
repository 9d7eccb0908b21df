import { getTranslations } from "next-intl/server";

import { EntitlementCard } from "@/components/eligibility/entitlement-card";
import { EmptyState } from "@/components/ui/empty-state";
import { hrefWith } from "@/components/ui/list-query";
import { PageHeader } from "@/components/ui/page-header";
import { TabsNav } from "@/components/ui/tabs-nav";
import { getEligibility } from "@/lib/domain/eligibility/queries";
import { chooseOwnEnterprise } from "@/lib/domain/portal/queries";
import { entitlementInput } from "@/lib/domain/portal/schema";
import { definePage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { ClaimStep } from "../_components/claim-step";
import { EnterpriseChoice } from "../_components/enterprise-choice";

export const generateMetadata = titled("eligibility.title");

export default definePage({
  permission: "enterprise.portal",
  search: entitlementInput,
  render: async ({ context, search }) => {
    const [t, choice] = await Promise.all([
      getTranslations("eligibility"),
      chooseOwnEnterprise(context, search.enterprise),
    ]);
    const { chosen } = choice;
    const { telling, on } = await getEligibility(context, chosen.id);
    const year =
      telling.find((each) => each.year === search.year) ??
      telling.find(({ items }) => items.some(({ isClaimable }) => isClaimable)) ??
      telling.find(({ items }) => items.some(({ verdict }) => verdict === "eligible")) ??
      telling[0];
    const query = {
      path: "/my/eligibility",
      params: { enterprise: search.enterprise, year: search.year?.toString() },
    };
    return (
      <>
        <PageHeader title={t("title")} description={t("description", { date: on })} />
        <EnterpriseChoice choice={choice} query={query} />
        <TabsNav
          label={t("byYear")}
          items={telling.map((each) => ({
            href: hrefWith(query, { year: String(each.year) }),
            label: t("year.number", { year: String(each.year) }),
            count: each.items.filter(({ verdict }) => verdict === "eligible").length,
            current: each.year === year?.year,
          }))}
        />
        {year ? (
          <>
            <p className="text-ink-soft">{t("oneOfGroup")}</p>
            {year.items.map((item) => (
              <EntitlementCard
                key={item.policyId}
                entitlement={item}
                action={<ClaimStep item={item} enterpriseId={chosen.id} />}
              />
            ))}
          </>
        ) : (
          <EmptyState title={t("noPolicies")} description={t("noPoliciesHint")} />
        )}
      </>
    );
  },
});
