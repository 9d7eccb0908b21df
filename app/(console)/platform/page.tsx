import { getFormatter, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Stat } from "@/components/ui/stat";
import { getInstallation } from "@/lib/domain/parks/queries";
import { regionLabel } from "@/lib/domain/references/queries";
import { definePage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

export const generateMetadata = titled("platform.title");

export default definePage({
  permission: "platform.read",
  async render({ context }) {
    const [t, format, found] = await Promise.all([
      getTranslations("platform"),
      getFormatter(),
      getInstallation(context),
    ]);
    const { parks, activeAccounts, disabledAccounts, openSessions, consultancies } = found;
    const counts = {
      parks: parks.length,
      activeAccounts,
      disabledAccounts,
      openSessions,
      consultancies,
    };
    return (
      <>
        <PageHeader title={t("title")} description={t("description")} />
        <section aria-label={t("counts")} className="grid grid-cols-2 gap-3 lg:grid-cols-5">
          {Object.entries(counts).map(([key, count]) => (
            <Stat
              key={key}
              label={t(`stats.${key as "parks"}`)}
              value={format.number(count, "integer")}
            />
          ))}
        </section>
        <DataTable
          caption={t("parks")}
          captionVisible
          empty={<EmptyState title={t("empty")} description={t("emptyHint")} />}
          rows={parks}
          rowKey={(park) => park.id}
          columns={[
            { key: "nameZh", header: t("nameZh"), rowHeader: true, cell: (park) => park.nameZh },
            { key: "nameEn", header: t("nameEn"), cell: (park) => park.nameEn, hideBelow: "md" },
            { key: "slug", header: t("slug"), cell: (park) => <code>{park.slug}</code> },
            { key: "region", header: t("region"), cell: (park) => regionLabel(park.regionCode) },
            {
              key: "createdAt",
              header: t("createdAt"),
              cell: (park) => <DateTime value={park.createdAt} dateOnly />,
            },
          ]}
        />
      </>
    );
  },
});
