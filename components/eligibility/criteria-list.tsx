import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { cn } from "@/components/ui/cn";
import { Missing } from "@/components/ui/missing";
import { ToneShape, toneText } from "@/components/ui/tone";
import type { Finding } from "@/lib/rules/expression/evaluate";

import { ClauseText } from "./clause-text";
import { useConditionWords } from "./use-condition-words";
import { toneOfCriterion } from "./verdict-badge";

interface CriteriaListProps {
  findings: readonly Finding[];
  /** The rewarded year. */
  year: number;
  label: string;
}

/** Every criterion: required, found, on whose word, by which clause, and what it comes to. */
export function CriteriaList({ findings, year, label }: CriteriaListProps) {
  return (
    <ul aria-label={label} className="flex flex-col divide-y divide-line">
      {findings.map((finding) => (
        <li key={finding.path} className="py-3 first:pt-0 last:pb-0">
          <Criterion finding={finding} year={year} />
        </li>
      ))}
    </ul>
  );
}

function Criterion({ finding, year }: { finding: Finding; year: number }) {
  const t = useTranslations("eligibility");
  const words = useConditionWords(year);
  const { verdict, source, clause } = finding;
  const tone = toneOfCriterion[verdict];
  return (
    <div className="flex gap-2.5">
      <ToneShape tone={tone} className={cn("mt-0.5 size-4 shrink-0", toneText[tone])} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="sr-only">{t("required")}</span>
          <span className="font-medium">{words.required(finding)}</span>
          <span className={cn("text-sm", toneText[tone])}>{t(`criterion.${verdict}`)}</span>
        </p>
        <dl className="mt-1.5 grid gap-x-6 gap-y-1.5 text-sm sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.6fr)]">
          <Pair term={t("observed")}>{words.observed(finding)}</Pair>
          <Pair term={t("source")}>
            {source ? (
              <>
                {t(`sources.${source.source as "REGISTRY"}`)}
                {source.asOf && (
                  <span className="text-ink-faint"> · {t("asOf", { date: source.asOf })}</span>
                )}
              </>
            ) : (
              <Missing />
            )}
          </Pair>
          <Pair term={t("clause.term")}>
            {clause ? <ClauseText clause={clause} /> : <Missing />}
          </Pair>
        </dl>
      </div>
    </div>
  );
}

function Pair({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0 max-sm:grid max-sm:grid-cols-[4.5rem_minmax(0,1fr)]">
      <dt className="text-ink-faint">{term}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}
