import { useLocale, useTranslations } from "next-intl";

import { CriteriaList } from "@/components/eligibility/criteria-list";
import { VerdictBadge } from "@/components/eligibility/verdict-badge";
import { Alert } from "@/components/ui/alert";
import { Amount } from "@/components/ui/amount";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import { Timeline, type TimelineEntry } from "@/components/ui/timeline";
import { policyTitle } from "@/lib/domain/policies/labels";

import type { ClaimView } from "./claim-view";

/** What the claim rests on, and whether that still holds. */
export function AssessmentCard({ claim }: { claim: ClaimView }) {
  const t = useTranslations("claims.assessment");
  const { assessment, today, year } = claim;
  const hasChanged = assessment.verdict !== today.verdict;
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-2">
          {t("title")}
          <VerdictBadge verdict={assessment.verdict} />
        </span>
      }
      description={t("asOf", { date: assessment.asOf })}
    >
      <div className="flex flex-col gap-4">
        <CriteriaList findings={assessment.findings} year={year} label={t("title")} />
        {hasChanged ? (
          <section className="flex flex-col gap-3 border-t border-line pt-4">
            <h3 className="flex flex-wrap items-center gap-2 text-base">
              {t("today")} <VerdictBadge verdict={today.verdict} />
            </h3>
            <Alert tone="warn" title={t("changed")}>
              {t("changedHint")}
            </Alert>
            <CriteriaList findings={today.findings} year={year} label={t("today")} />
          </section>
        ) : (
          <p className="border-t border-line pt-3 text-sm text-ink-soft">{t("unchanged")}</p>
        )}
      </div>
    </Card>
  );
}

interface ClaimFactsProps {
  claim: ClaimView;
  hrefs: { enterprise?: string; policy?: string; application?: string | null };
}

/** The claim in pairs of term and value, with the way to what it belongs to. */
export function ClaimFacts({ claim, hrefs }: ClaimFactsProps) {
  const t = useTranslations("claims.facts");
  const locale = useLocale();
  const { enterprise, policy, payment } = claim;
  const linked = (text: string, href: string | null | undefined) =>
    href ? <TextLink href={href}>{text}</TextLink> : text;
  return (
    <Card title={t("title")}>
      <DescriptionList
        items={[
          {
            ...{ key: "enterprise", term: t("enterprise"), wide: true },
            value: linked(enterprise.name, hrefs.enterprise),
            note: <span className="font-mono">{enterprise.uscc}</span>,
          },
          {
            ...{ key: "policy", term: t("policy"), wide: true },
            value: linked(policyTitle(locale, policy), hrefs.policy),
            note: t("document", {
              document: policy.sourceDocument,
              version: String(policy.version),
            }),
          },
          { key: "amount", term: t("amount"), value: <Amount fen={claim.amountFen} showUnit /> },
          { key: "year", term: t("year"), value: String(claim.year) },
          {
            ...{ key: "application", term: t("application"), wide: true },
            value: hrefs.application
              ? linked(t("applicationOf", { year: String(claim.year) }), hrefs.application)
              : null,
          },
          ...(payment
            ? [
                { key: "paidOn", term: t("paidOn"), value: payment.paidOn },
                { key: "reference", term: t("reference"), value: payment.reference },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

/** Who did what and when, and what comes next. */
export function ClaimTimeline({ claim }: { claim: ClaimView }) {
  const t = useTranslations("claims.timeline");
  return (
    <Card title={t("title")}>
      <Timeline label={t("title")} entries={useEntries(claim)} />
      {(claim.state === "SUBMITTED" || claim.state === "APPROVED") && (
        <p className="mt-3 border-t border-line pt-3 text-sm text-ink-soft">
          {t(`next.${claim.state}`)}
        </p>
      )}
    </Card>
  );
}

const DECISIONS = {
  SUBMITTED: null,
  APPROVED: { key: "APPROVED", tone: "accent" },
  PAID: { key: "APPROVED", tone: "accent" },
  REFUSED: { key: "REFUSED", tone: "danger" },
  WITHDRAWN: { key: "WITHDRAWN", tone: "neutral" },
} as const;

function useEntries(claim: ClaimView): TimelineEntry[] {
  const t = useTranslations("claims.timeline");
  const { claimedAt, claimedBy, decidedAt, decidedBy, decisionNote, payment, state } = claim;
  const decision = DECISIONS[state];
  const entries: TimelineEntry[] = [
    { id: "claimed", at: claimedAt, title: t("SUBMITTED"), actor: claimedBy, tone: "info" },
  ];
  if (decision && decidedAt) {
    entries.push({
      ...{ id: "decided", at: decidedAt, title: t(decision.key), actor: decidedBy },
      ...{ tone: decision.tone, body: decisionNote },
    });
  }
  if (payment) {
    entries.push({
      ...{ id: "paid", at: payment.paidOn, title: t("PAID"), actor: claim.recordedBy },
      ...{ tone: "success", body: payment.reference },
    });
  }
  return entries;
}
