import { useTranslations } from "next-intl";

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Copyable } from "@/components/ui/copyable";
import type { Portal } from "@/lib/domain/portal/queries";

/** Certificates that the enterprise holds or held, with their validity. */
export function CertificatesCard({ certificates }: Pick<Portal, "certificates">) {
  const t = useTranslations("my.certificates");
  return (
    <Card title={t("title")}>
      {certificates.length === 0 && <p className="text-ink-soft">{t("none")}</p>}
      <ul className="flex flex-col gap-3">
        {certificates.map(({ id, number, issuedOn, validUntil, isValid }) => (
          <li key={id}>
            <p className="flex flex-wrap items-center gap-2">
              {number ? <Copyable value={number} label={t("number")} /> : t("numberUnknown")}
              <Badge tone={isValid ? "success" : "neutral"}>
                {t(isValid ? "valid" : "expired")}
              </Badge>
            </p>
            <p className="text-sm text-ink-soft tabular-nums">
              {t("validity", { from: issuedOn, until: validUntil })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
