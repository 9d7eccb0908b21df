import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ConsoleShell } from "@/components/shell/console-shell";
import { navigationFor } from "@/lib/domain/accounts/navigation";
import type { Grant } from "@/lib/kernel/context";
import { requireContext } from "@/lib/platform/auth/context";
import { listReachableParks, type ParkRef } from "@/lib/platform/tenancy/parks";

/** The frame of the console. What a person may see is decided by each page, not here. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const context = await requireContext();
  const [parks, t, locale] = await Promise.all([
    listReachableParks(context),
    getTranslations(),
    getLocale(),
  ]);
  const nameOf = (park: ParkRef) => (locale === "en" ? park.nameEn : park.nameZh);
  const navigation = navigationFor(context.actor, parks).map((group) => ({
    ...group,
    label: parks.length > 1 ? nameOfSlug(parks, group.park, nameOf) : undefined,
    items: group.items.map(({ key, ...item }) => ({ ...item, label: t(`navigation.${key}`) })),
  }));
  const { name, email, grants } = context.actor;
  return (
    <ConsoleShell
      navigation={navigation}
      parks={parks.map((park) => ({ slug: park.slug, name: nameOf(park) }))}
      user={{
        name,
        email,
        role: roleNames(grants)
          .map((role) => t(`navigation.roles.${role}`))
          .join(" · "),
      }}
      homeHref="/workbench"
    >
      {children}
    </ConsoleShell>
  );
}

const roleNames = (grants: readonly Grant[]) => [...new Set(grants.map((grant) => grant.role))];

function nameOfSlug(
  parks: readonly ParkRef[],
  slug: string | undefined,
  nameOf: (park: ParkRef) => string,
) {
  const park = parks.find((one) => one.slug === slug);
  return park && nameOf(park);
}
