import { useTranslations } from "next-intl";

import { AddCertificate } from "@/components/enterprises/add-certificate";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { canAddCertificate } from "@/lib/domain/certificates/access";

import { addCertificateAction } from "../actions";
import { type Here, subjectOf } from "./here";

/** Certificates that the enterprise holds or held. */
export function CertificatesCard(here: Here) {
  const t = useTranslations("enterprises.certificates");
  const { id, certificates } = here.enterprise;
  return (
    <Card
      title={t("title")}
      actions={
        canAddCertificate(here.actor, subjectOf(here)) && (
          <AddCertificate action={addCertificateAction} enterpriseId={id} latest={here.today} />
        )
      }
    >
      {certificates.length === 0 && <p className="text-ink-soft">{t("none")}</p>}
      <ul className="flex flex-col gap-2.5">
        {certificates.map((certificate) => (
          <li key={certificate.id}>
            <div className="flex flex-wrap items-center justify-between gap-x-3">
              <span className="font-mono text-sm">{certificate.number ?? t("numberUnknown")}</span>
              <Badge tone={certificate.holds ? "success" : "neutral"}>
                {t(certificate.holds ? "holds" : "expired")}
              </Badge>
            </div>
            <span className="text-xs text-ink-faint">
              {t("validity", { from: certificate.issuedOn, until: certificate.validUntil })}
              {certificate.applicationId === null && ` · ${t("before")}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
