import { getTranslations } from "next-intl/server";

import { PageHeader } from "@/components/ui/page-header";
import { ACCEPTED_ENDINGS, UPLOAD_LIMITS } from "@/lib/domain/imports/schema";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { UploadForm } from "../_components/upload-form";

export const generateMetadata = titled("imports.upload.title");

export default defineParkPage({
  permission: "import.manage",
  render: async ({ park }) => {
    const t = await getTranslations("imports");
    const listHref = `/parks/${park.slug}/imports`;
    return (
      <>
        <PageHeader
          title={t("upload.title")}
          breadcrumbs={[{ label: t("title"), href: listHref }, { label: t("upload.title") }]}
          description={t("upload.description")}
        />
        <UploadForm
          endpoint={`/api/v1/parks/${park.slug}/imports`}
          listHref={listHref}
          endings={ACCEPTED_ENDINGS}
          limits={UPLOAD_LIMITS}
        />
      </>
    );
  },
});
