import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { Tone } from "@/components/ui/tone";

import type { VisitView } from "./application-view";

const toneOf: Record<VisitView["conclusion"], Tone> = {
  SUITABLE: "success",
  LATER: "warn",
  UNSUITABLE: "danger",
};

interface VisitsCardProps {
  visits: readonly VisitView[];
  /** A button for recording a visit, from the page. */
  actions?: ReactNode;
}

/** The survey visits behind the application; the latest decides whether it enters the nursery. */
export function VisitsCard({ visits, actions }: VisitsCardProps) {
  const t = useTranslations("applications.visits");
  return (
    <Card title={t("title")} actions={actions}>
      {visits.length === 0 && <p className="text-ink-soft">{t("none")}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {visits.map((visit) => (
          <li key={visit.id} className="py-2.5 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <time dateTime={visit.visitedOn} className="font-medium">
                {visit.visitedOn}
              </time>
              <Badge tone={toneOf[visit.conclusion]}>{t(`conclusion.${visit.conclusion}`)}</Badge>
              {visit.visitor && (
                <span className="text-sm text-ink-soft">{t("by", { name: visit.visitor })}</span>
              )}
            </p>
            {visit.conclusionNote && (
              <p className="mt-1 break-words text-ink-soft">{visit.conclusionNote}</p>
            )}
            {visit.difficulties && (
              <p className="mt-1 break-words text-ink-soft">
                {t("difficulties", { text: visit.difficulties })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
