import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listAudit, listAuditNouns } from "@/lib/domain/audit/queries";
import { auditListInput } from "@/lib/domain/audit/schema";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";
import { AuditFilters } from "./_components/audit-filters";
import { AuditTable } from "./_components/audit-table";

export const generateMetadata = titled("audit.title");

export default defineParkPage({
  permission: "audit.read",
  search: auditListInput,
  async render({ context, park, search }) {
    const [t, found, nouns] = await Promise.all([
      getTranslations("audit"),
      listAudit(context, park, search),
      listAuditNouns(context, park),
    ]);
    const { limit: _, ...params } = search;
    const query = { path: `/parks/${park.slug}/audit`, params };
    return (
      <>
        <PageHeader title={t("title")} description={t("description")} />
        <AuditFilters query={query} search={search} nouns={nouns} />
        <AuditTable query={query} rows={found.items} />
        <Pagination query={query} nextCursor={found.nextCursor} shown={found.items.length} />
      </>
    );
  },
});
