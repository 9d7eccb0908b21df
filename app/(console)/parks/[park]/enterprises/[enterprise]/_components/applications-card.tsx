import { useTranslations } from "next-intl";

import { StateBadge } from "@/components/applications/state-badge";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { canOpenApplication } from "@/lib/domain/applications/access";

import { type Here, subjectOf } from "./here";
import type { ListedApplication } from "./portrait-header";

interface ApplicationsCardProps extends Here {
  applications: readonly ListedApplication[];
}

/** The enterprise's ways to a certificate, one a year. */
export function ApplicationsCard({ applications, ...here }: ApplicationsCardProps) {
  const t = useTranslations("enterprises.applications");
  const list = `/parks/${here.park.slug}/applications`;
  return (
    <Card
      title={t("title")}
      actions={
        canOpenApplication(here.actor, subjectOf(here)) && (
          <LinkButton size="sm" href={`${list}/new?enterprise=${here.enterprise.id}`}>
            {t("open")}
          </LinkButton>
        )
      }
    >
      {applications.length === 0 && <p className="text-ink-soft">{t("none")}</p>}
      <ul className="flex flex-col gap-2.5">
        {applications.map(({ id, year, state, submittedOn, decidedOn }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-3">
            <TextLink href={`${list}/${id}`}>{t("year", { year })}</TextLink>
            <StateBadge state={state} />
            <span className="w-full text-xs text-ink-faint">
              {submittedOn && t("submitted", { day: submittedOn })}
              {decidedOn && ` · ${t("decided", { day: decidedOn })}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
