import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import type { ImportDetail } from "@/lib/domain/imports/queries";

import { RefreshSoon } from "./refresh-soon";

/** How far the reading or the commit has come; the page looks again by itself. */
export function RunningImport({ batch }: { batch: ImportDetail }) {
  const t = useTranslations("imports.running");
  const format = useFormatter();
  const { state, totalRows, cursor, progress } = batch;
  if (state !== "PARSING" && state !== "COMMITTING") return null;
  const done = state === "PARSING" ? totalRows : cursor;
  return (
    <Card>
      <Progress
        label={t(state)}
        value={progress}
        detail={t("rows", { rows: format.number(done) })}
      />
      <p className="mt-2 text-sm text-ink-faint">{t("leave")}</p>
      <RefreshSoon />
    </Card>
  );
}
