import { getTranslations } from "next-intl/server";

import { PageHeader } from "@/components/ui/page-header";
import { getEnterpriseForm } from "@/lib/domain/enterprises/queries/form";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { EnterpriseForm } from "../../_components/enterprise-form";
import { editEnterpriseAction } from "../../actions";

export const generateMetadata = titled("enterprises.editTitle");

export default defineParkPage({
  permission: "enterprise.edit",
  render: async ({ context, park, params }) => {
    const [t, { id, version, profile }] = await Promise.all([
      getTranslations("enterprises"),
      getEnterpriseForm(context, park, params.enterprise ?? ""),
    ]);
    const listHref = `/parks/${park.slug}/enterprises`;
    return (
      <>
        <PageHeader
          title={t("editTitle")}
          breadcrumbs={[
            { label: t("title"), href: listHref },
            { label: profile.name, href: `${listHref}/${id}` },
            { label: t("editTitle") },
          ]}
        />
        <EnterpriseForm
          action={editEnterpriseAction}
          hidden={{ id, version, park: park.slug }}
          profile={profile}
          cancelHref={`${listHref}/${id}`}
        />
      </>
    );
  },
});
