"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { buttonStyle } from "./button-style";
import { cn } from "./cn";
import { type Trigger, triggerProps } from "./trigger";

interface DialogProps {
  trigger?: Trigger;
  title: ReactNode;
  description?: ReactNode;
  /** `lg` for forms in two columns. */
  size?: "md" | "lg";
  /** Controlled use, such as closing after a successful save. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}

/** A window over the page that wants an answer. Focus goes in, stays, and returns to the opener. */
export function Dialog({ trigger, title, description, size = "md", ...props }: DialogProps) {
  return (
    <Base.Root open={props.open} onOpenChange={(open) => props.onOpenChange?.(open)}>
      {trigger && <Base.Trigger {...triggerProps(trigger)} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim/40 transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          className={cn(
            "fixed z-40 flex flex-col bg-surface text-ink shadow-overlay outline-none",
            "transition-[translate,opacity] duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0",
            "max-md:inset-x-0 max-md:bottom-0 max-md:max-h-[92dvh] max-md:rounded-t-lg max-md:data-ending-style:translate-y-6 max-md:data-starting-style:translate-y-6",
            "md:top-[12vh] md:left-1/2 md:max-h-[80vh] md:-translate-x-1/2 md:rounded-lg",
            size === "lg" ? "md:w-[44rem]" : "md:w-[30rem]",
            "md:max-w-[calc(100vw-2rem)]",
          )}
        >
          <header className="flex items-start justify-between gap-3 border-b border-line py-3 pr-2 pl-4">
            <div className="min-w-0">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              {description && (
                <Base.Description className="text-sm text-ink-soft">{description}</Base.Description>
              )}
            </div>
            <DialogClose />
          </header>
          <div className="overflow-y-auto overscroll-contain p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
            {props.children}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Closes the dialog or drawer it stands in: a cross, or a 取消 button with `labelled`. */
export function DialogClose({ labelled = false }: { labelled?: boolean }) {
  const t = useTranslations("common.action");
  if (labelled) return <Base.Close className={buttonStyle()}>{t("cancel")}</Base.Close>;
  return (
    <Base.Close
      aria-label={t("close")}
      className={cn(buttonStyle({ variant: "ghost", size: "icon" }), "-my-1")}
    >
      <X aria-hidden />
    </Base.Close>
  );
}
