import { getFormatter, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TabsNav } from "@/components/ui/tabs-nav";
import { getFunnel } from "@/lib/domain/dashboards/queries/funnel";
import { getPassRate } from "@/lib/domain/dashboards/queries/pass-rate";
import { listCohortYears } from "@/lib/domain/dashboards/queries/years";
import { dashboardInput } from "@/lib/domain/dashboards/schema";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";
import { CohortStats } from "./_components/cohort-stats";
import { FunnelCard } from "./_components/funnel-card";
import { GroupsCard } from "./_components/groups-card";
import { PrintButton } from "./_components/print-button";
import { YearsCard } from "./_components/years-card";

export const generateMetadata = titled("dashboards.title");

export default defineParkPage({
  permission: "statistics.read",
  search: dashboardInput,
  async render({ context, park, search }) {
    const [t, format] = await Promise.all([getTranslations("dashboards"), getFormatter()]);
    const years = await listCohortYears(context, park);
    const newest = years.find(({ figures }) => figures.certified > 0) ?? years[0];
    const year = search.year ?? newest?.year;
    if (year === undefined) {
      return (
        <>
          <PageHeader title={t("title")} />
          <EmptyState
            title={t("empty.title")}
            description={t("empty.body")}
            action={
              <LinkButton href={`/parks/${park.slug}/applications`}>{t("empty.action")}</LinkButton>
            }
          />
        </>
      );
    }
    const [passRate, funnel] = await Promise.all([
      getPassRate(context, park, { year, by: search.by }),
      getFunnel(context, park, { year }),
    ]);
    const asOf = format.dateTime(context.now, "dateTime");
    return (
      <>
        <PageHeader
          title={t("title")}
          description={t("description", { year: String(year), asOf })}
          actions={<PrintButton label={t("print")} />}
        />
        <TabsNav
          label={t("year")}
          items={years.map((one) => ({
            href: `?year=${one.year}&by=${search.by}`,
            label: String(one.year),
            current: one.year === year,
          }))}
        />
        <CohortStats park={park} year={year} figures={passRate.total} />
        <GroupsCard park={park} passRate={passRate} />
        <div className="grid gap-4 xl:grid-cols-2">
          <FunnelCard park={park} funnel={funnel} />
          <YearsCard park={park} years={years} />
        </div>
      </>
    );
  },
});
