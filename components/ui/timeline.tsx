import type { ReactNode } from "react";

import { cn } from "./cn";
import { DateTime } from "./date-time";
import { type Tone, ToneShape, toneText } from "./tone";

/** One thing that happened. */
export interface TimelineEntry {
  id: string;
  at: Date | string;
  title: ReactNode;
  /** Who did it. */
  actor?: ReactNode;
  tone?: Tone;
  body?: ReactNode;
}

/** What happened, in the order given. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {entries.map((entry) => (
        <li key={entry.id} className="group relative flex gap-3 pb-4 last:pb-0">
          <span
            aria-hidden
            className="absolute top-5 bottom-0 left-[0.4375rem] w-px bg-line group-last:hidden"
          />
          <ToneShape
            tone={entry.tone ?? "neutral"}
            className={cn("mt-1 size-4 shrink-0", toneText[entry.tone ?? "neutral"])}
          />
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{entry.title}</span>
              <span className="text-sm text-ink-faint">
                {entry.actor && <>{entry.actor} · </>}
                <DateTime value={entry.at} />
              </span>
            </p>
            {entry.body && <div className="mt-0.5 text-ink-soft">{entry.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
