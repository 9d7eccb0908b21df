"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { Action } from "@/lib/kernel/result";

import { BarredSteps } from "./barred-steps";
import type { ClaimView } from "./claim-view";

interface StepProps {
  claim: ClaimView;
  action: Action;
}

/** Approve or refuse, with the opinion; barred buttons say why. */
export function DecideCard({ claim, action }: StepProps) {
  const t = useTranslations("claims.decide");
  const reasons = useTranslations("claims.reasons");
  const { id, version, bars, today } = claim;
  if (bars.decide.length > 0) {
    return (
      <Card title={t("title")}>
        <BarredSteps labels={[t("refuse"), t("approve")]} bars={bars.decide} />
      </Card>
    );
  }
  const holds = today.verdict === "met";
  return (
    <Card title={t("title")}>
      <ActionForm action={action} label={t("title")} hidden={{ id, version }}>
        <Field label={t("note")} name="note" hint={t("noteHint")}>
          <Textarea rows={3} maxLength={1000} />
        </Field>
        <div className="flex flex-wrap items-center gap-2">
          <SubmitButton
            name="decision"
            value="approve"
            disabledReason={holds ? null : reasons("CLAIM_NO_LONGER_ELIGIBLE")}
          >
            {t("approve")}
          </SubmitButton>
          <SubmitButton variant="danger" name="decision" value="refuse">
            {t("refuse")}
          </SubmitButton>
          {!holds && (
            <span className="min-w-0 flex-1 basis-56 text-sm text-ink-soft">
              {reasons("CLAIM_NO_LONGER_ELIGIBLE")}
            </span>
          )}
        </div>
      </ActionForm>
    </Card>
  );
}

/** Enters that an approved claim was paid. Final, so it says so. */
export function PayCard({ claim, action, today }: StepProps & { today: string }) {
  const t = useTranslations("claims.pay");
  const { id, version, bars } = claim;
  if (bars.pay.length > 0) {
    return (
      <Card title={t("title")}>
        <BarredSteps labels={[t("submit")]} bars={bars.pay} />
      </Card>
    );
  }
  return (
    <Card title={t("title")} description={t("hint")}>
      <ActionForm
        action={action}
        label={t("title")}
        hidden={{ id, version }}
        successMessage={t("done")}
      >
        <div className="grid gap-x-4 sm:grid-cols-2">
          <Field label={t("paidOn")} name="paidOn" required>
            <Input type="date" defaultValue={today} max={today} />
          </Field>
          <Field label={t("reference")} name="reference" required hint={t("referenceHint")}>
            <Input maxLength={100} />
          </Field>
        </div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

/** Takes a waiting claim back, after asking why. */
export function WithdrawCard({ claim, action }: StepProps) {
  const t = useTranslations("claims.withdraw");
  const { id, version, bars } = claim;
  return (
    <Card title={t("title")}>
      {bars.withdraw.length > 0 ? (
        <BarredSteps labels={[t("submit")]} bars={bars.withdraw} />
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <Dialog
            trigger={{ label: t("submit"), variant: "secondary" }}
            title={t("title")}
            description={t("hint")}
          >
            <ActionForm action={action} label={t("title")} hidden={{ id, version }}>
              <Field label={t("reason")} name="reason" required>
                <Textarea rows={3} maxLength={500} />
              </Field>
              <div className="flex justify-end gap-2">
                <DialogClose labelled />
                <SubmitButton variant="danger">{t("submit")}</SubmitButton>
              </div>
            </ActionForm>
          </Dialog>
          <span className="text-sm text-ink-soft">{t("hint")}</span>
        </div>
      )}
    </Card>
  );
}
