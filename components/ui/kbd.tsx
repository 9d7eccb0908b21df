import type { ReactNode } from "react";

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-sm border border-b-2 border-line-strong bg-sunken px-1.5 font-mono text-xs text-ink-soft">
      {children}
    </kbd>
  );
}
