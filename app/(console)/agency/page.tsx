import { MessageSquarePlus } from "lucide-react";
import { getTranslations } from "next-intl/server";

import { Stat } from "@/components/ui/stat";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { countApplicationsToCoach, listClients } from "@/lib/domain/consultancies/queries/agency";
import { definePage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { ClientTable } from "./_components/client-table";

export const generateMetadata = titled("agency.title");

export default definePage({
  permission: "agency.portal",
  render: async ({ context }) => {
    const [t, clients, toCoach] = await Promise.all([
      getTranslations("agency"),
      listClients(context),
      countApplicationsToCoach(context),
    ]);
    const overdue = clients.filter(({ nextDueOn }) => nextDueOn && nextDueOn < context.today);
    const unconfirmed = clients.reduce((sum, client) => sum + client.unconfirmed, 0);
    return (
      <>
        <PageHeader
          title={t("title")}
          description={t("titleHint")}
          actions={
            <LinkButton
              href="/agency/coaching/new"
              variant="primary"
              icon={<MessageSquarePlus aria-hidden />}
            >
              {t("record")}
            </LinkButton>
          }
        />
        <section aria-label={t("title")} className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          <Stat label={t("stats.clients")} value={clients.length} />
          <Stat label={t("stats.toCoach")} value={toCoach} definition={t("definitions.toCoach")} />
          <Stat
            label={t("stats.overdue")}
            value={overdue.length}
            tone={overdue.length > 0 ? "danger" : undefined}
            definition={t("definitions.overdue")}
          />
          <Stat
            label={t("stats.unconfirmed")}
            value={unconfirmed}
            href="/agency/coaching?confirmed=no"
            definition={t("definitions.unconfirmed")}
          />
        </section>
        <ClientTable clients={clients} today={context.today} />
      </>
    );
  },
});
