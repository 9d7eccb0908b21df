import { useTranslations } from "next-intl";

import { Alert } from "@/components/ui/alert";
import { DateTime } from "@/components/ui/date-time";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { ImportDetail } from "@/lib/domain/imports/queries";

interface ImportNotesProps {
  batch: ImportDetail;
  listHref: string;
}

/** What a person should know before, or after, saying yes. */
export function ImportNotes({ batch, listHref }: ImportNotesProps) {
  const t = useTranslations("imports");
  const { state, createdRows: created, updatedRows: updated } = batch;
  if (state !== "READY" && state !== "COMMITTED") return null;
  return (
    <>
      <SameFile batch={batch} listHref={listHref} />
      {state === "READY" && <DryRunNote batch={batch} listHref={listHref} />}
      {state === "COMMITTED" && <Alert tone="success" title={t("done", { created, updated })} />}
    </>
  );
}

function SameFile({ batch: { sameFile }, listHref }: ImportNotesProps) {
  const t = useTranslations("imports.sameFile");
  if (!sameFile) return null;
  return (
    <Alert tone="info" title={t("title")}>
      {t.rich("text", {
        link: (words) => <TextLink href={`${listHref}/${sameFile.id}`}>{words}</TextLink>,
        time: () => <DateTime value={sameFile.committedAt} />,
      })}
    </Alert>
  );
}

function DryRunNote({ batch, listHref }: ImportNotesProps) {
  const t = useTranslations("imports");
  const { id, problems, createdRows, updatedRows } = batch;
  if (problems.length > 0) {
    return (
      <Alert
        tone="warn"
        title={t("mapping.incomplete")}
        action={<LinkButton href={`${listHref}/${id}/mapping`}>{t("mapping.open")}</LinkButton>}
      >
        {problems.map(({ code, params }) => (
          <p key={code}>{t(`reasons.${code}` as never, (params ?? {}) as never)}</p>
        ))}
      </Alert>
    );
  }
  if (createdRows + updatedRows === 0) return <Alert tone="info" title={t("nothingNew")} />;
  return (
    <Alert tone="info" title={t("dryRun.title")}>
      {t("dryRun.text")}
    </Alert>
  );
}
