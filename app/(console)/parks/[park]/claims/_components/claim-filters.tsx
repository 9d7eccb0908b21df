import { useLocale, useTranslations } from "next-intl";

import { Field } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { Input } from "@/components/ui/input";
import type { ListQuery } from "@/components/ui/list-query";
import { NativeSelect } from "@/components/ui/native-select";
import type { ClaimFacets } from "@/lib/domain/claims/queries/list";
import type { ClaimListInput } from "@/lib/domain/claims/schema";
import { policyTitle } from "@/lib/domain/policies/labels";

interface ClaimFiltersProps {
  query: ListQuery;
  search: ClaimListInput;
  facets: ClaimFacets;
}

/** What the claims can be narrowed by, beside their state. */
export function ClaimFilters({ query, search, facets }: ClaimFiltersProps) {
  const t = useTranslations("claims.filter");
  const locale = useLocale();
  const policies = facets.policies.map((policy) => ({
    value: policy.code,
    label: policyTitle(locale, policy),
  }));
  const years = facets.years.map((year) => ({ value: String(year), label: String(year) }));
  const policy = policies.find(({ value }) => value === search.policy);
  const chips = [
    { param: "q", label: t("q"), value: search.q },
    { param: "policy", label: t("policy"), value: policy?.label ?? search.policy },
    { param: "year", label: t("year"), value: search.year?.toString() },
  ];
  return (
    <FilterBar
      query={query}
      keep={["sort", "state"]}
      chips={chips.flatMap(({ value, ...chip }) => (value ? [{ ...chip, value }] : []))}
    >
      <Field label={t("q")} name="q" compact className="max-lg:col-span-full lg:w-64">
        <Input type="search" defaultValue={search.q} placeholder={t("qHint")} />
      </Field>
      <Field label={t("policy")} name="policy" compact className="lg:w-64">
        <NativeSelect options={policies} placeholder={t("all")} defaultValue={search.policy} />
      </Field>
      <Field label={t("year")} name="year" compact className="lg:w-32">
        <NativeSelect
          options={years}
          placeholder={t("all")}
          defaultValue={search.year?.toString()}
        />
      </Field>
    </FilterBar>
  );
}
