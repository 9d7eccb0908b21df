"use client";

import { LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState, useTransition } from "react";
import { toast } from "sonner";

import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button-style";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { Action, ActionFailure } from "@/lib/kernel/result";

interface ActionButtonProps {
  action: Action;
  payload: Readonly<Record<string, unknown>>;
  children: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  disabledReason?: string | null;
  successMessage?: string;
  /** Ask first, only where it cannot be undone. */
  confirm?: { title: string; body: ReactNode; confirmLabel: string };
}

/** One press, one action. A refusal stays on the screen until it is closed. */
export function ActionButton({ action, payload, children, confirm, ...props }: ActionButtonProps) {
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [asking, setAsking] = useState(false);
  const [pending, startTransition] = useTransition();

  function run() {
    if (pending) return;
    startTransition(async () => {
      const state = await action(null, payload);
      setFailure(state.ok ? null : state);
      setAsking(!state.ok);
      if (state.ok && props.successMessage) toast.success(props.successMessage);
    });
  }

  return (
    <>
      <Button
        variant={props.variant}
        size={props.size}
        disabledReason={props.disabledReason}
        icon={pending ? <LoaderCircle aria-hidden className="animate-spin" /> : props.icon}
        aria-busy={pending}
        onClick={confirm ? () => setAsking(true) : run}
      >
        {children}
      </Button>
      <Dialog
        title={confirm?.title ?? children}
        open={asking}
        onOpenChange={(open) => {
          setAsking(open);
          setFailure(null);
        }}
      >
        {failure ? <Refusal failure={failure} /> : confirm?.body}
        <div className="mt-4 flex justify-end gap-2">
          <DialogClose labelled />
          {confirm && (
            <Button variant={props.variant ?? "primary"} aria-busy={pending} onClick={run}>
              {confirm.confirmLabel}
            </Button>
          )}
        </div>
      </Dialog>
    </>
  );
}

function Refusal({ failure }: { failure: ActionFailure }) {
  const t = useTranslations("common.form");
  return (
    <Alert tone="danger" title={failure.message} live="assertive">
      <ul>
        {failure.reasons.map((reason) => (
          <li key={reason.code}>{reason.message}</li>
        ))}
      </ul>
      {failure.code === "INTERNAL" && t("requestId", { id: failure.requestId })}
    </Alert>
  );
}
