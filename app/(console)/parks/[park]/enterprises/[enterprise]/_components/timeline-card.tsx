import { useTranslations } from "next-intl";

import { toneOfState } from "@/components/applications/state-badge";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { hrefWith, type ListQuery } from "@/components/ui/list-query";
import { Timeline, type TimelineEntry } from "@/components/ui/timeline";
import { changeLabel } from "@/lib/domain/enterprises/labels";
import type { TimelineRow } from "@/lib/domain/enterprises/queries/timeline";

import { Changes } from "./timeline-changes";

interface TimelineCardProps {
  page: { items: readonly TimelineRow[]; nextCursor: string | null };
  query: ListQuery;
  isLaterPage: boolean;
}

/** Everything that happened, newest first. */
export function TimelineCard({ page, query, isLaterPage }: TimelineCardProps) {
  const t = useTranslations("enterprises.timeline");
  const toEntry = useTimelineEntry();
  const { items, nextCursor } = page;
  return (
    <Card title={t("title")}>
      {items.length === 0 ? (
        <p className="text-ink-soft">{t("none")}</p>
      ) : (
        <Timeline label={t("title")} entries={items.map(toEntry)} />
      )}
      <div className="mt-3 flex gap-2">
        {isLaterPage && (
          <LinkButton size="sm" href={hrefWith(query, {})} scroll={false}>
            {t("newest")}
          </LinkButton>
        )}
        {nextCursor && (
          <LinkButton size="sm" href={hrefWith(query, { events: nextCursor })} scroll={false}>
            {t("older")}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}

/** A row of the timeline in words. */
function useTimelineEntry(): (row: TimelineRow) => TimelineEntry {
  const t = useTranslations("enterprises.timeline");
  const anywhere = useTranslations();
  const states = useTranslations("applications.states");
  const conclusions = useTranslations("visits.conclusion");
  return (row) => {
    const { id, at, actor } = row;
    switch (row.kind) {
      case "move": {
        const { year, from, to, note } = row.detail;
        const moved = from
          ? t("moved", { year, from: states(from), to: states(to) })
          : t("opened", { year });
        return { id, at, actor, title: moved, body: note, tone: toneOfState(to) };
      }
      case "visit": {
        const { day, conclusion, note } = row.detail;
        const title = t("visited", { conclusion: conclusions(conclusion) });
        return { id, at: day, actor, title, body: note, tone: "info" };
      }
      case "coaching": {
        const { day, consultancy, nextSteps, confirmed } = row.detail;
        const title = t(confirmed ? "coachedConfirmed" : "coached", { consultancy });
        return { id, at: day, actor, title, body: nextSteps, tone: "info" };
      }
      case "change":
        return {
          ...{ id, at, actor, title: anywhere(changeLabel(row.detail.action) as never) },
          body: <Changes detail={row.detail.detail} />,
        };
    }
  };
}
