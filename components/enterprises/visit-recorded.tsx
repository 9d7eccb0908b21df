import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { LinkButton } from "@/components/ui/link-button";

export interface RecordedVisit {
  id: string;
  /** The application that the visit belongs to. */
  applicationId: string | null;
}

interface VisitRecordedProps {
  recorded: RecordedVisit;
  hrefs: { enterprise: string; survey: string; applications: string };
}

/** The visit has arrived: its number, and where to go on. */
export function VisitRecorded({ recorded, hrefs }: VisitRecordedProps) {
  const t = useTranslations("visits.recorded");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { id, applicationId } = recorded;
  return (
    <section className="flex max-w-2xl flex-col items-start gap-3 rounded-lg border border-success-line bg-success-soft p-5">
      <h2
        ref={heading}
        tabIndex={-1}
        className="flex items-center gap-2 text-lg text-success outline-none"
      >
        <CircleCheck aria-hidden className="size-5" />
        {t("title")}
      </h2>
      <p>{t(applicationId ? "inPipeline" : "outside")}</p>
      <p className="text-sm text-ink-soft">{t("number", { number: id.slice(-12) })}</p>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={hrefs.survey} variant="primary">
          {t("next")}
        </LinkButton>
        <LinkButton href={hrefs.enterprise}>{t("enterprise")}</LinkButton>
        {applicationId && (
          <LinkButton href={`${hrefs.applications}/${applicationId}`}>
            {t("application")}
          </LinkButton>
        )}
      </div>
    </section>
  );
}
