import { useTranslations } from "next-intl";

import { Field } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { Input } from "@/components/ui/input";
import type { ListQuery } from "@/components/ui/list-query";
import { NativeSelect } from "@/components/ui/native-select";
import type { Option } from "@/components/ui/option";
import type { EnterpriseFacets } from "@/lib/domain/enterprises/queries/list";
import { enterpriseStages, type EnterpriseListInput } from "@/lib/domain/enterprises/schema";
import { industryLabel } from "@/lib/domain/references/queries";

interface EnterpriseFiltersProps {
  query: ListQuery;
  search: EnterpriseListInput;
  facets: EnterpriseFacets;
}

/** What the registry can be narrowed by: name or code, and four choices. */
export function EnterpriseFilters({ query, search, facets }: EnterpriseFiltersProps) {
  const t = useTranslations("enterprises");
  const states = useTranslations("applications.states");
  const selects = [
    { name: "industry", options: facets.industryCodes.map(industryOption) },
    {
      name: "aboveScale",
      options: (["yes", "no", "unknown"] as const).map((value) => ({
        value,
        label: t(`scale.${value}`),
      })),
    },
    {
      name: "stage",
      options: enterpriseStages.map((value) => ({
        value,
        label: value === "none" ? t("notStarted") : states(value),
      })),
    },
    { name: "tag", options: facets.tags.map((tag) => ({ value: tag, label: tag })) },
  ] as const satisfies { name: keyof EnterpriseListInput; options: Option[] }[];

  const chosen = selects.flatMap(({ name, options }) => {
    const value = search[name];
    const option = (options as Option[]).find((each) => each.value === value);
    return value
      ? [{ param: name, label: t(`filter.${name}`), value: option?.label ?? value }]
      : [];
  });
  const typed = search.q ? [{ param: "q", label: t("filter.q"), value: search.q }] : [];

  return (
    <FilterBar query={query} chips={[...typed, ...chosen]}>
      <Field label={t("filter.q")} name="q" compact className="max-lg:col-span-full lg:w-56">
        <Input type="search" defaultValue={search.q} placeholder={t("filter.qHint")} />
      </Field>
      {selects.map(({ name, options }) => (
        <Field key={name} label={t(`filter.${name}`)} name={name} compact className="lg:w-44">
          <NativeSelect
            options={options}
            placeholder={t("filter.all")}
            defaultValue={search[name]}
          />
        </Field>
      ))}
    </FilterBar>
  );
}

/** Divisions stand under their section, a full-width space further right. */
const industryOption = (code: string): Option => ({
  value: code,
  label: `${code.length > 1 ? "\u3000" : ""}${industryLabel(code) ?? code}`,
});
