import { Columns3, Download } from "lucide-react";
import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { buttonStyle } from "@/components/ui/button-style";
import { LinkButton } from "@/components/ui/link-button";
import type { ImportDetail } from "@/lib/domain/imports/queries";

import { commitImportAction } from "../actions";

interface ImportActionsProps {
  batch: ImportDetail;
  park: string;
}

/** What can be done with an import in its present state. */
export function ImportActions({ batch, park }: ImportActionsProps) {
  const t = useTranslations("imports");
  const { id, state, rejectedRows } = batch;
  const ready = state === "READY";
  return (
    <>
      {rejectedRows > 0 && (ready || state === "COMMITTED") && (
        <a href={`/api/v1/imports/${id}/report`} download className={buttonStyle({})}>
          <Download aria-hidden />
          {t("report.download")}
        </a>
      )}
      {ready && (
        <LinkButton href={`/parks/${park}/imports/${id}/mapping`} icon={<Columns3 aria-hidden />}>
          {t("mapping.open")}
        </LinkButton>
      )}
      {ready && <Commit batch={batch} park={park} />}
      {state === "COMMITTED" && (
        <LinkButton href={`/parks/${park}/enterprises`} variant="primary">
          {t("toRegistry")}
        </LinkButton>
      )}
    </>
  );
}

function Commit({ batch, park }: ImportActionsProps) {
  const t = useTranslations("imports");
  const { id, version, createdRows, updatedRows, problems } = batch;
  const [problem] = problems;
  const nothing = createdRows + updatedRows === 0 ? t("reasons.NOTHING_TO_IMPORT") : null;
  const barred = problem
    ? t(`reasons.${problem.code}` as never, (problem.params ?? {}) as never)
    : nothing;
  return (
    <ActionForm action={commitImportAction} hidden={{ id, version, park }} warnOnLeave={false}>
      <SubmitButton disabledReason={barred}>
        {t("commit", { created: createdRows, updated: updatedRows })}
      </SubmitButton>
    </ActionForm>
  );
}
