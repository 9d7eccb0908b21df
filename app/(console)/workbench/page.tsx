import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { navigationFor } from "@/lib/domain/accounts/navigation";
import { getWorkbench } from "@/lib/domain/workbench/queries";
import { definePage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";
import { listReachableParks } from "@/lib/platform/tenancy/parks";
import { WorkList } from "./_components/work-list";

export const generateMetadata = titled("workbench.title");

export default definePage({
  permission: "account.self",
  async render({ context }) {
    const [t, nav, parks] = await Promise.all([
      getTranslations("workbench"),
      getTranslations("navigation"),
      listReachableParks(context),
    ]);
    const items = await getWorkbench(context, parks);
    const waiting = items.filter((item) => item.count > 0);
    const places = navigationFor(context.actor, parks)
      .flatMap((group) => group.items)
      .filter((place) => place.key !== "workbench");
    return (
      <>
        <PageHeader
          title={t("greeting", { name: context.actor.name })}
          description={t("description")}
        />
        {waiting.length > 0 ? (
          <WorkList items={waiting} />
        ) : (
          <EmptyState title={t("nothing")} description={t("nothingHint")} />
        )}
        <Card title={t("places")}>
          <div className="flex flex-wrap gap-2">
            {places.slice(0, 12).map((place) => (
              <LinkButton key={place.href} href={place.href}>
                {nav(place.key as "enterprises")}
              </LinkButton>
            ))}
          </div>
        </Card>
      </>
    );
  },
});
