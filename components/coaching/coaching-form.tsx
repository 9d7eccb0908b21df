"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { ActionForm } from "@/components/forms/action-form";
import { entriesOf } from "@/components/forms/device-storage";
import { shelveFiles } from "@/components/forms/file-shelf";
import { deliver, type Delivery, putInto } from "@/components/forms/outbox";
import { SubmitButton } from "@/components/forms/submit-button";
import { useDraft } from "@/components/forms/use-draft";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import type { Action } from "@/lib/kernel/result";

import { sendAttachments } from "./attachments";
import { type CoachingFormOffers, CoachingFields } from "./coaching-fields";
import { coachingDraft, coachingOutbox } from "./storage-keys";

interface CoachingFormProps extends CoachingFormOffers {
  action: Action<{ id: string }>;
  userId: string;
  /** Where no script runs, the page names the record. */
  serverToken: string;
  listHref: string;
}

/** A log that has left the form. */
interface Gone {
  enterprise: string;
  delivery: Exclude<Delivery, { outcome: "refused" }>;
}

/** A coaching session in under a minute: little to type, nothing lost without a line, never sent twice. */
export function CoachingForm({
  action,
  userId,
  serverToken,
  listHref,
  ...offers
}: CoachingFormProps) {
  const t = useTranslations("agency.form");
  const draft = useDraft(coachingDraft(userId), serverToken);
  const [files, setFiles] = useState<File[]>([]);
  const [gone, setGone] = useState<Gone | null>(null);

  const send: Action<Gone> = async (_previous, payload) => {
    if (!(payload instanceof FormData)) throw new TypeError("the form sends a form");
    const record = { token: draft.token, entries: entriesOf(payload) };
    const assignmentId = payload.get("assignmentId");
    const enterprise =
      offers.engagements.find((one) => one.assignmentId === assignmentId)?.enterprise ?? "";
    await shelveFiles(record.token, files);
    const delivery = await deliver({ action, follow: sendAttachments }, record);
    if (delivery.outcome === "refused") return delivery.failure;
    if (delivery.outcome === "offline") {
      putInto(coachingOutbox(userId), { ...record, label: enterprise });
    }
    return { ok: true, data: { enterprise, delivery } };
  };

  return (
    <div
      onInput={(event) => {
        const form = (event.target as HTMLElement).closest("form");
        if (form) draft.onInput(form);
      }}
    >
      {gone && <Sent gone={gone} listHref={listHref} />}
      <ActionForm
        key={draft.formKey}
        action={send}
        label={t("title")}
        hidden={{ clientToken: draft.token }}
        onSuccess={(done) => {
          setGone(done);
          setFiles([]);
          draft.clear();
          window.scrollTo({ top: 0 });
        }}
        warnOnLeave={false}
        className="flex flex-col gap-1"
      >
        {draft.isFound && <Alert title={t("draftFound")} className="mb-3" />}
        <CoachingFields {...offers} draft={draft} files={files} onFiles={setFiles} />
        <div className="sticky bottom-0 z-10 -mx-4 mt-2 flex items-center justify-between gap-3 border-t border-line bg-surface px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
          <p className="text-xs text-ink-faint">{t("kept")}</p>
          <SubmitButton size="lg">{t("submit")}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}

function Sent({ gone: { enterprise, delivery }, listHref }: { gone: Gone; listHref: string }) {
  const t = useTranslations("agency.form");
  if (delivery.outcome === "offline") {
    return (
      <Alert tone="warn" live="assertive" title={t("waits", { enterprise })} className="mb-4">
        {t("waitsHint")}
      </Alert>
    );
  }
  return (
    <Alert
      tone="success"
      live="assertive"
      title={t("sent", { enterprise })}
      className="mb-4"
      action={<LinkButton href={listHref}>{t("toList")}</LinkButton>}
    >
      {t("sentHint")}
      {delivery.refusedFiles.length > 0 && (
        <p className="text-danger">
          {t("refusedFiles", { names: delivery.refusedFiles.join("、") })}
        </p>
      )}
    </Alert>
  );
}
