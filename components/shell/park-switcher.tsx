"use client";

import { ChevronsUpDown } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

import { Menu } from "@/components/ui/menu";

import { type NavGroup, parkHref, parkOfPath } from "./navigation";

/** A park that the person reaches. */
export interface ParkChoice {
  slug: string;
  name: string;
}

interface ParkSwitcherProps {
  parks: readonly ParkChoice[];
  navigation: readonly NavGroup[];
}

/** Changes the park and stays in the same section; with a single park it is just its name. */
export function ParkSwitcher({ parks, navigation }: ParkSwitcherProps) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  const slug = parkOfPath(pathname);
  const current = parks.find((park) => park.slug === slug);
  const [only] = parks;
  if (!only) return null;
  if (parks.length === 1) return <p className="truncate font-medium">{only.name}</p>;
  return (
    <Menu
      align="start"
      heading={t("choosePark")}
      trigger={{
        label: current?.name ?? t("allParks"),
        icon: <ChevronsUpDown aria-hidden className="order-last text-ink-faint" />,
        variant: "ghost",
      }}
      entries={parks.map((park) => ({
        key: park.slug,
        label: park.name,
        href: parkHref(navigation, park.slug, pathname),
        current: park.slug === slug,
      }))}
    />
  );
}
