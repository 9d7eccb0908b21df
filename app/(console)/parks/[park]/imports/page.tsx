import { FileUp } from "lucide-react";
import { getTranslations } from "next-intl/server";

import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listImports } from "@/lib/domain/imports/queries";
import { importListInput } from "@/lib/domain/imports/schema";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { ImportTable } from "./_components/import-table";

export const generateMetadata = titled("imports.title");

export default defineParkPage({
  permission: "import.manage",
  search: importListInput,
  render: async ({ context, park, search }) => {
    const [t, found] = await Promise.all([
      getTranslations("imports"),
      listImports(context, { parkId: park.id, cursor: search.cursor }),
    ]);
    const query = { path: `/parks/${park.slug}/imports`, params: search };
    const upload = (
      <LinkButton href={`${query.path}/new`} variant="primary" icon={<FileUp aria-hidden />}>
        {t("upload.open")}
      </LinkButton>
    );
    return (
      <>
        <PageHeader title={t("title")} description={t("description")} actions={upload} />
        <ImportTable query={query} imports={found.items} action={upload} />
        <Pagination query={query} nextCursor={found.nextCursor} shown={found.items.length} />
      </>
    );
  },
});
