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
        <span className="text-ink-soft ml-1 text-base font-normal">{unit}</span>
      )}
    </>
  );
  return (
    <div
      data-keep-together
      className="border-line bg-surface flex min-w-0 flex-col rounded-lg border px-4 py-3"
    >
      <div className="text-ink-soft flex items-center gap-1 text-sm">
        <span className="truncate">{label}</span>
        {definition && <Definition term={label}>{definition}</Definition>}
      </div>
      <p className="text-2xl font-semibold tabular-nums">
        {href ? (
          <Link
            href={href}
            className="hover:decoration-line-strong underline decoration-transparent underline-offset-4"
          >
            {number}
            <span className="sr-only"> {label}</span>
          </Link>
        ) : (
          number
        )}
      </p>
      {note && <p className="text-ink-faint text-xs tabular-nums">{note}</p>}
    </div>
  );
}
