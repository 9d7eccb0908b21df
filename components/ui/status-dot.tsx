import type { ReactNode } from "react";

import { cn } from "./cn";
import { type Tone, ToneShape, toneText } from "./tone";

/** A state inside running text or a table cell: shape and word, no pill. */
export function StatusDot({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <ToneShape tone={tone} className={cn("size-3.5 shrink-0", toneText[tone])} />
      {children}
    </span>
  );
}
