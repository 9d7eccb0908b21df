import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { RateChart } from "@/components/charts/rate-chart";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Missing } from "@/components/ui/missing";
import { PageHeader } from "@/components/ui/page-header";
import { TabsNav } from "@/components/ui/tabs-nav";
import { recordsPath } from "@/lib/domain/dashboards/links";
import { getOversight } from "@/lib/domain/oversight/queries";
import { oversightInput } from "@/lib/domain/oversight/schema";
import { definePage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";
import { listReachableParks } from "@/lib/platform/tenancy/parks";

export const generateMetadata = titled("oversight.title");

export default definePage({
  permission: "oversight.read",
  search: oversightInput,
  async render({ context, search }) {
    const [t, words, format, locale, parks] = await Promise.all([
      getTranslations("oversight"),
      getTranslations("dashboards.stats"),
      getFormatter(),
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
    const percent = (value: number | null) =>
      value === null ? <Missing /> : format.number(value, "rate");
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
        <DataTable
          caption={t("title")}
          empty={<EmptyState title={t("empty")} description={t("emptyHint")} />}
          rows={rows}
          rowKey={(row) => row.parkId}
          rowHref={(row) => `/parks/${row.slug}/dashboards?year=${year}`}
          columns={[
            { key: "name", header: t("park"), rowHeader: true, cell: (row) => row.name },
            {
              key: "enterprises",
              header: t("enterprises"),
              align: "end",
              cell: (row) => row.enterprises,
            },
            {
              key: "aboveScale",
              header: t("aboveScale"),
              align: "end",
              cell: (row) => row.aboveScale,
            },
            {
              key: "submitted",
              header: words("submitted"),
              align: "end",
              cell: (row) => row.figures.submitted,
            },
            {
              key: "certified",
              header: words("certified"),
              align: "end",
              cell: (row) => row.figures.certified,
            },
            {
              key: "pending",
              header: words("pending"),
              align: "end",
              cell: (row) => row.figures.pending,
            },
            {
              key: "rate",
              header: words("passRate"),
              align: "end",
              cell: (row) => percent(row.figures.passRate.rate),
            },
          ]}
        />
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
