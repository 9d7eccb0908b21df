import { useTranslations } from "next-intl";

import { fenInShort } from "@/components/ui/amount-text";
import type { Finding } from "@/lib/rules/expression/evaluate";
import type { Gap, Wording, WordingParam } from "@/lib/rules/expression/kinds/kind";
import type { DateBound, FactName, YearReference } from "@/lib/rules/expression/types";
import type { Value } from "@/lib/rules/expression/values";
import { ratioToPercent } from "@/lib/rules/values/ratio";
import type { PipelineState } from "@/lib/rules/pipeline/states";

/** Shares are shown to a hundredth of a percent; they are compared exactly. */
const PERCENT_DECIMALS = 2;

/**
 * Conditions and findings in words. `year` is the rewarded year, which turns 当年 into its number; leave it out where a
 * policy is described and not applied.
 */
export function useConditionWords(year?: number) {
  const t = useTranslations("eligibility");
  const amounts = useTranslations("common.amount");
  const states = useTranslations("applications.states");
  const certifications = useTranslations("applications.certification");

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

  const paramText = (param: WordingParam): string => {
    switch (param.kind) {
      case "fact":
        return factText(param.value);
      case "list":
        return param.value.map(valueText).join(t("listSeparator"));
      case "date-bound":
        return boundText(param.value);
      case "year":
        return yearText(param.value);
      case "certification":
        return certifications(param.value);
      default:
        return valueText(param);
    }
  };

  const wordingText = ({ key, params }: Wording): string =>
    t(
      `conditions.${key as "all"}`,
      Object.fromEntries(
        Object.entries(params).map(([name, param]) => [name, paramText(param)]),
      ) as never,
    );

  return {
    wording: wordingText,
    /** What a criterion asks for; the author's own words before the generated ones. */
    required: ({ label, required, negated }: Finding): string => {
      const text = label ?? wordingText(required);
      return negated ? t("negated", { text }) : text;
    },
    /** What was found, or why nothing was. */
    observed: ({ criterion, observed, reason }: Finding): string => {
      if (!observed) return t(`found.${reason}`);
      if (criterion.kind === "outcome") return states(observed.value as PipelineState);
      if (criterion.kind !== "occasion") return valueText(observed);
      return observed.kind === "integer"
        ? t("found.certifiedInYear", { year: String(observed.value) })
        : t("found.certificateOf", { date: valueText(observed) });
    },
    gap: (gap: Gap): string => {
      if (gap.kind === "fact") return factText(gap.fact);
      const certification = certifications(gap.certification);
      return gap.kind === "application"
        ? t("gaps.application", { certification, year: String(gap.year) })
        : t("gaps.certificates", { certification });
    },
  };
}
