import { getTranslations } from "next-intl/server";

import { ApplicationDetail } from "@/components/applications/application-detail";
import { StateBadge } from "@/components/applications/state-badge";
import { PageHeader } from "@/components/ui/page-header";
import { getApplication } from "@/lib/domain/applications/queries/detail";
import { definePage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { moveOwnApplicationAction } from "../../actions";

export const generateMetadata = titled("applications.detailTitle");

export default definePage({
  permission: "enterprise.portal",
  render: async ({ context, params }) => {
    const [t, my, application] = await Promise.all([
      getTranslations("applications"),
      getTranslations("my"),
      getApplication(context, params.application ?? ""),
    ]);
    const { enterprise, year, state, certification } = application;
    const ofYear = t("yearTitle", { year: String(year) });
    return (
      <>
        <PageHeader
          title={`${t(`certification.${certification}`)} · ${ofYear}`}
          breadcrumbs={[{ label: my("title"), href: "/my" }, { label: ofYear }]}
          badges={<StateBadge state={state} />}
          description={enterprise.name}
        />
        <ApplicationDetail
          application={application}
          moveAction={moveOwnApplicationAction}
          needLinks={{ mentor: "/my/coaching" }}
        />
      </>
    );
  },
});
