import Link from "next/link";
import type { ReactNode } from "react";

import { Definition } from "./definition";
import { Missing } from "./missing";
import { type Tone, toneText } from "./tone";

interface StatProps {
  label: string;
  /** Already formatted; `null` is unknown, never zero. */
  value: ReactNode;
  unit?: ReactNode;
  /** A line under the number: interval, comparison, date. */
  note?: ReactNode;
  tone?: Tone;
  /** The list of records behind the number. */
  href?: string;
  /** What the number counts. */
  definition?: ReactNode;
}

/** One number that matters, its definition one press away and its records one more. */
export function Stat({ label, value, unit, note, tone, href, definition }: StatProps) {
  const number = (
    <>
      <span className={tone && toneText[tone]}>{value ?? <Missing />}</span>
      {unit && value !== null && (
        <span className="ml-1 text-base font-normal text-ink-soft">{unit}</span>
      )}
    </>
  );
  return (
    <div
      data-keep-together
      className="flex min-w-0 flex-col rounded-lg border border-line bg-surface px-4 py-3"
    >
      <div className="flex items-center gap-1 text-sm text-ink-soft">
        <span className="truncate">{label}</span>
        {definition && <Definition term={label}>{definition}</Definition>}
      </div>
      <p className="text-2xl font-semibold tabular-nums">
        {href ? (
          <Link
            href={href}
            className="underline decoration-transparent underline-offset-4 hover:decoration-line-strong"
          >
            {number}
            <span className="sr-only"> {label}</span>
          </Link>
        ) : (
          number
        )}
      </p>
      {note && <p className="text-xs text-ink-faint tabular-nums">{note}</p>}
    </div>
  );
}
