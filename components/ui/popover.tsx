"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactNode } from "react";

import { cn } from "./cn";
import { popupMotion, popupSurface } from "./overlay-style";
import { type Trigger, triggerProps } from "./trigger";

interface PopoverProps {
  trigger: Trigger;
  title?: ReactNode;
  align?: "start" | "center" | "end";
  children: ReactNode;
}

/** A small surface beside its button: an explanation or a few controls, the page stays usable. */
export function Popover({ trigger, title, align = "start", children }: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger {...triggerProps(trigger)} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup
            className={cn(popupSurface, popupMotion, "max-w-[min(22rem,calc(100vw-1rem))] p-3")}
          >
            {title && <Base.Title className="mb-1 text-base font-semibold">{title}</Base.Title>}
            <div className="text-sm text-ink-soft">{children}</div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
