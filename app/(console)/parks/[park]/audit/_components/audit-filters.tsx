import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { Input } from "@/components/ui/input";
import type { ListQuery } from "@/components/ui/list-query";
import { NativeSelect } from "@/components/ui/native-select";
import { nounKey, OUTCOMES, outcomeKey } from "@/lib/domain/audit/labels";
import type { AuditListInput } from "@/lib/domain/audit/schema";

interface AuditFiltersProps {
  query: ListQuery;
  search: AuditListInput;
  nouns: readonly string[];
}

export function AuditFilters({ query, search, nouns }: AuditFiltersProps) {
  const t = useTranslations();
  const wordOf = (noun: string) => {
    const key = nounKey(noun);
    return key ? t(key) : noun;
  };
  const values = {
    who: search.who,
    noun: search.noun && wordOf(search.noun),
    outcome: search.outcome && t(outcomeKey(search.outcome)),
    from: search.from,
    until: search.until,
  };
  const labels = {
    who: t("audit.who"),
    noun: t("audit.noun"),
    outcome: t("audit.outcome"),
    from: t("audit.from"),
    until: t("audit.until"),
  };
  const chips = (Object.keys(labels) as (keyof typeof labels)[]).flatMap((param) => {
    const value = values[param];
    return value ? [{ param, label: labels[param], value }] : [];
  });
  return (
    <FilterBar query={query} chips={chips}>
      <Field label={labels.who} name="who" compact>
        <Input type="search" defaultValue={search.who} />
      </Field>
      <Field label={labels.noun} name="noun" compact>
        <NativeSelect
          placeholder={t("audit.all")}
          options={nouns.map((noun) => ({ value: noun, label: wordOf(noun) }))}
          defaultValue={search.noun}
        />
      </Field>
      <Field label={labels.outcome} name="outcome" compact>
        <NativeSelect
          placeholder={t("audit.all")}
          options={OUTCOMES.map((outcome) => ({ value: outcome, label: t(outcomeKey(outcome)) }))}
          defaultValue={search.outcome}
        />
      </Field>
      <Field label={labels.from} name="from" compact>
        <Input type="date" defaultValue={search.from} />
      </Field>
      <Field label={labels.until} name="until" compact>
        <Input type="date" defaultValue={search.until} />
      </Field>
    </FilterBar>
  );
}
