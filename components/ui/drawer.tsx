"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode } from "react";

import { cn } from "./cn";
import { DialogClose } from "./dialog";
import { type Trigger, triggerProps } from "./trigger";

interface DrawerProps {
  trigger?: Trigger;
  title: ReactNode;
  side?: "left" | "right";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}

const sides = {
  left: "left-0 data-ending-style:-translate-x-full data-starting-style:-translate-x-full",
  right: "right-0 data-ending-style:translate-x-full data-starting-style:translate-x-full",
};

/** A panel at the edge that keeps the page in its place. Escape or a press outside closes it. */
export function Drawer({ trigger, title, side = "right", children, ...props }: DrawerProps) {
  return (
    <Base.Root open={props.open} onOpenChange={(open) => props.onOpenChange?.(open)}>
      {trigger && <Base.Trigger {...triggerProps(trigger)} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim/40 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          className={cn(
            "fixed inset-y-0 z-40 flex w-[30rem] max-w-[calc(100vw-3rem)] flex-col bg-surface text-ink shadow-overlay transition-[translate] duration-200 outline-none",
            sides[side],
          )}
        >
          <header className="flex items-center justify-between gap-3 border-b border-line py-2 pr-2 pl-4">
            <Base.Title className="text-lg font-semibold">{title}</Base.Title>
            <DialogClose />
          </header>
          <div className="flex-1 overflow-y-auto overscroll-contain p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
            {children}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
