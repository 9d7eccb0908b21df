"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Action, ActionFailure } from "@/lib/kernel/result";

import { VisitConclusionFields } from "./visit-conclusion-fields";
import { VisitFields } from "./visit-fields";
import { VisitRecorded, type RecordedVisit } from "./visit-recorded";
import { useDraft } from "./use-draft";

interface VisitFormProps {
  action: Action<RecordedVisit>;
  enterprise: { id: string; contacts: readonly string[] };
  /** Whose draft it is: devices are shared. */
  userId: string;
  /** Names this visit, however often it is sent. */
  clientToken: string;
  today: string;
  /** Years for which an application may be planned now. */
  years: readonly number[];
  mayOpen: boolean;
  /** Pages of the enterprise and of the survey. */
  hrefs: { enterprise: string; survey: string; applications: string };
}

/**
 * The record of a survey visit, made for one thumb and a poor network: what was typed stays on the device until the
 * server has it, and is sent again by itself.
 */
export function VisitForm({ action, enterprise, clientToken, ...props }: VisitFormProps) {
  const t = useTranslations("visits.form");
  const box = useRef<HTMLDivElement>(null);
  const draft = useDraft(box, `visit:${props.userId}:${enterprise.id}`);
  const [recorded, setRecorded] = useState<RecordedVisit | null>(null);

  const send: Action<RecordedVisit> = async (previous, payload) => {
    try {
      const answer = await action(previous, payload);
      if (answer.ok) draft.discard();
      return answer;
    } catch (error) {
      // fetch without a network; everything else is not ours.
      if (!(error instanceof TypeError)) throw error;
      draft.await();
      return unreachable(t("offline"));
    }
  };

  if (recorded) return <VisitRecorded recorded={recorded} hrefs={props.hrefs} />;
  return (
    <div ref={box} className="max-w-2xl">
      <ActionForm
        action={send}
        label={t("title")}
        hidden={{ enterpriseId: enterprise.id }}
        onSuccess={setRecorded}
        // The draft keeps it.
        warnOnLeave={false}
        className="flex flex-col gap-4"
      >
        <input type="hidden" name="clientToken" defaultValue={clientToken} />
        <VisitFields contacts={enterprise.contacts} today={props.today} years={props.years} />
        <VisitConclusionFields mayOpen={props.mayOpen} />
        <div className="sticky bottom-0 -mx-4 flex flex-col gap-1 border-t border-line bg-surface px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:static md:mx-0 md:border-0 md:bg-transparent md:p-0">
          <SubmitButton size="lg">{t("submit")}</SubmitButton>
          <p className="flex items-center gap-1 text-xs text-ink-faint">
            <CloudOff aria-hidden className="size-3.5" />
            {t("draftHint")}
          </p>
        </div>
      </ActionForm>
    </div>
  );
}

const unreachable = (message: string): ActionFailure => ({
  ok: false,
  code: "UNAVAILABLE",
  message,
  reasons: [],
  fieldErrors: {},
  values: {},
  requestId: "",
});
