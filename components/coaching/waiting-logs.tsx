"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { toast } from "sonner";

import { takeOutOf, useOutbox, type Waiting } from "@/components/forms/outbox";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Action } from "@/lib/kernel/result";

import { sendAttachments } from "./attachments";
import { coachingOutbox } from "./storage-keys";

interface WaitingLogsProps {
  userId: string;
  action: Action<{ id: string }>;
}

/** Sessions written without a line; they go out by themselves as soon as there is one. */
export function WaitingLogs({ userId, action }: WaitingLogsProps) {
  const t = useTranslations("agency.waiting");
  const router = useRouter();
  const box = coachingOutbox(userId);
  const onSent = useCallback(
    ({ label }: Waiting) => {
      toast.success(t("sent", { enterprise: label }));
      router.refresh();
    },
    [router, t],
  );
  const waiting = useOutbox(box, { action, follow: sendAttachments }, onSent);
  if (waiting.length === 0) return null;
  return (
    <Alert tone="warn" live="polite" title={t("title", { count: waiting.length })}>
      <p>{t("body")}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {waiting.map(({ token, label, refusal }) => (
          <li key={token} className="flex flex-wrap items-center gap-2">
            <span className="font-medium text-ink">{label}</span>
            {refusal && (
              <>
                <span className="text-danger">{refusal}</span>
                <Button size="sm" onClick={() => takeOutOf(box, token)}>
                  {t("discard")}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
