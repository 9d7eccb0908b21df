import { getTranslations } from "next-intl/server";

import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { findApplicant } from "@/lib/domain/applications/queries/choices";
import { newApplicationInput } from "@/lib/domain/applications/schema";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { OpenForm } from "../_components/open-form";
import { openApplicationAction, searchApplicantsAction } from "../actions";

export const generateMetadata = titled("applications.open.title");

export default defineParkPage({
  permission: "application.open",
  search: newApplicationInput,
  render: async ({ context, park, search }) => {
    const [t, applicant] = await Promise.all([
      getTranslations("applications"),
      search.enterprise ? findApplicant(context, search.enterprise) : null,
    ]);
    const list = `/parks/${park.slug}/applications`;
    return (
      <>
        <PageHeader
          title={t("open.title")}
          description={t("open.description")}
          breadcrumbs={[{ label: t("title"), href: list }, { label: t("open.title") }]}
        />
        <Card className="max-w-2xl">
          <OpenForm
            action={openApplicationAction}
            search={searchApplicantsAction}
            park={park}
            year={search.year ?? Number(context.today.slice(0, 4))}
            applicant={applicant}
          />
        </Card>
      </>
    );
  },
});
