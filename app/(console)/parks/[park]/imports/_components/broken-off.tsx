import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import type { ImportDetail } from "@/lib/domain/imports/queries";

import { resumeImportAction } from "../actions";

interface BrokenOffProps {
  batch: ImportDetail;
  park: string;
}

/** Why there is no result: the file cannot be read, or the work stopped half-way. */
export function BrokenOff({ batch, park }: BrokenOffProps) {
  const t = useTranslations("imports");
  const { state, refusalCode, refusalParams, id, version } = batch;
  if (state === "REFUSED") {
    return (
      <Alert
        tone="danger"
        title={t("refused")}
        action={<LinkButton href={`/parks/${park}/imports/new`}>{t("upload.again")}</LinkButton>}
      >
        {t(`reasons.${refusalCode ?? "FILE_CORRUPT"}` as never, (refusalParams ?? {}) as never)}
      </Alert>
    );
  }
  if (state !== "FAILED") return null;
  return (
    <Alert
      tone="warn"
      title={t("failed")}
      action={
        <ActionForm action={resumeImportAction} hidden={{ id, version, park }} warnOnLeave={false}>
          <SubmitButton>{t("resume")}</SubmitButton>
        </ActionForm>
      }
    >
      {t("reasons.BROKEN_OFF")}
    </Alert>
  );
}
