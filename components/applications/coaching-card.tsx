import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { StatusDot } from "@/components/ui/status-dot";

import type { CoachingView } from "./application-view";

interface CoachingCardProps {
  coaching: readonly CoachingView[];
  /** Buttons for logging or confirming, from the page. */
  actions?: ReactNode;
}

/** What the agency did with the enterprise, session by session; both sides see the same log. */
export function CoachingCard({ coaching, actions }: CoachingCardProps) {
  const t = useTranslations("applications.coaching");
  const confirmed = coaching.filter(({ confirmedAt }) => confirmedAt !== null).length;
  const isEmpty = coaching.length === 0;
  return (
    <Card
      title={t("title")}
      actions={actions}
      description={isEmpty ? undefined : t("count", { count: coaching.length, confirmed })}
    >
      {isEmpty && <p className="text-ink-soft">{t("none")}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {coaching.map((log) => (
          <Session key={log.id} log={log} />
        ))}
      </ul>
    </Card>
  );
}

function Session({ log }: { log: CoachingView }) {
  const t = useTranslations("applications.coaching");
  const details = [
    log.author.name,
    log.place,
    log.minutes !== null && t("minutes", { minutes: log.minutes }),
  ];
  return (
    <li className="py-2.5 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <time dateTime={log.coachedOn} className="font-medium">
          {log.coachedOn}
        </time>
        <span className="text-sm text-ink-soft">{details.filter(Boolean).join(" · ")}</span>
        <span className="ml-auto text-sm">
          <StatusDot tone={log.confirmedAt ? "success" : "warn"}>
            {t(log.confirmedAt ? "confirmed" : "unconfirmed")}
          </StatusDot>
        </span>
      </p>
      <p className="mt-1 flex flex-wrap gap-1">
        {log.topics.map((topic) => (
          <Badge key={topic} plain>
            {t(`topics.${topic}`)}
          </Badge>
        ))}
      </p>
      <p className="mt-1 break-words text-ink-soft">
        {t("nextSteps", { text: log.nextSteps })}
        {log.nextDueOn && (
          <span className="text-ink-faint"> ({t("due", { day: log.nextDueOn })})</span>
        )}
      </p>
    </li>
  );
}
