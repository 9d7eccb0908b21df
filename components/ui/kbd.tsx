import type { ReactNode } from "react";

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="border-line-strong bg-sunken text-ink-soft rounded-sm border border-b-2 px-1.5 font-mono text-xs">
      {children}
    </kbd>
  );
}
