import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Button } from "./button";
import { FilterForm } from "./filter-form";
import { LinkButton } from "./link-button";
import { hrefWith, type ListQuery } from "./list-query";

/** One active filter. */
export interface FilterChip {
  param: string;
  /** For a parameter with several values: the one this chip stands for. */
  paramValue?: string;
  label: string;
  value: string;
}

interface FilterBarProps {
  query: ListQuery;
  chips: readonly FilterChip[];
  /** Parameters that are not filters (`sort`, `view`): they survive 查询 and 重置. */
  keep?: readonly string[];
  /** `Field`s with `Input`, `NativeSelect` or `Checkbox`; their names are the parameters. */
  children: ReactNode;
}

/** Filters above a list: set several, press Enter once, and the address holds them all. */
export function FilterBar({ query, chips, keep = ["sort", "view"], children }: FilterBarProps) {
  const t = useTranslations("common.filter");
  const kept = Object.fromEntries(
    Object.entries(query.params).filter(([name]) => keep.includes(name)),
  );
  const resetHref = hrefWith({ path: query.path, params: kept }, {});
  return (
    <div className="flex flex-col gap-2 print:hidden">
      <FilterForm path={query.path} kept={kept} label={t("label")}>
        {children}
        <div className="col-span-full flex gap-2 max-md:*:flex-1">
          <Button type="submit" variant="primary">
            {t("apply")}
          </Button>
          <LinkButton href={resetHref} scroll={false}>
            {t("reset")}
          </LinkButton>
        </div>
      </FilterForm>
      {chips.length > 0 && <Chips query={query} chips={chips} />}
    </div>
  );
}

function Chips({ query, chips }: Pick<FilterBarProps, "query" | "chips">) {
  const t = useTranslations("common.filter");
  return (
    <ul aria-label={t("active")} className="flex flex-wrap gap-1.5">
      {chips.map((chip) => (
        <li key={`${chip.param} ${chip.paramValue ?? ""}`}>
          <Link
            href={hrefWith(query, { [chip.param]: without(query, chip) })}
            scroll={false}
            className="inline-flex items-center gap-1 rounded-full border border-accent-line bg-accent-soft py-0.5 pr-1.5 pl-2.5 text-sm text-accent-strong hover:border-accent max-md:min-h-9"
          >
            <span className="sr-only">{t("remove")}</span>
            {t("chip", { label: chip.label, value: chip.value })}
            <X aria-hidden className="size-3.5" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function without(query: ListQuery, chip: FilterChip): readonly string[] | null {
  const values = query.params[chip.param];
  if (chip.paramValue === undefined || !Array.isArray(values)) return null;
  return (values as readonly string[]).filter((value) => value !== chip.paramValue);
}
