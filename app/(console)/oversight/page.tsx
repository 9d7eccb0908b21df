import { getLocale, getTranslations } from "next-intl/server";
import { RateChart } from "@/components/charts/rate-chart";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TabsNav } from "@/components/ui/tabs-nav";
import { recordsPath } from "@/lib/domain/dashboards/links";
import { getOversight } from "@/lib/domain/oversight/queries";
import { oversightInput } from "@/lib/domain/oversight/schema";
import { definePage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";
import { listReachableParks } from "@/lib/platform/tenancy/parks";
import { ParksTable } from "./_components/parks-table";

export const generateMetadata = titled("oversight.title");

export default definePage({
  permission: "oversight.read",
  search: oversightInput,
  async render({ context, search }) {
    const [t, words, locale, parks] = await Promise.all([
      getTranslations("oversight"),
      getTranslations("dashboards.stats"),
      getLocale(),
      listReachableParks(context),
    ]);
    const overview = await getOversight(context, parks, search.year);
    const rows = overview.parks.map((row) => {
      const park = parks.find(({ id }) => id === row.parkId);
      return {
        ...row,
        slug: park?.slug ?? "",
        name: (locale === "en" ? park?.nameEn : park?.nameZh) ?? "",
      };
    });
    const year = overview.year ?? Number(context.today.slice(0, 4));
    return (
      <>
        <PageHeader title={t("title")} description={t("description", { year: String(year) })} />
        <TabsNav
          label={t("year")}
          items={overview.years.map((one) => ({
            href: `?year=${one}`,
            label: String(one),
            current: one === year,
          }))}
        />
        <ParksTable rows={rows} year={year} />
        <Card title={t("chart")} description={t("chartDescription")}>
          <RateChart
            title={t("chart")}
            layout="rows"
            words={{
              numerator: words("certified"),
              denominator: words("submitted"),
              rate: words("passRate"),
            }}
            rows={rows.map(({ slug, name, figures: { passRate } }) => ({
              key: slug,
              label: name,
              numerator: passRate.numerator,
              denominator: passRate.denominator,
              rate: passRate.rate,
              low: passRate.low,
              high: passRate.high,
              href: recordsPath({ slug }, { year, standing: "filed" }),
            }))}
          />
        </Card>
      </>
    );
  },
});
