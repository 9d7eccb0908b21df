"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Option } from "@/components/ui/option";
import { CONSULTANCY_KINDS } from "@/lib/domain/consultancies/schema";
import type { Action } from "@/lib/kernel/result";

interface AdmitButtonProps {
  action: Action;
  parkId: string;
  today: string;
  /** Agencies that the platform knows and the park has not admitted. */
  known: readonly Option[];
}

/** Admits an agency: one that other parks work with, or a new one. */
export function AdmitButton({ action, parkId, today, known }: AdmitButtonProps) {
  const t = useTranslations("consultancies.admit");
  const kinds = useTranslations("consultancies.kinds");
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Dialog
      trigger={{ label: t("trigger"), variant: "primary" }}
      title={t("trigger")}
      description={t("description")}
      open={open}
      onOpenChange={setOpen}
    >
      <ActionForm
        action={action}
        label={t("trigger")}
        hidden={{ parkId }}
        successMessage={t("done")}
        onSuccess={() => setOpen(false)}
        warnOnLeave={false}
      >
        {known.length > 0 && (
          <Field label={t("known")} name="consultancyId" hint={t("knownHint")}>
            <Combobox options={known} onValueChange={setChosen} />
          </Field>
        )}
        {!chosen && (
          <>
            <Field label={t("name")} name="name" required>
              <Input maxLength={120} autoComplete="off" />
            </Field>
            <fieldset className="mb-4">
              <legend className="mb-1 text-sm font-medium">{t("kinds")}</legend>
              <div className="grid sm:grid-cols-2">
                {CONSULTANCY_KINDS.map((kind) => (
                  <Checkbox
                    key={kind}
                    name="kinds[]"
                    id={`kind-${kind}`}
                    value={kind}
                    label={kinds(kind)}
                  />
                ))}
              </div>
            </fieldset>
          </>
        )}
        <Field label={t("since")} name="since" required>
          <Input type="date" defaultValue={today} />
        </Field>
        <div className="flex justify-end gap-2">
          <DialogClose labelled />
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
