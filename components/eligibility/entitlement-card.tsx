import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Amount } from "@/components/ui/amount";
import { Card } from "@/components/ui/card";
import { policySummary, policyTitle, type PolicyTitles } from "@/lib/domain/policies/labels";
import type { EligibilityVerdict } from "@/lib/domain/eligibility/labels";
import type { Finding } from "@/lib/rules/expression/evaluate";
import type { Gap } from "@/lib/rules/expression/kinds/kind";

import { CriteriaList } from "./criteria-list";
import { useConditionWords } from "./use-condition-words";
import { EligibilityBadge } from "./verdict-badge";

/** One policy applied to one enterprise for one year, as the screen shows it. */
export interface EntitlementView extends PolicyTitles {
  summaryZh: string;
  summaryEn: string;
  year: number;
  verdict: EligibilityVerdict;
  amountFen: bigint;
  findings: readonly Finding[];
  gaps: readonly Gap[];
  mightBeBeatenBy: readonly PolicyTitles[];
}

interface EntitlementCardProps {
  entitlement: EntitlementView;
  /** The claim button, or the claim that exists. */
  action: ReactNode;
}

/** A policy with its verdict for this enterprise and every reason. */
export function EntitlementCard({ entitlement, action }: EntitlementCardProps) {
  const t = useTranslations("eligibility");
  const locale = useLocale();
  const title = policyTitle(locale, entitlement);
  const { verdict, year, amountFen, findings, gaps, mightBeBeatenBy } = entitlement;
  const rivals = mightBeBeatenBy.map((policy) => policyTitle(locale, policy));
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-2">
          {title}
          <EligibilityBadge verdict={verdict} />
        </span>
      }
      description={policySummary(locale, entitlement)}
      actions={
        <span className={verdict === "eligible" ? "text-success" : "text-ink-faint"}>
          <span className="sr-only">{t("amount")} </span>
          <span className="text-2xl font-semibold">
            <Amount fen={amountFen} />
          </span>{" "}
          {t("wan")}
        </span>
      }
    >
      <div className="flex flex-col gap-4">
        <CriteriaList findings={findings} year={year} label={t("criteriaOf", { policy: title })} />
        {gaps.length > 0 && <Gaps gaps={gaps} year={year} />}
        {rivals.length > 0 && (
          <p className="text-sm text-warn">
            {t("mightBeBeaten", { policies: rivals.join(t("listSeparator")) })}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-3 border-t border-line pt-3">{action}</div>
      </div>
    </Card>
  );
}

function Gaps({ gaps, year }: { gaps: readonly Gap[]; year: number }) {
  const t = useTranslations("eligibility.gaps");
  const words = useConditionWords(year);
  return (
    <div className="rounded-lg border border-warn-line bg-warn-soft px-3 py-2 text-sm">
      <p className="font-medium text-warn">{t("title")}</p>
      <ul className="mt-0.5 list-disc pl-5">
        {gaps.map((gap) => (
          <li key={words.gap(gap)}>{words.gap(gap)}</li>
        ))}
      </ul>
    </div>
  );
}
