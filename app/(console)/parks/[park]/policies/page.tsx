import { getTranslations } from "next-intl/server";

import { PageHeader } from "@/components/ui/page-header";
import { listPolicies } from "@/lib/domain/policies/queries";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { PolicyTable } from "./_components/policy-table";

export const generateMetadata = titled("policies.title");

export default defineParkPage({
  permission: "enterprise.list",
  render: async ({ context, park }) => {
    const [t, policies] = await Promise.all([
      getTranslations("policies"),
      listPolicies(context, park),
    ]);
    return (
      <>
        <PageHeader title={t("title")} description={t("description")} />
        <PolicyTable path={`/parks/${park.slug}`} policies={policies} />
      </>
    );
  },
});
