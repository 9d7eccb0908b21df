"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Alert } from "@/components/ui/alert";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";

import type { Mover, Wish } from "./use-move";
import { useMoveWords } from "./use-move-words";

/** Asks for what a move needs: a reason, the day of filing, the certificate. */
export function MoveDialog({ mover }: { mover: Mover }) {
  const t = useTranslations("applications.move");
  const words = useMoveWords();
  const wish = mover.asking;
  if (!wish) return null;
  const { application, move } = wish;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && mover.close()}
      title={words.label(move)}
      description={t("dialogFor", { name: application.name, year: application.year })}
    >
      <ActionForm
        action={mover.submit(wish)}
        label={words.label(move)}
        hidden={{ id: application.id, version: application.version, to: move.to }}
      >
        {move.route === "without-mentor" && (
          <Alert tone="warn" className="mb-4">
            {t("withoutMentor")}
          </Alert>
        )}
        <Inputs wish={wish} />
        <div className="mt-1 flex justify-end gap-2">
          <DialogClose labelled />
          <SubmitButton>{t("confirm")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

function Inputs({ wish: { application, move } }: { wish: Wish }) {
  const t = useTranslations("applications.move");
  const { year } = application;
  const asked = new Set(move.needs.map(({ need }) => need));
  return (
    <>
      {asked.has("SUBMISSION_DATE") && (
        <Field
          label={t("submittedOn")}
          name="submittedOn"
          required
          hint={t("submittedOnHint", { year: String(year) })}
        >
          <Input type="date" min={`${year}-01-01`} max={`${year}-12-31`} />
        </Field>
      )}
      {asked.has("CERTIFICATE_DATE") && (
        <Field
          label={t("certificateDate")}
          name="certificateDate"
          required
          hint={t("certificateDateHint")}
        >
          <Input type="date" min={`${year}-01-01`} />
        </Field>
      )}
      {asked.has("CERTIFICATE_NUMBER") && (
        <Field
          label={t("certificateNumber")}
          name="certificateNumber"
          required
          hint={t("certificateNumberHint", { year: String(year) })}
        >
          <Input
            className="font-mono"
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
      )}
      <Field
        label={t(move.noteRequired ? "note" : "noteOptional")}
        name="note"
        required={move.noteRequired}
        hint={t("noteHint")}
      >
        <Textarea rows={3} maxLength={1000} />
      </Field>
    </>
  );
}
