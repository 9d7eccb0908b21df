import type { ReactNode } from "react";

import { cn } from "./cn";
import { type Tone, ToneShape, toneSoft, toneText } from "./tone";

interface AlertProps {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Announce it when it appears: `polite` waits, `assertive` interrupts. */
  live?: "polite" | "assertive";
  className?: string;
}

/** A message that stays on the page. */
export function Alert({ tone = "info", title, children, action, live, className }: AlertProps) {
  return (
    <div
      role={live && (live === "assertive" ? "alert" : "status")}
      className={cn("flex gap-2.5 rounded-lg border px-3 py-2.5", toneSoft[tone], className)}
    >
      <ToneShape tone={tone} className={cn("mt-[0.1875rem] size-4 shrink-0", toneText[tone])} />
      <div className="min-w-0 flex-1">
        {title && <p className={cn("font-medium", toneText[tone])}>{title}</p>}
        {children && <div className="text-ink-soft">{children}</div>}
      </div>
      {action && <div className="shrink-0">{action}</div>}
    </div>
  );
}
