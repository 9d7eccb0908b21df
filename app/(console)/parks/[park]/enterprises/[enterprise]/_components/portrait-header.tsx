import { Footprints, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";

import { StateBadge } from "@/components/applications/state-badge";
import { Badge } from "@/components/ui/badge";
import { Copyable } from "@/components/ui/copyable";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { listApplicationsOfEnterprise } from "@/lib/domain/applications/queries/of-enterprise";
import { canEditEnterprise } from "@/lib/domain/enterprises/access";
import { canRecordVisit } from "@/lib/domain/visits/access";

import { type Here, pathOf, subjectOf } from "./here";

export type ListedApplication = Awaited<ReturnType<typeof listApplicationsOfEnterprise>>[number];

/** Who this is, where it stands, and what may be done now. */
export function PortraitHeader({ newest, ...here }: Here & { newest: ListedApplication | null }) {
  const t = useTranslations("enterprises");
  const { enterprise, actor, park } = here;
  const subject = subjectOf(here);
  return (
    <PageHeader
      title={enterprise.name}
      breadcrumbs={[
        { label: t("title"), href: `/parks/${park.slug}/enterprises` },
        { label: enterprise.name },
      ]}
      badges={
        <>
          {newest && <StateBadge state={newest.state} />}
          {enterprise.aboveScale !== null && (
            <Badge plain>{t(`scale.${enterprise.aboveScale ? "yes" : "no"}`)}</Badge>
          )}
          {enterprise.certificates.some(({ holds }) => holds) && (
            <Badge tone="success">{t("holdsCertificate")}</Badge>
          )}
          {enterprise.isDemo && <Badge plain>{t("demo")}</Badge>}
        </>
      }
      description={<Copyable value={enterprise.uscc} label={t("uscc")} />}
      actions={
        <>
          {canEditEnterprise(actor, subject) && (
            <LinkButton href={`${pathOf(here)}/edit`} icon={<Pencil aria-hidden />}>
              {t("edit")}
            </LinkButton>
          )}
          {canRecordVisit(actor, subject) && (
            <LinkButton
              href={`${pathOf(here)}/visits/new`}
              variant="primary"
              icon={<Footprints aria-hidden />}
            >
              {t("recordVisit")}
            </LinkButton>
          )}
        </>
      }
    />
  );
}
