import { getLocale, getTranslations } from "next-intl/server";

import { ConditionTree } from "@/components/policies/condition-tree";
import { Amount } from "@/components/ui/amount";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { policySummary, policyTitle } from "@/lib/domain/policies/labels";
import { getPolicy } from "@/lib/domain/policies/queries";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { InForce } from "../_components/policy-table";
import { PolicyUseStats } from "../_components/policy-use-stats";
import { VersionsCard } from "../_components/versions-card";

export const generateMetadata = titled("policies.detailTitle");

export default defineParkPage({
  permission: "enterprise.list",
  render: async ({ context, park, params }) => {
    const [t, locale, policy] = await Promise.all([
      getTranslations("policies"),
      getLocale(),
      getPolicy(context, park, params.policy ?? ""),
    ]);
    const path = `/parks/${park.slug}`;
    const rivals = policy.rivals.map((rival) => policyTitle(locale, rival));
    return (
      <>
        <PageHeader
          title={policyTitle(locale, policy)}
          breadcrumbs={[
            { label: t("title"), href: `${path}/policies` },
            { label: policyTitle(locale, policy) },
          ]}
          badges={<InForce policy={policy} />}
          description={policySummary(locale, policy)}
        />
        {policy.use && <PolicyUseStats use={policy.use} code={policy.code} path={path} />}
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
          <Card title={t("condition")} description={t("conditionHint")}>
            <ConditionTree condition={policy.condition} />
          </Card>
          <div className="flex min-w-0 flex-col gap-4">
            <Card title={t("facts")}>
              <DescriptionList
                items={[
                  {
                    ...{ key: "amount", term: t("amount") },
                    value: <Amount fen={policy.amountFen} showUnit />,
                  },
                  { key: "version", term: t("version"), value: String(policy.version) },
                  {
                    ...{ key: "document", term: t("document"), wide: true },
                    value: policy.sourceDocument,
                  },
                  {
                    ...{ key: "rivals", term: t("rivals"), wide: true },
                    value: rivals.length > 0 ? rivals.join(t("listSeparator")) : t("noRivals"),
                    note: rivals.length > 0 ? t("rivalsHint") : null,
                  },
                ]}
              />
            </Card>
            <VersionsCard versions={policy.versions} current={policy.id} path={path} />
          </div>
        </div>
      </>
    );
  },
});
