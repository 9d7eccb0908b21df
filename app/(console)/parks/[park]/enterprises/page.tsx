import { getTranslations } from "next-intl/server";

import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listEnterpriseFacets, listEnterprises } from "@/lib/domain/enterprises/queries/list";
import { enterpriseListInput } from "@/lib/domain/enterprises/schema";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { EnterpriseFilters } from "./_components/enterprise-filters";
import { EnterpriseTable } from "./_components/enterprise-table";
import { RegistryActions } from "./_components/registry-actions";

export const generateMetadata = titled("enterprises.title");

export default defineParkPage({
  permission: "enterprise.list",
  search: enterpriseListInput,
  render: async ({ context, park, search }) => {
    const [t, found, facets] = await Promise.all([
      getTranslations("enterprises"),
      listEnterprises(context, park, search),
      listEnterpriseFacets(context, park),
    ]);
    const { limit: _, ...params } = search;
    const query = { path: `/parks/${park.slug}/enterprises`, params };
    return (
      <>
        <PageHeader
          title={t("title")}
          description={t(found.isMore ? "countMore" : "count", { count: found.total })}
          actions={<RegistryActions actor={context.actor} park={park} />}
        />
        <EnterpriseFilters query={query} search={search} facets={facets} />
        <EnterpriseTable
          query={query}
          enterprises={found.items}
          actions={<RegistryActions actor={context.actor} park={park} />}
        />
        <Pagination
          query={query}
          nextCursor={found.nextCursor}
          shown={found.items.length}
          total={found.isMore ? null : found.total}
        />
      </>
    );
  },
});
