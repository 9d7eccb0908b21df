import { useTranslations } from "next-intl";

import { fenInShort } from "@/components/ui/amount-text";
import type { DateBound, FactName, YearReference } from "@/lib/rules/expression/types";
import type { Value } from "@/lib/rules/expression/values";
import { ratioToPercent } from "@/lib/rules/values/ratio";

/** Shares are shown to a hundredth of a percent; they are compared exactly. */
const PERCENT_DECIMALS = 2;

/** Values, facts, years and bounds of conditions in words. */
export function useValueWords(year?: number) {
  const t = useTranslations("eligibility");
  const amounts = useTranslations("common.amount");

  const valueText = (value: Value): string => {
    switch (value.kind) {
      case "money":
        return amounts("wan", { value: fenInShort("wan", value.value) });
      case "integer":
        return String(value.value);
      case "ratio":
        return `${ratioToPercent(value.value, PERCENT_DECIMALS)}%`;
      case "boolean":
        return t(value.value ? "yes" : "no");
      case "date":
      case "choice":
        return value.value;
    }
  };

  const yearText = (reference: YearReference): string => {
    if (reference.kind === "fixed") return t("year.number", { year: String(reference.year) });
    const { offset } = reference;
    if (year !== undefined) return t("year.number", { year: String(year + offset) });
    if (offset === 0) return t("year.rewarded");
    return offset < 0 ? t("year.before", { count: -offset }) : t("year.after", { count: offset });
  };

  const factText = (name: FactName): string => {
    const [metric, offset] = name.split("@");
    const label = t(`facts.${metric as "REVENUE"}`);
    if (offset === undefined) return label;
    return t("facts.ofYear", {
      fact: label,
      year: yearText({ kind: "relative", offset: Number(offset) }),
    });
  };

  const boundText = (bound: DateBound): string => {
    if (bound.kind === "fixed") return bound.date;
    const { years = 0, days = 0 } = bound;
    if (years === 0 && days === 0) return t("bound.claimDay");
    const distance = { years: Math.abs(years), days: Math.abs(days) };
    return years < 0 || days < 0 ? t("bound.before", distance) : t("bound.after", distance);
  };

  return { valueText, yearText, factText, boundText };
}
