import type { ReactNode } from "react";

import { type Tone, ToneShape, toneText } from "@/components/ui/tone";

interface MessagePageProps {
  tone: Tone;
  title: string;
  children: ReactNode;
  /** To be quoted to whoever helps. */
  reference?: string | undefined;
  actions?: ReactNode;
}

/** A whole page that says one thing: not found, not allowed, went wrong. */
export function MessagePage({ tone, title, children, reference, actions }: MessagePageProps) {
  return (
    <div className="flex flex-1 items-center justify-center px-4 py-16">
      <div className="w-full max-w-md">
        <ToneShape tone={tone} className={`mb-3 size-8 ${toneText[tone]}`} />
        <h1 className="text-xl">{title}</h1>
        <div className="mt-2 text-ink-soft">{children}</div>
        {reference && <p className="mt-3 font-mono text-sm text-ink-faint">{reference}</p>}
        {actions && <div className="mt-6 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
