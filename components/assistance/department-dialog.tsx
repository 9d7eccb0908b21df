"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button-style";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Action } from "@/lib/kernel/result";

interface DepartmentDialogProps {
  action: Action;
  /** A new department of this park, or the one to change. */
  hidden: Readonly<Record<string, string | number>>;
  department?: { name: string; principalLeader: string | null; deputyLeader: string | null };
  variant?: ButtonVariant;
  size?: ButtonSize;
}

/** Enters or changes a department with its two leaders. */
export function DepartmentDialog({ action, hidden, department, ...look }: DepartmentDialogProps) {
  const t = useTranslations("assistance.departments");
  const [open, setOpen] = useState(false);
  const title = t(department ? "edit" : "new");
  const fields = [
    { name: "name", label: t("name") },
    { name: "principalLeader", label: t("principalLeader") },
    { name: "deputyLeader", label: t("deputyLeader") },
  ];
  return (
    <Dialog
      trigger={{ label: title, ...look }}
      title={title}
      description={t("leadersHint")}
      open={open}
      onOpenChange={setOpen}
    >
      <ActionForm
        action={action}
        label={title}
        hidden={hidden}
        conflictFields={fields}
        successMessage={t("saved")}
        onSuccess={() => setOpen(false)}
        warnOnLeave={false}
      >
        <Field label={t("name")} name="name" required>
          <Input defaultValue={department?.name} maxLength={60} />
        </Field>
        <div className="grid gap-x-4 sm:grid-cols-2">
          <Field label={t("principalLeader")} name="principalLeader">
            <Input defaultValue={department?.principalLeader ?? ""} maxLength={50} />
          </Field>
          <Field label={t("deputyLeader")} name="deputyLeader">
            <Input defaultValue={department?.deputyLeader ?? ""} maxLength={50} />
          </Field>
        </div>
        <div className="flex justify-end gap-2">
          <DialogClose labelled />
          <SubmitButton />
        </div>
      </ActionForm>
    </Dialog>
  );
}
