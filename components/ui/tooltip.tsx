"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactNode } from "react";

import { cn } from "./cn";
import { popupMotion, tooltipSurface } from "./overlay-style";

interface TooltipProps {
  /** Repeats or completes what is visible; never the only place of something needed. */
  label: ReactNode;
  /** Exactly what is hovered or focused; wrapped, so that server-rendered content works as well. */
  children: ReactNode;
  side?: "top" | "bottom" | "left" | "right";
}

/** A short hint on hover and keyboard focus. */
export function Tooltip({ label, children, side = "top" }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger delay={300} render={<span className="inline-flex" />}>
        {children}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup className={cn(tooltipSurface, popupMotion)}>{label}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Lets neighbouring hints follow each other without a delay. */
export const TooltipProvider = Base.Provider;
