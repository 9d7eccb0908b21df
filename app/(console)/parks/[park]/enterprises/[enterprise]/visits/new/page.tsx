import { getTranslations } from "next-intl/server";

import { VisitForm } from "@/components/enterprises/visit-form";
import { PageHeader } from "@/components/ui/page-header";
import { canOpenApplication } from "@/lib/domain/applications/access";
import { getEnterprise } from "@/lib/domain/enterprises/queries/portrait";
import { newId } from "@/lib/kernel/ids";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { recordVisitAction } from "./actions";

export const generateMetadata = titled("visits.form.title");

export default defineParkPage({
  permission: "visit.record",
  render: async ({ context, park, params }) => {
    const [t, { id, name, contacts }] = await Promise.all([
      getTranslations("visits"),
      getEnterprise(context, park, params.enterprise ?? ""),
    ]);
    const year = Number(context.today.slice(0, 4));
    const home = `/parks/${park.slug}`;
    return (
      <>
        <PageHeader
          title={t("form.title")}
          description={name}
          breadcrumbs={[
            { label: t("title"), href: `${home}/visits` },
            { label: name, href: `${home}/enterprises/${id}` },
            { label: t("form.title") },
          ]}
        />
        <VisitForm
          action={recordVisitAction}
          enterprise={{ id, contacts: contacts.map((contact) => contact.name) }}
          userId={context.actor.userId}
          clientToken={newId(context.now)}
          today={context.today}
          years={[year, year + 1]}
          mayOpen={canOpenApplication(context.actor, { parkId: park.id, enterpriseId: id })}
          hrefs={{
            enterprise: `${home}/enterprises/${id}`,
            survey: `${home}/visits?view=unvisited`,
            applications: `${home}/applications`,
          }}
        />
      </>
    );
  },
});
