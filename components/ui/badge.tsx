import type { ReactNode } from "react";

import { cn } from "./cn";
import { type Tone, ToneShape, toneSoft, toneText } from "./tone";

interface BadgeProps {
  tone?: Tone;
  /** Drop the shape where the badge is a plain tag and not a state. */
  plain?: boolean;
  children: ReactNode;
  className?: string;
}

/** A state or tag in a pill: colour, shape and word. */
export function Badge({ tone = "neutral", plain = false, children, className }: BadgeProps) {
  return (
    <span
      className={cn(
        "inline-flex max-w-full items-center gap-1 rounded-full border px-2 py-px text-xs font-medium whitespace-nowrap",
        toneSoft[tone],
        toneText[tone],
        className,
      )}
    >
      {!plain && <ToneShape tone={tone} className="size-3 shrink-0" />}
      <span className="truncate">{children}</span>
    </span>
  );
}
