import { getTranslations } from "next-intl/server";

import { FigureForm } from "@/components/enterprises/figure-form";
import { Card } from "@/components/ui/card";
import { hrefWith } from "@/components/ui/list-query";
import { PageHeader } from "@/components/ui/page-header";
import { TabsNav } from "@/components/ui/tabs-nav";
import { getFigureForm } from "@/lib/domain/figures/queries";
import { figureFormInput } from "@/lib/domain/figures/schema";
import { chooseOwnEnterprise } from "@/lib/domain/portal/queries";
import { portalInput } from "@/lib/domain/portal/schema";
import { definePage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { saveOwnFiguresAction } from "../actions";
import { EnterpriseChoice, portalHref } from "../_components/enterprise-choice";

export const generateMetadata = titled("my.figures.title");

/** Fiscal years on offer, the present one first. */
const YEARS = 4;

export default definePage({
  permission: "enterprise.portal",
  search: figureFormInput.extend(portalInput.shape),
  render: async ({ context, search }) => {
    const present = Number(context.today.slice(0, 4));
    const { year = present - 1, unit } = search;
    const choice = await chooseOwnEnterprise(context, search.enterprise);
    const { id, name } = choice.chosen;
    const [t, form] = await Promise.all([
      getTranslations("my.figures"),
      getFigureForm(context, { enterpriseId: id, year, unit }),
    ]);
    const query = {
      path: "/my/figures",
      params: { enterprise: search.enterprise, year: String(year), unit },
    };
    const years = Array.from({ length: YEARS }, (_, back) => present - back);
    return (
      <>
        <PageHeader title={t("title")} description={t("description", { name })} />
        <EnterpriseChoice choice={choice} query={query} />
        <TabsNav
          label={t("fiscalYear")}
          items={[...new Set([...years, year])].map((each) => ({
            href: hrefWith(query, { year: String(each) }),
            label: t("year", { year: String(each) }),
            current: each === year,
          }))}
        />
        <Card>
          <TabsNav
            label={t("unit")}
            items={(["wan", "yuan"] as const).map((each) => ({
              href: hrefWith(query, { unit: each }),
              label: t(`in.${each}`),
              current: each === unit,
            }))}
          />
          <FigureForm
            // Another enterprise, year or unit is another form: what was typed for this one must not stay.
            key={`${id} ${year} ${unit}`}
            action={saveOwnFiguresAction}
            enterpriseId={id}
            year={year}
            unit={unit}
            form={form}
            backHref={portalHref("/my", choice)}
          />
        </Card>
      </>
    );
  },
});
