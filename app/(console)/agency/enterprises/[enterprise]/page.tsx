import { MessageSquarePlus } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";

import { moveApplicationAction } from "@/app/(console)/parks/[park]/applications/actions";
import { ApplicationDetail } from "@/components/applications/application-detail";
import { StateBadge } from "@/components/applications/state-badge";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { getApplication } from "@/lib/domain/applications/queries/detail";
import { listApplicationsOfEnterprise } from "@/lib/domain/applications/queries/of-enterprise";
import { listOwnCoaching } from "@/lib/domain/coaching/queries/logs";
import { coachingListInput } from "@/lib/domain/coaching/schema";
import { getClient } from "@/lib/domain/consultancies/queries/agency";
import { definePage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { ClientFacts } from "../../_components/client-facts";
import { ClientSessions } from "../../_components/client-sessions";

export const generateMetadata = titled("agency.clientTitle");

const SHOWN = 6;

export default definePage({
  permission: "agency.portal",
  render: async ({ context, params }) => {
    const client = await getClient(context, params.enterprise ?? "");
    const [t, locale, applications, logs] = await Promise.all([
      getTranslations("agency"),
      getLocale(),
      listApplicationsOfEnterprise(context, client.id),
      listOwnCoaching(context, coachingListInput.parse({ enterprise: client.id, limit: SHOWN })),
    ]);
    const [newest] = applications;
    const application = newest && (await getApplication(context, newest.id));
    const { engagement, park } = client;
    const record = engagement && (
      <LinkButton
        href={`/agency/coaching/new?assignment=${engagement.id}`}
        variant="primary"
        icon={<MessageSquarePlus aria-hidden />}
      >
        {t("record")}
      </LinkButton>
    );
    return (
      <>
        <PageHeader
          title={client.name}
          breadcrumbs={[{ label: t("title"), href: "/agency" }, { label: client.name }]}
          badges={newest && <StateBadge state={newest.state} />}
          description={locale === "en" ? park.nameEn : park.nameZh}
          actions={record}
        />
        <ClientFacts client={client} />
        {application && (
          <ApplicationDetail application={application} moveAction={moveApplicationAction} />
        )}
        <ClientSessions enterpriseId={client.id} logs={logs.items} total={logs.total} />
      </>
    );
  },
});
