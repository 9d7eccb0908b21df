import { CalendarClock, Clock, MapPin, Paperclip } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import type { COACHING_TOPICS } from "@/lib/domain/coaching/schema";

/** A coaching session as everybody sees it. */
export interface CoachingLogView {
  id: string;
  version: number;
  coachedOn: string;
  minutes: number | null;
  place: string;
  topics: readonly (typeof COACHING_TOPICS)[number][];
  summary: string | null;
  nextSteps: string;
  nextDueOn: string | null;
  author: string;
  consultancy: string;
  enterprise: string;
  confirmedAt: Date | null;
  confirmedBy: string | null;
  files: readonly { id: string; name: string; size: number }[];
}

interface LogCardProps {
  log: CoachingLogView;
  /** The heading, where it is not the enterprise: who coached, or a link. */
  heading?: ReactNode;
  /** What this reader may do with it. */
  action?: ReactNode;
}

/** The one picture of a session: the same for the consultant, the enterprise and the official. */
export function LogCard({ log, heading, action }: LogCardProps) {
  const t = useTranslations("coaching");
  return (
    <article className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4">
      <header className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <div className="min-w-0 flex-1">
          <h3 className="text-base font-semibold">{heading ?? log.enterprise}</h3>
          <p className="text-sm text-ink-soft">
            {log.consultancy} · {log.author}
          </p>
        </div>
        <Confirmation log={log} />
      </header>
      <Circumstances log={log} />
      <ul aria-label={t("topicsLabel")} className="flex flex-wrap gap-1.5">
        {log.topics.map((topic) => (
          <li key={topic}>
            <Badge plain tone="accent">
              {t(`topics.${topic}`)}
            </Badge>
          </li>
        ))}
      </ul>
      {log.summary && (
        <p className="break-words whitespace-pre-line text-ink-soft">{log.summary}</p>
      )}
      <div className="rounded-md bg-sunken px-3 py-2">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm text-ink-soft">
          <span className="font-medium">{t("nextSteps")}</span>
          {log.nextDueOn && (
            <span className="inline-flex items-center gap-1">
              <CalendarClock aria-hidden className="size-3.5" />
              {t.rich("due", { day: () => <DateTime value={log.nextDueOn} /> })}
            </span>
          )}
        </p>
        <p className="break-words whitespace-pre-line">{log.nextSteps}</p>
      </div>
      <Files files={log.files} />
      {action && <footer className="flex flex-wrap gap-2">{action}</footer>}
    </article>
  );
}

function Confirmation({ log }: { log: CoachingLogView }) {
  const t = useTranslations("coaching");
  if (!log.confirmedAt) return <Badge tone="warn">{t("unconfirmed")}</Badge>;
  return (
    <span className="flex flex-col items-end gap-0.5">
      <Badge tone="success">{t("confirmed")}</Badge>
      <span className="text-xs text-ink-faint">
        {log.confirmedBy} <DateTime value={log.confirmedAt} dateOnly />
      </span>
    </span>
  );
}

function Circumstances({ log }: { log: CoachingLogView }) {
  const t = useTranslations("coaching");
  const item = "inline-flex min-w-0 items-center gap-1";
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      <span className={item}>
        <DateTime value={log.coachedOn} />
      </span>
      <span className={item}>
        <MapPin aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
        {log.place}
      </span>
      {log.minutes !== null && (
        <span className={item}>
          <Clock aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
          {t("minutesOf", { minutes: log.minutes })}
        </span>
      )}
    </p>
  );
}

const BYTES_PER_KILOBYTE = 1024;

function Files({ files }: Pick<CoachingLogView, "files">) {
  const t = useTranslations("coaching");
  const format = useFormatter();
  if (files.length === 0) return null;
  return (
    <ul aria-label={t("files")} className="flex flex-wrap gap-2">
      {files.map((file) => (
        <li key={file.id} className="max-w-full">
          <a
            href={`/api/v1/files/${file.id}`}
            download
            className="inline-flex max-w-full items-center gap-1.5 rounded-md border border-line px-2 py-1 text-sm hover:bg-hover max-md:min-h-touch"
          >
            <Paperclip aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
            <span className="truncate">{file.name}</span>
            <span className="shrink-0 text-xs text-ink-faint tabular-nums">
              {t("kilobytes", {
                size: format.number(Math.ceil(file.size / BYTES_PER_KILOBYTE), "integer"),
              })}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
