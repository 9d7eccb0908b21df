import { useTranslations } from "next-intl";

import type { Finding } from "@/lib/rules/expression/evaluate";
import type { Gap, Wording, WordingParam } from "@/lib/rules/expression/kinds/kind";
import type { PipelineState } from "@/lib/rules/pipeline/states";

import { useValueWords } from "./use-value-words";

/**
 * Conditions and findings in words. `year` is the rewarded year, which turns 当年 into its number; leave it out where a
 * policy is described and not applied.
 */
export function useConditionWords(year?: number) {
  const t = useTranslations("eligibility");
  const states = useTranslations("applications.states");
  const certifications = useTranslations("applications.certification");

  const { valueText, yearText, factText, boundText } = useValueWords(year);

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
