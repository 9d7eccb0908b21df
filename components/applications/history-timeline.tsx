import { useTranslations } from "next-intl";

import { Timeline } from "@/components/ui/timeline";

import type { HistoryEntryView } from "./application-view";
import { toneOfState } from "./state-badge";

/** Who moved it when, why, and how long it stayed; the newest first. */
export function HistoryTimeline({ history }: { history: readonly HistoryEntryView[] }) {
  const t = useTranslations("applications");
  const newestFirst = history.toReversed();
  return (
    <Timeline
      label={t("history.title")}
      entries={newestFirst.map((entry, index) => ({
        id: String(entry.version),
        at: entry.at,
        tone: toneOfState(entry.to),
        actor: entry.by ?? t("history.system"),
        title: entry.from
          ? t("history.moved", { from: t(`states.${entry.from}`), to: t(`states.${entry.to}`) })
          : t("history.opened"),
        body: (
          <>
            {entry.note && <p className="break-words">{entry.note}</p>}
            <p className="text-sm text-ink-faint">
              {t(index === 0 ? "history.soFar" : "history.stayed", { days: entry.days })}
            </p>
          </>
        ),
      }))}
    />
  );
}
