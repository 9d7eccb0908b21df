import { useTranslations } from "next-intl";

import { hrefWith, type ListQuery } from "@/components/ui/list-query";
import { TabsNav } from "@/components/ui/tabs-nav";
import type { OwnEnterprise } from "@/lib/domain/portal/queries";

export interface Choice {
  chosen: OwnEnterprise;
  all: readonly OwnEnterprise[];
}

/** For people of several enterprises: which one this page is about. */
export function EnterpriseChoice({ choice, query }: { choice: Choice; query: ListQuery }) {
  const t = useTranslations("my");
  const { chosen, all } = choice;
  if (all.length < 2) return null;
  return (
    <TabsNav
      label={t("choose")}
      items={all.map(({ id, name }) => ({
        href: hrefWith(query, { enterprise: id }),
        label: name,
        current: id === chosen.id,
      }))}
    />
  );
}

/** An address of the portal that stays with the chosen enterprise. */
export function portalHref(path: string, { chosen, all }: Choice): string {
  return all.length < 2 ? path : hrefWith({ path, params: {} }, { enterprise: chosen.id });
}
