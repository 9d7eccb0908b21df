"use client";

import { Popover as Base } from "@base-ui/react/popover";
import { CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { cn } from "./cn";
import { popupMotion, popupSurface } from "./overlay-style";

interface DefinitionProps {
  /** The figure or word that is explained. */
  term: string;
  /** 口径: what counts, from which records, as of when. */
  children: ReactNode;
}

/** A question mark beside a figure that opens its definition: one press away, never a hover puzzle. */
export function Definition({ term, children }: DefinitionProps) {
  const t = useTranslations("common.definition");
  return (
    <Base.Root>
      <Base.Trigger className="relative inline-flex size-5 items-center justify-center rounded-full text-ink-faint after:absolute after:-inset-1.5 hover:text-accent-strong max-md:after:-inset-3 print:hidden">
        {/* Text and not aria-label, which would answer to searches for a field named like the term. */}
        <span className="sr-only">{t("open", { term })}</span>
        <CircleHelp aria-hidden className="size-3.5" />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} collisionPadding={8} className="z-50">
          <Base.Popup
            className={cn(popupSurface, popupMotion, "max-w-[min(22rem,calc(100vw-1rem))] p-3")}
          >
            <Base.Title className="mb-1 text-base font-semibold">{term}</Base.Title>
            <div className="text-sm text-ink-soft">{children}</div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
