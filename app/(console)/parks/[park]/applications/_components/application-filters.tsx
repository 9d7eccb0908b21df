import { useTranslations } from "next-intl";

import { Field } from "@/components/ui/field";
import { FilterBar, type FilterChip } from "@/components/ui/filter-bar";
import { Input } from "@/components/ui/input";
import type { ListQuery } from "@/components/ui/list-query";
import { NativeSelect } from "@/components/ui/native-select";
import type { Option } from "@/components/ui/option";
import type { ApplicationChoices } from "@/lib/domain/applications/queries/choices";
import { type ApplicationFilter, applicationStates, sizes } from "@/lib/domain/applications/schema";
import { industryLabel, technologyFieldLabel } from "@/lib/domain/references/queries";

interface ApplicationFiltersProps {
  query: ListQuery;
  filter: ApplicationFilter;
  choices: ApplicationChoices;
  /** On the board the states are the columns. */
  view: "board" | "table";
}

/** What applications can be narrowed by; what a dashboard asked for beyond that shows as chips. */
export function ApplicationFilters({ query, filter, choices, view }: ApplicationFiltersProps) {
  const t = useTranslations("applications");
  const selects = useSelects(choices, view);
  const chosen = selects.flatMap(({ name, options }): FilterChip[] => {
    const value = [filter[name]].flat().length === 1 ? [filter[name]].flat()[0] : undefined;
    if (value === undefined) return [];
    const option = options.find((each) => each.value === value);
    return [{ param: name, label: t(`filter.${name}`), value: option?.label ?? value }];
  });
  return (
    <FilterBar
      query={query}
      chips={[...useAddressChips(filter), ...chosen]}
      keep={["sort", "view", "year"]}
    >
      <Field label={t("filter.q")} name="q" compact className="max-lg:col-span-full lg:w-56">
        <Input type="search" defaultValue={filter.q} placeholder={t("filter.qHint")} />
      </Field>
      {selects.map(({ name, options }) => (
        <Field key={name} label={t(`filter.${name}`)} name={name} compact className="lg:w-40">
          <NativeSelect
            options={options}
            placeholder={t("filter.all")}
            defaultValue={[filter[name]].flat()[0] ?? ""}
          />
        </Field>
      ))}
    </FilterBar>
  );
}

type SelectName = "state" | "department" | "consultancy" | "size";

function useSelects(
  { departments, consultancies }: ApplicationChoices,
  view: "board" | "table",
): { name: SelectName; options: Option[] }[] {
  const t = useTranslations("applications");
  const named = (none: string, choices: ApplicationChoices["departments"]): Option[] => [
    ...choices.map(({ id, name }) => ({ value: id, label: name })),
    { value: "none", label: none },
  ];
  const state = {
    name: "state" as const,
    options: applicationStates.map((value) => ({ value, label: t(`states.${value}`) })),
  };
  return [
    ...(view === "table" ? [state] : []),
    { name: "department", options: named(t("filter.noDepartment"), departments) },
    { name: "consultancy", options: named(t("filter.noConsultancy"), consultancies) },
    { name: "size", options: sizes.map((value) => ({ value, label: t(`sizes.${value}`) })) },
  ];
}

/** Filters that only links bring: they have no control, so the chip is the way to drop them. */
function useAddressChips(filter: ApplicationFilter): FilterChip[] {
  const t = useTranslations("applications");
  const none = t("filter.none");
  const several = filter.state.length > 1 ? filter.state : [];
  const chip = (param: "q" | "reached" | "industry" | "field" | "month", value?: string) =>
    value === undefined ? [] : [{ param, label: t(`filter.${param}`), value }];
  const named = (code: string | undefined, label: (code: string) => string | null) =>
    code === "none" ? none : code && (label(code) ?? code);
  return [
    ...chip("q", filter.q),
    ...filter.standing.map((paramValue) => ({
      ...{ param: "standing", paramValue },
      ...{ label: t("filter.standing"), value: t(`standings.${paramValue}`) },
    })),
    ...several.map((paramValue) => ({
      ...{ param: "state", paramValue },
      ...{ label: t("filter.state"), value: t(`states.${paramValue}`) },
    })),
    ...chip("reached", filter.reached && t(`states.${filter.reached}`)),
    ...chip("industry", named(filter.industry, industryLabel)),
    ...chip("field", named(filter.field, technologyFieldLabel)),
    ...chip(
      "month",
      named(filter.month, (month) => month),
    ),
  ];
}
