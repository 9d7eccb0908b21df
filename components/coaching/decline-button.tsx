"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { Action } from "@/lib/kernel/result";

interface DeclineButtonProps {
  assignment: { id: string; version: number; consultancy: string };
  action: Action;
}

/** Declines a proposed agency, with a word to the park if the person likes. */
export function DeclineButton({ assignment, action }: DeclineButtonProps) {
  const t = useTranslations("assignments.decline");
  const [open, setOpen] = useState(false);
  const { id, version, consultancy } = assignment;
  return (
    <Dialog
      trigger={{ label: t("trigger"), size: "lg" }}
      title={t("title", { consultancy })}
      open={open}
      onOpenChange={setOpen}
    >
      <ActionForm
        action={action}
        label={t("trigger")}
        hidden={{ id, version, answer: "decline" }}
        successMessage={t("done")}
        onSuccess={() => setOpen(false)}
        warnOnLeave={false}
      >
        <Field label={t("note")} name="note">
          <Textarea rows={3} maxLength={500} />
        </Field>
        <div className="flex justify-end gap-2">
          <DialogClose labelled />
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
