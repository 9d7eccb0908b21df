import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { PageHeader } from "@/components/ui/page-header";
import { getImport, importFields } from "@/lib/domain/imports/queries";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { MappingForm } from "../../_components/mapping-form";
import { SheetForm } from "../../_components/sheet-form";

export const generateMetadata = titled("imports.mapping.title");

export default defineParkPage({
  permission: "import.manage",
  render: async ({ context, park, params }) => {
    const t = await getTranslations("imports");
    const batch = await getImport(context, params.import ?? "");
    const { layout, mapping } = batch;
    if (batch.parkId !== park.id) notFound();
    if (batch.state !== "READY" || !layout?.table || !mapping) notFound();
    const listHref = `/parks/${park.slug}/imports`;
    const importHref = `${listHref}/${batch.id}`;
    const hidden = { id: batch.id, version: batch.version, park: park.slug };
    return (
      <>
        <PageHeader
          title={t("mapping.title")}
          breadcrumbs={[
            { label: t("title"), href: listHref },
            { label: batch.file.name, href: importHref },
            { label: t("mapping.title") },
          ]}
          description={t("mapping.description", {
            rows: layout.table.headerRows.join("、"),
            first: layout.table.firstDataRow,
          })}
        />
        <SheetForm hidden={hidden} sheets={layout.sheets} current={layout.table.sheet} />
        <MappingForm
          hidden={hidden}
          table={layout.table}
          preview={layout.preview}
          mapping={mapping}
          fields={importFields}
          cancelHref={importHref}
        />
      </>
    );
  },
});
