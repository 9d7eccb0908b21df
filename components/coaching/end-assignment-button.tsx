"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { ButtonSize } from "@/components/ui/button-style";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { Action } from "@/lib/kernel/result";

interface EndAssignmentButtonProps {
  assignment: { id: string; version: number; consultancy: string };
  action: Action;
  size?: ButtonSize;
}

/** Ends an assignment; the reason is part of the record. */
export function EndAssignmentButton({ assignment, action, size }: EndAssignmentButtonProps) {
  const t = useTranslations("assignments.end");
  const [open, setOpen] = useState(false);
  const { id, version, consultancy } = assignment;
  return (
    <Dialog
      trigger={{ label: t("trigger"), size }}
      title={t("title", { consultancy })}
      description={t("consequence")}
      open={open}
      onOpenChange={setOpen}
    >
      <ActionForm
        action={action}
        label={t("trigger")}
        hidden={{ id, version }}
        successMessage={t("done")}
        onSuccess={() => setOpen(false)}
        warnOnLeave={false}
      >
        <Field label={t("reason")} name="reason" required>
          <Textarea rows={3} maxLength={500} />
        </Field>
        <div className="flex justify-end gap-2">
          <DialogClose labelled />
          <SubmitButton variant="danger">{t("submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
