import { useTranslations } from "next-intl";

import { Field } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { Input } from "@/components/ui/input";
import type { ListQuery } from "@/components/ui/list-query";
import { NativeSelect } from "@/components/ui/native-select";
import type { CoachingListInput } from "@/lib/domain/coaching/schema";

interface CoachingFiltersProps {
  query: ListQuery;
  search: CoachingListInput;
  /** Agencies to choose from; none where there is only one. */
  consultancies?: readonly { id: string; name: string }[];
}

/** What sessions can be narrowed by. */
export function CoachingFilters({ query, search, consultancies }: CoachingFiltersProps) {
  const t = useTranslations("coaching");
  const agencies = consultancies?.map(({ id, name }) => ({ value: id, label: name }));
  const answers = (["no", "yes"] as const).map((value) => ({
    value,
    label: t(value === "yes" ? "confirmed" : "unconfirmed"),
  }));
  const shown = {
    q: search.q,
    consultancy: agencies?.find(({ value }) => value === search.consultancy)?.label,
    confirmed: answers.find(({ value }) => value === search.confirmed)?.label,
    from: search.from,
    to: search.to,
  };
  const chips = (Object.keys(shown) as (keyof typeof shown)[]).flatMap((param) => {
    const value = shown[param];
    return value ? [{ param, label: t(`filter.${param}`), value }] : [];
  });
  return (
    <FilterBar query={query} chips={chips}>
      <Field label={t("filter.q")} name="q" compact className="lg:w-56">
        <Input type="search" defaultValue={search.q} />
      </Field>
      {agencies && (
        <Field label={t("filter.consultancy")} name="consultancy" compact className="lg:w-56">
          <NativeSelect
            options={agencies}
            placeholder={t("filter.all")}
            defaultValue={search.consultancy}
          />
        </Field>
      )}
      <Field label={t("filter.confirmed")} name="confirmed" compact className="lg:w-32">
        <NativeSelect
          options={answers}
          placeholder={t("filter.all")}
          defaultValue={search.confirmed}
        />
      </Field>
      <Field label={t("filter.from")} name="from" compact>
        <Input type="date" defaultValue={search.from} />
      </Field>
      <Field label={t("filter.to")} name="to" compact>
        <Input type="date" defaultValue={search.to} />
      </Field>
    </FilterBar>
  );
}
