import { HandCoins } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";

import { ClaimBadge } from "@/components/claims/claim-badge";
import { Amount } from "@/components/ui/amount";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { listClaimsOfEnterprise } from "@/lib/domain/claims/queries/of-enterprise";
import { policyTitle } from "@/lib/domain/policies/labels";
import { chooseOwnEnterprise } from "@/lib/domain/portal/queries";
import { portalInput } from "@/lib/domain/portal/schema";
import { definePage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { EnterpriseChoice, portalHref } from "../_components/enterprise-choice";

export const generateMetadata = titled("my.claims.title");

export default definePage({
  permission: "enterprise.portal",
  search: portalInput,
  render: async ({ context, search }) => {
    const [t, locale, choice] = await Promise.all([
      getTranslations("my.claims"),
      getLocale(),
      chooseOwnEnterprise(context, search.enterprise),
    ]);
    const claims = await listClaimsOfEnterprise(context, choice.chosen.id);
    const toPolicies = (
      <LinkButton href={portalHref("/my/eligibility", choice)}>{t("toPolicies")}</LinkButton>
    );
    return (
      <>
        <PageHeader title={t("title")} description={t("description")} actions={toPolicies} />
        <EnterpriseChoice choice={choice} query={{ path: "/my/claims", params: search }} />
        <DataTable
          caption={t("title")}
          rows={claims}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/my/claims/${id}`}
          empty={
            <EmptyState
              icon={<HandCoins aria-hidden />}
              title={t("none")}
              description={t("noneHint")}
              action={toPolicies}
            />
          }
          columns={[
            {
              ...{ key: "policy", header: t("policy") },
              cell: (claim) => policyTitle(locale, claim),
            },
            {
              ...{ key: "year", header: t("year"), align: "end", hideBelow: "sm" },
              cell: ({ year }) => year,
            },
            {
              ...{ key: "amount", header: t("amount"), unit: t("wan"), align: "end" },
              cell: ({ amountFen }) => <Amount fen={amountFen} />,
            },
            {
              ...{ key: "state", header: t("state"), nowrap: true },
              cell: ({ state }) => <ClaimBadge state={state} />,
            },
            {
              ...{ key: "claimedAt", header: t("claimedAt"), nowrap: true, hideBelow: "md" },
              cell: ({ claimedAt }) => <DateTime value={claimedAt} dateOnly />,
            },
            {
              ...{ key: "paidOn", header: t("paidOn"), nowrap: true, hideBelow: "md" },
              cell: ({ paidOn }) => <DateTime value={paidOn} dateOnly />,
            },
          ]}
        />
      </>
    );
  },
});
