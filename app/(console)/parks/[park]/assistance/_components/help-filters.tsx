import { useTranslations } from "next-intl";

import { Field } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { Input } from "@/components/ui/input";
import type { ListQuery } from "@/components/ui/list-query";
import { NativeSelect } from "@/components/ui/native-select";
import type { Option } from "@/components/ui/option";
import type { AssistanceListInput } from "@/lib/domain/assistance/schema";

interface HelpFiltersProps {
  query: ListQuery;
  search: AssistanceListInput;
  departments: readonly { id: string; name: string }[];
  liaisons: readonly { id: string; name: string }[];
}

const optionsOf = (list: readonly { id: string; name: string }[]): Option[] =>
  list.map(({ id, name }) => ({ value: id, label: name }));

/** What the list of help can be narrowed by. */
export function HelpFilters({ query, search, departments, liaisons }: HelpFiltersProps) {
  const t = useTranslations("assistance");
  const selects = [
    {
      name: "help",
      options: (["no", "yes"] as const).map((value) => ({ value, label: t(`helped.${value}`) })),
    },
    { name: "department", options: optionsOf(departments) },
    { name: "liaison", options: optionsOf(liaisons) },
    {
      name: "visited",
      options: (["no", "yes"] as const).map((value) => ({
        value,
        label: t(`visitedFilter.${value}`),
      })),
    },
  ] as const satisfies { name: keyof AssistanceListInput; options: Option[] }[];
  const chosen = selects.flatMap(({ name, options }) => {
    const option = (options as Option[]).find(({ value }) => value === search[name]);
    return option ? [{ param: name, label: t(`filter.${name}`), value: option.label }] : [];
  });
  const typed = search.q ? [{ param: "q", label: t("filter.q"), value: search.q }] : [];
  return (
    <FilterBar query={query} chips={[...typed, ...chosen]}>
      <Field label={t("filter.q")} name="q" compact className="lg:w-56">
        <Input type="search" defaultValue={search.q} />
      </Field>
      {selects.map(({ name, options }) => (
        <Field key={name} label={t(`filter.${name}`)} name={name} compact className="lg:w-40">
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
