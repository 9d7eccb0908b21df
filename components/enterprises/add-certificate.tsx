"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Action } from "@/lib/kernel/result";

interface AddCertificateProps {
  action: Action;
  enterpriseId: string;
  /** No certificate is dated after this day. */
  latest: string;
}

/** Enters a certificate from before the platform. */
export function AddCertificate({ action, enterpriseId, latest }: AddCertificateProps) {
  const t = useTranslations("enterprises.certificates");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      trigger={{ label: t("add"), size: "sm" }}
      title={t("addTitle")}
      description={t("addHint")}
      open={open}
      onOpenChange={setOpen}
    >
      <ActionForm
        action={action}
        label={t("addTitle")}
        hidden={{ enterpriseId }}
        successMessage={t("added")}
        onSuccess={() => setOpen(false)}
      >
        <Field label={t("issuedOn")} name="issuedOn" required>
          <Input type="date" max={latest} />
        </Field>
        <Field label={t("number")} name="number" hint={t("numberHint")}>
          <Input className="font-mono" autoCapitalize="characters" autoComplete="off" />
        </Field>
        <SubmitButton>{t("addSubmit")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
