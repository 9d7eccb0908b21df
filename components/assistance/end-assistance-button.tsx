"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Action } from "@/lib/kernel/result";

interface EndAssistanceButtonProps {
  action: Action;
  assistance: { id: string; version: number; department: string; enterprise: string };
  today: string;
}

/** Ends the help of a department without another in its place. */
export function EndAssistanceButton({ action, assistance, today }: EndAssistanceButtonProps) {
  const t = useTranslations("assistance.end");
  const [open, setOpen] = useState(false);
  const { id, version, department, enterprise } = assistance;
  return (
    <Dialog
      trigger={{ label: t("trigger"), size: "sm", variant: "ghost" }}
      title={t("title", { department, enterprise })}
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
        <Field label={t("endsOn")} name="endsOn" required>
          <Input type="date" defaultValue={today} />
        </Field>
        <div className="flex justify-end gap-2">
          <DialogClose labelled />
          <SubmitButton variant="danger">{t("submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
