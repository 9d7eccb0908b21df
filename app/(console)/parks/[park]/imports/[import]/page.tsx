import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { DateTime } from "@/components/ui/date-time";
import { PageHeader } from "@/components/ui/page-header";
import { getImport, listImportRows } from "@/lib/domain/imports/queries";
import { importRowsInput } from "@/lib/domain/imports/schema";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { BrokenOff } from "../_components/broken-off";
import { ImportActions } from "../_components/import-actions";
import { ImportNotes } from "../_components/import-notes";
import { ImportRows } from "../_components/import-rows";
import { ImportStateBadge } from "../_components/import-state";
import { RunningImport } from "../_components/running-import";
import { shownOutcome } from "../_components/shown-outcome";

export const generateMetadata = titled("imports.detailTitle");

export default defineParkPage({
  permission: "import.manage",
  search: importRowsInput,
  render: async ({ context, park, params, search }) => {
    const t = await getTranslations("imports");
    const batch = await getImport(context, params.import ?? "");
    if (batch.parkId !== park.id) notFound();
    const listHref = `/parks/${park.slug}/imports`;
    const judged = batch.state === "READY" || batch.state === "COMMITTED";
    const outcome = search.outcome ?? shownOutcome(batch);
    const { after } = search;
    const rows = judged ? await listImportRows(context, { id: batch.id, outcome, after }) : null;
    return (
      <>
        <PageHeader
          title={batch.file.name}
          breadcrumbs={[{ label: t("title"), href: listHref }, { label: batch.file.name }]}
          badges={<ImportStateBadge state={batch.state} />}
          description={
            <>
              {t("uploadedAt")} <DateTime value={batch.createdAt} />
            </>
          }
          actions={<ImportActions batch={batch} park={park.slug} />}
        />
        <RunningImport batch={batch} />
        <BrokenOff batch={batch} park={park.slug} />
        <ImportNotes batch={batch} listHref={listHref} />
        {rows && <ImportRows batch={batch} park={park.slug} outcome={outcome} rows={rows} />}
      </>
    );
  },
});
