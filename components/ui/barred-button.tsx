"use client";

import { Tooltip } from "@base-ui/react/tooltip";
import { type ReactNode, useId, useState } from "react";

import { cn } from "./cn";
import { popupMotion, tooltipSurface } from "./overlay-style";

interface BarredButtonProps {
  reason: string;
  className: string;
  children: ReactNode;
}

/**
 * A button that may not be pressed now. It keeps its place in the tab order, because a person
 * who cannot reach it cannot learn why; a press shows the reason too, as touch knows no hover.
 */
export function BarredButton({ reason, className, children }: BarredButtonProps) {
  const reasonId = useId();
  const [open, setOpen] = useState(false);
  return (
    <Tooltip.Root open={open} onOpenChange={setOpen}>
      <Tooltip.Trigger
        type="button"
        delay={150}
        closeOnClick={false}
        onClick={() => setOpen(true)}
        aria-disabled="true"
        aria-describedby={reasonId}
        className={className}
      >
        {children}
      </Tooltip.Trigger>
      <span id={reasonId} hidden>
        {reason}
      </span>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className="z-50">
          <Tooltip.Popup className={cn(tooltipSurface, popupMotion)}>{reason}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
