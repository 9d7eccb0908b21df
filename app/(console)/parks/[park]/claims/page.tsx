import { getTranslations } from "next-intl/server";

import { PageHeader } from "@/components/ui/page-header";
import { hrefWith } from "@/components/ui/list-query";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";
import { listClaimFacets, listClaims } from "@/lib/domain/claims/queries/list";
import { claimListInput, claimStates } from "@/lib/domain/claims/schema";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { ClaimFilters } from "./_components/claim-filters";
import { ClaimTable } from "./_components/claim-table";

export const generateMetadata = titled("claims.title");

export default defineParkPage({
  permission: "claim.list",
  search: claimListInput,
  render: async ({ context, park, search }) => {
    const [t, found, facets] = await Promise.all([
      getTranslations("claims"),
      listClaims(context, park, search),
      listClaimFacets(context, park),
    ]);
    const { limit: _, year, ...params } = search;
    const query = {
      path: `/parks/${park.slug}/claims`,
      params: { ...params, year: year?.toString() },
    };
    const tabs = claimStates.map((state) => ({
      href: hrefWith(query, { state }),
      label: t(`states.${state}`),
      count: found.countByState.get(state) ?? 0,
      current: search.state === state,
    }));
    return (
      <>
        <PageHeader title={t("title")} description={t("description")} />
        <TabsNav
          label={t("byState")}
          items={[
            {
              href: hrefWith(query, { state: null }),
              label: t("allStates"),
              count: found.countOfAll,
              current: search.state === undefined,
            },
            ...tabs,
          ]}
        />
        <ClaimFilters query={query} search={search} facets={facets} />
        <ClaimTable
          query={query}
          claims={found.items}
          sum={{ fen: found.sumFen, count: found.total }}
        />
        <Pagination
          query={query}
          nextCursor={found.nextCursor}
          shown={found.items.length}
          total={found.total}
        />
      </>
    );
  },
});
