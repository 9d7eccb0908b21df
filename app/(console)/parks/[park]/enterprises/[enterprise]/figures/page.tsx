import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { FigureForm } from "@/components/enterprises/figure-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TabsNav } from "@/components/ui/tabs-nav";
import { getFigureForm } from "@/lib/domain/figures/queries";
import { figureFormInput } from "@/lib/domain/figures/schema";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { saveFiguresAction } from "../actions";

export const generateMetadata = titled("figures.form.title");

/** Years that are still filled in; older ones stand in the portrait. */
const YEARS = 4;

export default defineParkPage({
  permission: "figure.edit",
  search: figureFormInput,
  render: async ({ context, park, params, search }) => {
    const lastYear = Number(context.today.slice(0, 4)) - 1;
    const { year = lastYear, unit } = search;
    const id = params.enterprise ?? "";
    const [t, form] = await Promise.all([
      getTranslations("figures.form"),
      getFigureForm(context, { enterpriseId: id, year, unit }),
    ]);
    if (form.enterprise.parkId !== park.id) notFound();
    const home = `/parks/${park.slug}/enterprises/${id}`;
    const at = (change: { year?: number; unit?: string }) =>
      `${home}/figures?${new URLSearchParams({ year: String(change.year ?? year), unit: change.unit ?? unit })}`;
    return (
      <>
        <PageHeader
          title={t("title")}
          description={t("description")}
          breadcrumbs={[
            { label: t("registry"), href: `/parks/${park.slug}/enterprises` },
            { label: form.enterprise.name, href: home },
            { label: t("title") },
          ]}
        />
        <TabsNav
          label={t("fiscalYear")}
          items={yearsAround(year, lastYear).map((each) => ({
            href: at({ year: each }),
            label: t("year", { year: each }),
            current: each === year,
          }))}
        />
        <Card>
          <TabsNav
            label={t("unit")}
            items={(["wan", "yuan"] as const).map((each) => ({
              href: at({ unit: each }),
              label: t(`in.${each}`),
              current: each === unit,
            }))}
          />
          <FigureForm
            // Another year or unit is another form: what was typed for this one must not stay in its fields.
            key={`${year} ${unit}`}
            action={saveFiguresAction}
            enterpriseId={id}
            year={year}
            unit={unit}
            form={form}
            backHref={home}
          />
        </Card>
      </>
    );
  },
});

/** The last years, and the one asked for even if it is older. */
function yearsAround(year: number, lastYear: number): number[] {
  const recent = Array.from({ length: YEARS }, (_, index) => lastYear + 1 - index);
  return recent.includes(year) ? recent : [...recent, year];
}
