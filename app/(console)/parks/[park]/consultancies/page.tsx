import { getTranslations } from "next-intl/server";

import { AdmitButton } from "@/components/consultancies/admit-button";
import { Field } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { NativeSelect } from "@/components/ui/native-select";
import { PageHeader } from "@/components/ui/page-header";
import { TabsNav } from "@/components/ui/tabs-nav";
import {
  listAdmissibleConsultancies,
  listConsultancies,
} from "@/lib/domain/consultancies/queries/list";
import { canManageConsultancies } from "@/lib/domain/consultancies/access";
import { CONSULTANCY_KINDS, consultancyListInput } from "@/lib/domain/consultancies/schema";
import type { Context } from "@/lib/kernel/context";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";
import type { ParkRef } from "@/lib/platform/tenancy/parks";

import { ConsultancyTable } from "./_components/consultancy-table";
import { admitConsultancyAction } from "./actions";

export const generateMetadata = titled("consultancies.title");

export default defineParkPage({
  permission: "enterprise.list",
  search: consultancyListInput,
  render: async ({ context, park, search }) => {
    const [t, { year, years, consultancies }] = await Promise.all([
      getTranslations("consultancies"),
      listConsultancies(context, park, search),
    ]);
    const path = `/parks/${park.slug}/consultancies`;
    const kinds = CONSULTANCY_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }));
    const kind = kinds.find(({ value }) => value === search.kind);
    const query = { path, params: { year: String(year), kind: search.kind } };
    const mayManage = canManageConsultancies(context.actor, { parkId: park.id });
    return (
      <>
        <PageHeader
          title={t("title")}
          description={t("titleHint", { count: consultancies.length })}
          actions={mayManage && <Admit context={context} park={park} />}
        />
        <TabsNav
          label={t("year")}
          items={years.map((one) => ({
            href: `${path}?year=${one}${search.kind ? `&kind=${search.kind}` : ""}`,
            label: String(one),
            current: one === year,
          }))}
        />
        <FilterBar
          query={query}
          keep={["year"]}
          chips={kind ? [{ param: "kind", label: t("kindsHead"), value: kind.label }] : []}
        >
          <Field label={t("kindsHead")} name="kind" compact className="lg:w-48">
            <NativeSelect options={kinds} placeholder={t("all")} defaultValue={search.kind} />
          </Field>
        </FilterBar>
        <ConsultancyTable park={park} year={year} consultancies={consultancies} />
        <p className="text-sm text-ink-faint">{t("countedForEach")}</p>
      </>
    );
  },
});

async function Admit({ context, park }: { context: Context; park: ParkRef }) {
  const known = await listAdmissibleConsultancies(context, park, context.today);
  return (
    <AdmitButton
      action={admitConsultancyAction}
      parkId={park.id}
      today={context.today}
      known={known.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
