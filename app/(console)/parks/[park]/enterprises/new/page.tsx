import { getTranslations } from "next-intl/server";

import { PageHeader } from "@/components/ui/page-header";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { EnterpriseForm } from "../_components/enterprise-form";
import { createEnterpriseAction } from "../actions";

export const generateMetadata = titled("enterprises.newTitle");

export default defineParkPage({
  permission: "enterprise.create",
  render: async ({ park }) => {
    const t = await getTranslations("enterprises");
    const listHref = `/parks/${park.slug}/enterprises`;
    return (
      <>
        <PageHeader
          title={t("newTitle")}
          breadcrumbs={[{ label: t("title"), href: listHref }, { label: t("newTitle") }]}
        />
        <EnterpriseForm
          action={createEnterpriseAction}
          hidden={{ parkId: park.id, park: park.slug }}
          cancelHref={listHref}
        />
      </>
    );
  },
});
