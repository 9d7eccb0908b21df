import { useTranslations } from "next-intl";

import { Field } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { Input } from "@/components/ui/input";
import type { ListQuery } from "@/components/ui/list-query";
import { NativeSelect } from "@/components/ui/native-select";
import { surveySizes, visitConclusions, type SurveyListInput } from "@/lib/domain/visits/schema";

interface SurveyFiltersProps {
  query: ListQuery;
  search: SurveyListInput & { year: number };
  thisYear: number;
}

/** Years of surveys that are offered; older ones by address. */
const YEARS_BACK = 5;

/** What the survey can be narrowed by. */
export function SurveyFilters({ query, search, thisYear }: SurveyFiltersProps) {
  const t = useTranslations("visits");
  const sizes = useTranslations("applications.sizes");
  const { q, year, size, conclusion, view } = search;
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, index) => thisYear - index);
  const chips = [
    ...(q ? [{ param: "q", label: t("filter.q"), value: q }] : []),
    ...(size ? [{ param: "size", label: t("filter.size"), value: sizes(size) }] : []),
    ...(conclusion
      ? [
          {
            param: "conclusion",
            label: t("filter.conclusion"),
            value: t(`conclusion.${conclusion}`),
          },
        ]
      : []),
  ];
  return (
    <FilterBar query={query} chips={chips} keep={["sort", "view"]}>
      <Field label={t("filter.q")} name="q" compact>
        <Input type="search" defaultValue={q} placeholder={t("filter.qHint")} />
      </Field>
      <Field label={t("filter.year")} name="year" compact>
        <NativeSelect
          defaultValue={String(year)}
          options={[...new Set([...years, year])].map((each) => ({
            value: String(each),
            label: t("form.year", { year: each }),
          }))}
        />
      </Field>
      <Field label={t("filter.size")} name="size" compact>
        <NativeSelect
          defaultValue={size}
          placeholder={t("filter.all")}
          options={surveySizes.map((value) => ({ value, label: sizes(value) }))}
        />
      </Field>
      {view === "visited" && (
        <Field label={t("filter.conclusion")} name="conclusion" compact>
          <NativeSelect
            defaultValue={conclusion}
            placeholder={t("filter.all")}
            options={visitConclusions.map((value) => ({
              value,
              label: t(`conclusion.${value}`),
            }))}
          />
        </Field>
      )}
    </FilterBar>
  );
}
