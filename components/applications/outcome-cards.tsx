import { useLocale, useTranslations } from "next-intl";

import { Amount } from "@/components/ui/amount";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Copyable } from "@/components/ui/copyable";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import type { Tone } from "@/components/ui/tone";

import type { CertificateView, ClaimView } from "./application-view";

/** The certificate that the application led to. */
export function CertificateCard({ certificate }: { certificate: CertificateView }) {
  const t = useTranslations("applications.certificate");
  const { number, issuedOn, validUntil } = certificate;
  return (
    <Card title={t("title")}>
      <DescriptionList
        items={[
          {
            key: "number",
            term: t("number"),
            value: number && <Copyable value={number} label={t("number")} />,
            wide: true,
          },
          { key: "issuedOn", term: t("issuedOn"), value: <DateTime value={issuedOn} /> },
          { key: "validUntil", term: t("validUntil"), value: <DateTime value={validUntil} /> },
        ]}
      />
    </Card>
  );
}

const toneOf: Record<ClaimView["state"], Tone> = {
  SUBMITTED: "info",
  APPROVED: "success",
  REFUSED: "danger",
  WITHDRAWN: "neutral",
  PAID: "success",
};

/** Subsidies claimed on the outcome. */
export function ClaimsCard({ claims }: { claims: readonly ClaimView[] }) {
  const t = useTranslations("applications.claims");
  const locale = useLocale();
  return (
    <Card title={t("title")}>
      <ul className="flex flex-col gap-3">
        {claims.map(({ id, state, amountFen, claimedAt, policy }) => (
          <li key={id}>
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-medium">
                {locale === "en" ? policy.titleEn : policy.titleZh}
              </span>
              <Badge tone={toneOf[state]}>{t(`states.${state}`)}</Badge>
            </p>
            <p className="text-sm text-ink-soft">
              <Amount fen={amountFen} showUnit /> · <DateTime value={claimedAt} dateOnly />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
